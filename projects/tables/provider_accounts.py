"""Provider accounts and what stands there, as lists."""

import django_tables2 as tables
from django.utils.translation import gettext_lazy as _

from isms_console.tables import ComponentColumn
from projects.models import ProviderAccount, Registration

_NUMBER = {"th": {"class": "num"}, "td": {"class": "num"}}


class ProviderAccountTable(tables.Table):
    """Name, state, address, application, how much depends on it."""

    name = ComponentColumn(
        "<a href=\"{% url 'provider-account' record.pk %}\">{{ record.name }}</a>",
        verbose_name=_("Provider account"),
        attrs={"td": {"class": "lead"}},
        order_by=("name", "id"),
    )
    state = tables.TemplateColumn(
        template_name="projects/providers/_state.html",
        verbose_name=_("State"),
        accessor="pk",
        orderable=False,
        attrs={"td": {"class": "what"}},
    )
    endpoint = tables.Column(verbose_name=_("Endpoint"), order_by=("endpoint", "id"))
    region = tables.Column(verbose_name=_("Region"), order_by=("region", "id"))
    upstream_sdk_app_id = tables.Column(verbose_name="SmsSdkAppId", orderable=False)
    used_by = tables.Column(verbose_name=_("Projects"), attrs=_NUMBER)
    troubles = tables.Column(verbose_name=_("To be mended"), attrs=_NUMBER)

    class Meta:
        model = ProviderAccount
        attrs = {"class": "compact"}
        fields = (
            *("name", "state", "endpoint", "region", "upstream_sdk_app_id"),
            *("used_by", "troubles"),
        )


class RegistrationTable(tables.Table):
    """What is registered, whose, under which id, how it stands and why."""

    content = tables.TemplateColumn(
        template_name="projects/providers/_content.html",
        verbose_name=_("Signature or body template"),
        accessor="pk",
        orderable=False,
        attrs={"td": {"class": "lead"}},
    )
    account = ComponentColumn(
        "{{ record.content.account.name }}",
        verbose_name=_("Account"),
        accessor="pk",
        orderable=False,
    )
    upstream_id = tables.Column(
        verbose_name=_("Tencent’s id"), orderable=False, attrs=_NUMBER
    )
    standing = tables.TemplateColumn(
        template_name="projects/providers/_standing.html",
        verbose_name=_("State"),
        accessor="pk",
        orderable=False,
        attrs={"td": {"class": "what"}},
    )
    created_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Planned"),
        order_by="id",
        attrs={"td": {"class": "when"}},
    )

    class Meta:
        model = Registration
        attrs = {"class": "compact"}
        fields = ("content", "account", "upstream_id", "standing", "created_at")
