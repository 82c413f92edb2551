"""Where a person is signed in."""

from typing import Any

import django_tables2 as tables
from allauth.usersessions.models import UserSession
from django.utils.translation import gettext_lazy as _

from isms_console.lib.devices import device_of
from isms_console.tables import ComponentColumn

_DEVICE = """<span class="strong">{{ value }}</span>{% if record.is_here %}
 <c-tag tone="success" label="{{ here }}" />{% endif %}"""
_END = """{% if not record.is_here %}<a href="{% url 'session-end' record.pk %}">
{{ end }}</a>{% endif %}"""


class DeviceColumn(ComponentColumn):
    """What the browser says of itself, in words."""

    def render(self, value: str, **more: Any) -> Any:
        """The browser and its system, as the template has it."""
        return super().render(value=device_of(value), **more)


class SessionTable(tables.Table):
    """Sessions: device, address, since when, last seen."""

    device = DeviceColumn(
        " ".join(_DEVICE.split("\n")),
        verbose_name=_("Device"),
        accessor="user_agent",
        extra_context={"here": _("This session")},
        orderable=False,
        attrs={"td": {"class": "lead"}},
    )
    ip = tables.Column(verbose_name=_("Address"), orderable=False)
    created_at = ComponentColumn(
        '<c-time :at="value" />', verbose_name=_("Signed in"), orderable=False
    )
    last_seen_at = ComponentColumn(
        '<c-time :at="value" />', verbose_name=_("Last seen"), orderable=False
    )
    acts = ComponentColumn(
        " ".join(_END.split("\n")),
        verbose_name="",
        accessor="pk",
        extra_context={"end": _("End")},
        orderable=False,
        attrs={"td": {"class": "acts"}},
    )

    class Meta:
        model = UserSession
        fields = ("device", "ip", "created_at", "last_seen_at", "acts")
        empty_text = _("No sessions")
