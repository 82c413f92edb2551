"""Acts of the audit log in words.

Whoever records a new act puts its words here; an act without words is shown as it is.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise

# By the part before the dot.
GROUPS: dict[str, Text] = {
    "send": _("Send messages"),
    "message": _("Phone numbers"),
    "signature": _("Signatures"),
    "body_template": _("Body templates"),
    "key": _("Access keys"),
    "project": _("Projects"),
    "member": _("Members"),
    "invitation": _("Invitations"),
    "verification": _("Verification"),
    "document": _("Documents"),
    "account": _("Account"),
    "user": _("Sign-in and security"),
    "review": _("Review"),
    "catalogue": _("Standards and reasons"),
    "calendar": _("Calendar"),
    "limit": _("Limits and countries"),
    "recipient": _("Alarm recipients"),
    "mail": _("Mail"),
    "provider": _("Provider accounts"),
    "audit": _("Audit log"),
}

ACTS: dict[str, Text] = {
    "send.accepted": _("Sent messages"),
    "message.number_revealed": _("Looked at a phone number"),
    "key.created": _("Created an access key"),
    "project.created": _("Created a project"),
    "project.changed": _("Changed a project"),
    "project.disabled": _("Disabled a project"),
    "project.enabled": _("Enabled a project"),
    "project.deleted": _("Deleted a project"),
    "project.restored": _("Restored a project"),
    "project.forgotten": _("A deleted project can no longer be restored"),
    "project.moved": _("Moved a project to another provider account"),
    "project.app_key_revealed": _("Looked at an App Key"),
    "project.app_key_rotated": _("Rotated an App Key"),
    "project.old_app_key_stopped": _("Stopped the old App Key"),
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
    "signature.created": _("Created a signature"),
    "signature.changed": _("Changed a signature"),
    "signature.submitted": _("Submitted a signature"),
    "signature.withdrawn": _("Withdrew a signature"),
    "signature.approved": _("Approved a signature"),
    "signature.rejected": _("Did not approve a signature"),
    "signature.version_started": _("Began a new version of a signature"),
    "signature.version_discarded": _("Threw a version of a signature away"),
    "signature.deleted": _("Deleted a signature"),
    "signature.restored": _("Restored a signature"),
    "signature.document_uploaded": _("Uploaded a document of a signature"),
    "signature.document_removed": _("Removed a document of a signature"),
    "signature.document_viewed": _("Looked at a document of a signature"),
    "body_template.created": _("Created a body template"),
    "body_template.changed": _("Changed a body template"),
    "body_template.submitted": _("Submitted a body template"),
    "body_template.withdrawn": _("Withdrew a body template"),
    "body_template.approved": _("Approved a body template"),
    "body_template.rejected": _("Did not approve a body template"),
    "body_template.version_started": _("Began a new version of a body template"),
    "body_template.version_discarded": _("Threw a version of a body template away"),
    "body_template.deleted": _("Deleted a body template"),
    "body_template.restored": _("Restored a body template"),
    "body_template.test_stored": _("Stored a test of a body template"),
    "body_template.test_removed": _("Removed a test of a body template"),
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
    "review.lapsed": _("A claim ran out"),
    "review.escalated": _("A case became overdue"),
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
    "limit.set": _("Changed a limit"),
    "limit.country_added": _("Put a country on the list"),
    "limit.country_changed": _("Changed a country’s limits"),
    "limit.country_removed": _("Took a country off the list"),
    "limit.countries_imported": _("Imported a list of countries"),
    "limit.countries_blocked": _("Blocked every country not listed"),
    "limit.countries_allowed": _("Allowed all countries"),
    "limit.numbers_exempted": _("Exempted numbers from frequency rules"),
    "limit.exemption_ended": _("Ended an exemption from frequency rules"),
    "recipient.added": _("Added an alarm recipient"),
    "recipient.changed": _("Changed an alarm recipient"),
    "recipient.removed": _("Removed an alarm recipient"),
    "recipient.email_confirmed": _("Confirmed a recipient’s address"),
    "recipient.mobile_confirmed": _("Confirmed a recipient’s mobile"),
    "recipient.link_sent": _("Had a link sent to a recipient"),
    "recipient.code_sent": _("Had a code sent to a recipient"),
    "mail.retried": _("Had a mail sent again"),
    "provider.added": _("Added a provider account"),
    "provider.changed": _("Changed a provider account"),
    "provider.enabled": _("Enabled a provider account"),
    "provider.disabled": _("Disabled a provider account"),
    "provider.tested": _("Tested the connection of a provider account"),
    "provider.registration_retried": _("Had a registration tried again"),
    "provider.registration_adopted": _("Had something at Tencent adopted"),
    "audit.exported": _("Exported the audit log"),
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
