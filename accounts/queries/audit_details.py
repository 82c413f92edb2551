"""What an entry of the audit log says beside its act, in words."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind, Role, StaffRole
from isms_console.lib.reviewing import ReviewStatus

Text = str | Promise

FIELDS: dict[str, Text] = {
    "role": _("Role"),
    "kind": _("Kind"),
    "status": _("State"),
    "name": _("Name"),
    "email": _("E-mail address"),
    "mobile": _("Mobile"),
    "language": _("Language"),
    "staff_role": _("Staff role"),
    "is_enabled": _("Enabled"),
    "is_active": _("Active"),
    "owner": _("Owner"),
    "requires_mfa": _("Requires two-step sign-in"),
    "recipients": _("Recipients"),
    "source": pgettext_lazy("of a task", "Source"),
    "round": _("Round"),
    "case": _("Case"),
    "reason": _("Reason"),
    "why": _("Reason"),
    "was": _("Before"),
    "version": _("Version"),
    "sign_name": _("Signature"),
    "sign_type": _("Type"),
    "purpose": _("Whose name it is"),
    "certificate_type": _("Certificate"),
    "filters": _("Filters"),
    "field": _("Field"),
    "document": _("Document"),
    "page": _("Page"),
    "pages": _("Pages"),
    "address": _("Address"),
    "country": _("Country or region"),
    "document_number": _("Number"),
    "time_zone": _("Time zone"),
    "hours": _("Working hours"),
    "days": _("Days"),
    "day": _("Day"),
    "content": _("Content"),
    "samples": _("Samples"),
    "remark": _("Remarks"),
    "versions": _("Versions"),
    "parts": _("Parts"),
    "description": _("Description"),
    "sdk_app_id": "SDK AppID",
    "old_app_key_until": _("Old App Key works until"),
    "provider_account": _("Provider account"),
    "upstream_id": _("Tencent’s id"),
    "value": _("Value"),
    "alarm": _("Alarm value"),
    "daily_limit": _("Daily limit"),
    "countries": _("Countries and regions"),
    "events": _("Is told of"),
    "site": _("Site"),
    "scheme": _("Protocol"),
    "endpoint": _("Endpoint"),
    "region": _("Region"),
    "upstream_sdk_app_id": "SmsSdkAppId",
    "takes_new_projects": _("New projects send through it"),
    "secrets": _("Secrets"),
}

_CHOICES: dict[str, dict[str, Text]] = {
    "role": dict(Role.choices),
    "kind": dict(AccountKind.choices),
    "status": dict(ReviewStatus.choices),
    "was": dict(ReviewStatus.choices),
    "staff_role": dict(StaffRole.choices),
}


def name_values(field: str, choices: Mapping[str, Text]) -> None:
    """Takes another room's words for what a field holds, when that room is ready."""
    _CHOICES.setdefault(field, {}).update(choices)


def changes_in_words(details: Mapping[str, object]) -> list[str]:
    """What an entry changed: a line for each field, with before and after."""
    changes = details.get("changes")
    if not isinstance(changes, Mapping):
        return []
    return [
        gettext("%(field)s: %(before)s → %(after)s")
        % {
            "field": field_words(name),
            "before": value_words(name, pair[0]),
            "after": value_words(name, pair[1]),
        }
        for name, pair in changes.items()
        if isinstance(pair, list) and len(pair) == 2
    ]


def details_in_words(details: Mapping[str, object]) -> list[tuple[Text, Text]]:
    """Name and value of what else an entry says."""
    return [
        (field_words(name), value_words(name, value))
        for name, value in details.items()
        if name != "changes"
    ]


def field_words(name: str) -> Text:
    """A field as people call it; an unknown one by its own name."""
    return FIELDS.get(name, name.replace("_", " "))


def value_words(name: str, value: object) -> Text:
    """A stored value as people read it."""
    match value:
        case None | "":
            return "–"
        case bool():
            return gettext("Yes") if value else gettext("No")
        case Mapping():
            return gettext("; ").join(
                gettext("%(field)s: %(value)s")
                % {"field": field_words(key), "value": value_words(key, each)}
                for key, each in value.items()
            )
        case list():
            return gettext(", ").join(str(value_words(name, each)) for each in value)
    return _CHOICES.get(name, {}).get(str(value), str(value))
