"""E-mail addresses, as people read them."""


def mask(address: str) -> str:
    """Enough for its owner to know it, too little to write to it: `m••@example.com`."""
    name, at, domain = address.rpartition("@")
    return f"{name[:1]}••{at}{domain}"
