"""Acts of the audit log in words.

Whoever records a new act puts its words here; an act without words is shown as it is.
"""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind, Role, StaffRole
from isms_console.lib.reviewing import ReviewStatus

Text = str | Promise

# By the part before the dot.
GROUPS: dict[str, Text] = {
    "send": _("Send messages"),
    "message": _("Phone numbers"),
    "key": _("Access keys"),
    "member": _("Members"),
    "invitation": _("Invitations"),
    "verification": _("Verification"),
    "document": _("Documents"),
    "account": _("Account"),
    "user": _("Sign-in and security"),
    "review": _("Review"),
    "catalogue": _("Standards and reasons"),
    "calendar": _("Calendar"),
    "mail": _("Mail"),
    "audit": _("Audit log"),
}

ACTS: dict[str, Text] = {
    "send.accepted": _("Sent messages"),
    "message.number_revealed": _("Looked at a phone number"),
    "key.created": _("Created an access key"),
    "member.joined": _("Joined the account"),
    "member.left": _("Left the account"),
    "member.removed": _("Removed a member"),
    "member.role_changed": _("Changed a member’s role"),
    "member.invited": _("Invited somebody"),
    "invitation.resent": _("Sent an invitation again"),
    "invitation.withdrawn": _("Withdrew an invitation"),
    "verification.started": _("Started the verification"),
    "verification.saved": _("Changed the verification"),
    "verification.submitted": _("Submitted the verification"),
    "verification.withdrawn": _("Withdrew the verification"),
    "verification.approved": _("The verification came into force"),
    "verification.rejected": _("The verification was rejected"),
    "document.uploaded": _("Uploaded a document"),
    "document.removed": _("Removed a document"),
    "document.viewed": _("Looked at a document"),
    "account.created": _("Created the account"),
    "account.terms_accepted": _("Accepted the terms"),
    "account.activated": _("Activated ISMS"),
    "account.suspended": _("Suspended the account"),
    "account.reactivated": _("Lifted the suspension"),
    "account.renamed": _("Renamed the account"),
    "account.ownership_transferred": _("Transferred the ownership"),
    "account.mfa_required": _("Changed whether two-step sign-in is required"),
    "user.signed_up": _("Signed up"),
    "user.signed_out_everywhere": _("Signed out everywhere"),
    "user.email_confirmed": _("Confirmed an e-mail address"),
    "user.email_changed": _("Changed the e-mail address"),
    "user.password_changed": _("Changed the password"),
    "user.password_reset": _("Reset the password"),
    "user.session_ended": _("Ended a session"),
    "user.recovery_codes_made": _("Made new recovery codes"),
    "user.sign_in_linked": _("Linked a sign-in"),
    "user.sign_in_unlinked": _("Unlinked a sign-in"),
    "user.mfa_changed": _("Changed the two-step sign-in"),
    "user.mobile_confirmed": _("Confirmed a mobile"),
    "user.mobile_removed": _("Removed the mobile"),
    "user.mobile_code_sent": _("Had a code sent to a mobile"),
    "user.mail_choices_changed": _("Changed what is mailed"),
    "review.submitted": _("Submitted for review"),
    "review.withdrawn": _("Withdrew from review"),
    "review.claimed": _("Took a case"),
    "review.released": _("Gave a case back"),
    "review.approved": _("Approved"),
    "review.rejected": _("Rejected"),
    "review.reopened": _("Took a decision up again"),
    "review.commented": _("Wrote to the applicant"),
    "review.commented_internally": _("Wrote a note for reviewers"),
    "review.answered": _("Answered the reviewers"),
    "review.revealed": _("Looked at a private value"),
    "catalogue.reason_added": _("Added a reason"),
    "catalogue.reason_changed": _("Changed a reason"),
    "catalogue.standard_added": _("Added a standard"),
    "catalogue.standard_changed": _("Changed a standard"),
    "catalogue.standard_removed": _("Removed a standard"),
    "calendar.hours_set": _("Set the working hours"),
    "calendar.holidays_added": _("Added holidays"),
    "calendar.holiday_removed": _("Removed a holiday"),
    "calendar.promise_set": _("Set what is promised"),
    "mail.retried": _("Had a mail sent again"),
    "audit.exported": _("Exported the audit log"),
}

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
    "filters": _("Filters"),
}

_CHOICES: dict[str, Mapping[str, Text]] = {
    "role": dict(Role.choices),
    "kind": dict(AccountKind.choices),
    "status": dict(ReviewStatus.choices),
    "was": dict(ReviewStatus.choices),
    "staff_role": dict(StaffRole.choices),
}


def act_words(act: str) -> Text:
    """What was done, in words; an unknown act as it is."""
    return ACTS.get(act, act)


def group_of(act: str) -> str:
    """What the act belongs to: the part before the dot."""
    return act.partition(".")[0]


def acts_of(group: str) -> list[str]:
    """Every known act of a group."""
    return [act for act in ACTS if group_of(act) == group]


def act_choices() -> list[tuple[Text, list[tuple[str, Text]]]]:
    """For a select: under each group itself (as "group.") and its acts."""
    return [
        (
            GROUPS[group],
            [(f"{group}.", _("All of these")), *((a, ACTS[a]) for a in acts)],
        )
        for group, acts in ((name, acts_of(name)) for name in GROUPS)
    ]


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
