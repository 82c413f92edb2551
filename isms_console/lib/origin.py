"""From where the current request comes, for records of who did what."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings

_address: ContextVar[str] = ContextVar("origin_address", default="")


def address() -> str:
    """The visitor's IP address; "" in jobs and commands."""
    return _address.get()


def visitor(peer: str, forwarded_for: str) -> str:
    """The visitor's address: the peer's, or what the outermost trusted proxy wrote.

    TRUSTED_PROXIES says how many write into X-Forwarded-For. What is no address
    counts as none: a visitor may write anything there.
    """
    trusted = settings.TRUSTED_PROXIES
    hops = [hop.strip() for hop in forwarded_for.split(",")] if forwarded_for else []
    written = hops[-trusted] if 0 < trusted <= len(hops) else peer
    try:
        return str(ip_address(written))
    except ValueError:
        return ""


def network(address: str) -> str:
    """Who shares one connection: the /24 of an IPv4 address, the /64 of an IPv6 one."""
    if not address:
        return ""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip
    bits = 64 if isinstance(ip, IPv6Address) else 24
    return str(ip_network(f"{ip}/{bits}", strict=False))


@contextmanager
def coming_from(address: str) -> Iterator[None]:
    """Everything inside is done for a request from this address."""
    token = _address.set(address)
    try:
        yield
    finally:
        _address.reset(token)
