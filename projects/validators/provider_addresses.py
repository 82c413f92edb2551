"""What the fields of projects may hold."""

import ipaddress
import re

from django.utils.translation import gettext as _

from isms_console.lib.errors import Refusal
from projects.enums import ProviderSite

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?", re.ASCII)
_TENCENT = ".tencentcloudapi.com"


def check_address(*, site: str, scheme: str, endpoint: str) -> None:
    """Keys travel to Tencent's own hosts over https, or to a simulator near by.

    Raises Refusal.
    """
    if not _HOST.fullmatch(endpoint):
        message = _("Enter the host alone, for instance sms.intl.tencentcloudapi.com.")
        raise Refusal("not_a_host", message, "endpoint")
    host = endpoint.partition(":")[0]
    if site != ProviderSite.OTHER and not host.endswith(_TENCENT):
        message = _(
            "Tencent's hosts end with %(end)s. Choose “Another address” for others."
        )
        raise Refusal("not_tencents", message % {"end": _TENCENT}, "endpoint")
    if scheme == "https":
        return
    if site != ProviderSite.OTHER or not _is_near(host):
        message = _("Only a simulator in your own network may do without https.")
        raise Refusal("needs_https", message, "scheme")


def _is_near(host: str) -> bool:
    """Whether the host is this machine or in a private network."""
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host and not host.isdigit()
