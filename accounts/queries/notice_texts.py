"""The words of every notice; `notice_words` fills them in.

A text names its facts as `%(fact)s`. Of subjects the first is taken whose facts are
all there, and the last names none; a sentence without its facts is left out. So a
missing fact costs words and never more.

| fact | what | given with |
|---|---|---|
| account | its name; without it, the notice's own account | any |
| kind, title | what was decided on: kind of subject, and its name | reviews, desk |
| reason, advice | from the catalogue of reasons, by language | rejected |
| reply, text | what a reviewer, the applicant or Tencent wrote | reviews, desk |
| reason | why, in the words of the one who did it | suspended, reactivated |
| document, name, date | which document, whose, its last day (ISO) | documents expire |
| member | the name of whom it is about | members |
| actor | the name of who did it | members, activated, MFA required |
| role, before | what the member is now and was (values of `Role`) | joined, changed |
| count, address | how many sign-ins failed, from which network | sign-ins failed |
| count | how many registrations, where it is more than one | differs, blocks |
| mobile | the number, masked | mobile |
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.enums import NoticeEvent

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Texts:
    """What one event says: subjects from exact to plain, sentences, colour."""

    tone: str
    subjects: tuple[Text, ...]
    sentences: tuple[Text, ...] = ()


_REVIEWER_WROTE = _("The reviewer wrote: %(reply)s")
_ADVICE = _("What to do: %(advice)s")
_NOT_YOU = _("If that was not you, change your password and sign out everywhere.")

TEXTS: dict[str, Texts] = {
    NoticeEvent.REVIEW_APPROVED: Texts(
        "success",
        (_("%(kind)s approved: %(title)s"), _("Approved: %(title)s"), _("Approved")),
        (_("It was reviewed and approved."), _REVIEWER_WROTE),
    ),
    NoticeEvent.REVIEW_REJECTED: Texts(
        "danger",
        (
            _("%(kind)s not approved: %(title)s"),
            _("Not approved: %(title)s"),
            _("Not approved"),
        ),
        (
            _("Reason: %(reason)s"),
            _ADVICE,
            _REVIEWER_WROTE,
            _("Mend it and submit it again; what you entered is kept."),
        ),
    ),
    NoticeEvent.REVIEW_COMMENT: Texts(
        "brand",
        (_("A reviewer asks about %(title)s"), _("A reviewer wrote to you")),
        ("%(text)s", _("You can answer there.")),
    ),
    NoticeEvent.REVIEW_REOPENED: Texts(
        "warning",
        (_("Under review again: %(title)s"), _("Under review again")),
        (
            _("The decision was taken up again. What it said holds until the next."),
            _("Reason: %(reason)s"),
        ),
    ),
    NoticeEvent.ACCOUNT_ACTIVATED: Texts(
        "success",
        (_("International SMS is active for %(account)s"), _("ISMS is active")),
        (
            _("%(actor)s activated it."),
            _("Next: a project, a signature and a body template."),
        ),
    ),
    NoticeEvent.ACCOUNT_SUSPENDED: Texts(
        "danger",
        (_("%(account)s is suspended"), _("Your account is suspended")),
        (_("Nothing is sent until it is active again."), _("Reason: %(reason)s")),
    ),
    NoticeEvent.ACCOUNT_REACTIVATED: Texts(
        "success",
        (_("%(account)s is active again"), _("Your account is active again")),
        (_("Messages can be sent again."), _("Reason: %(reason)s")),
    ),
    NoticeEvent.DOCUMENTS_EXPIRE: Texts(
        "warning",
        (
            _("A document of %(account)s is valid until %(date)s"),
            _("A document of your verification expires"),
        ),
        (
            _("It is this one: %(document)s."),
            _("It proves the identity of %(name)s."),
            _("Submit a new one in time; until it is approved the old one holds."),
        ),
    ),
    NoticeEvent.MEMBER_JOINED: Texts(
        "brand",
        (_("%(member)s joined %(account)s"), _("Somebody joined your account")),
        (_("Role: %(role)s."), _("Invited by %(actor)s.")),
    ),
    NoticeEvent.MEMBER_LEFT: Texts(
        "brand",
        (_("%(member)s left %(account)s"), _("Somebody left your account")),
    ),
    NoticeEvent.MEMBER_REMOVED: Texts(
        "warning",
        (
            _("%(member)s does not belong to %(account)s any more"),
            _("A member was removed"),
        ),
        (_("Removed by %(actor)s."),),
    ),
    NoticeEvent.ROLE_CHANGED: Texts(
        "brand",
        (
            _("%(member)s is now %(role)s of %(account)s"),
            _("A role changed: %(role)s"),
            _("A role changed"),
        ),
        (_("The role before was %(before)s."), _("Changed by %(actor)s.")),
    ),
    NoticeEvent.OWNERSHIP_TRANSFERRED: Texts(
        "warning",
        (_("%(member)s now owns %(account)s"), _("An account has a new owner")),
        (_("Transferred by %(actor)s."),),
    ),
    NoticeEvent.MFA_REQUIRED: Texts(
        "warning",
        (
            _("%(account)s requires two-step sign-in"),
            _("Two-step sign-in is required"),
        ),
        (
            _("Set it up before your next visit: an authenticator app or a key."),
            _("Required by %(actor)s."),
        ),
    ),
    NoticeEvent.SIGN_INS_FAILED: Texts(
        "danger",
        (_("Somebody tried to sign in as you"), _("Failed sign-ins")),
        (
            _("%(count)s times the password was wrong."),
            _("It came from %(address)s."),
            _("Further tries are slowed down. If it was you, there is nothing to do."),
        ),
    ),
    NoticeEvent.MOBILE_CONFIRMED: Texts(
        "brand",
        (_("Your mobile is %(mobile)s"), _("Your mobile was confirmed")),
        (_("It was proved by a code."), _NOT_YOU),
    ),
    NoticeEvent.MOBILE_REMOVED: Texts(
        "warning",
        (_("Your mobile %(mobile)s was removed"), _("Your mobile was removed")),
        (_("No text is sent to it any more."), _NOT_YOU),
    ),
    NoticeEvent.CASE_OVERDUE: Texts(
        "danger",
        (
            _("Overdue: %(title)s of %(account)s"),
            _("Overdue: %(title)s"),
            _("A case is overdue"),
        ),
        (_("%(kind)s: the promised time is over. Decide on it now."),),
    ),
    NoticeEvent.REVIEW_ANSWER: Texts(
        "brand",
        (_("The applicant answered: %(title)s"), _("The applicant answered")),
        ("%(text)s",),
    ),
    NoticeEvent.TENCENT_APPROVED: Texts(
        "success",
        (
            _("%(kind)s approved by Tencent: %(title)s"),
            _("Approved by Tencent: %(title)s"),
            _("Approved by Tencent"),
        ),
        (_("Both reviews are done: it can be sent with."),),
    ),
    NoticeEvent.TENCENT_REJECTED: Texts(
        "danger",
        (
            _("%(kind)s not approved by Tencent: %(title)s"),
            _("Not approved by Tencent: %(title)s"),
            _("Not approved by Tencent"),
        ),
        (
            _("Tencent wrote: %(reply)s"),
            _("Mend it and submit it again; it is handed to Tencent in its place."),
        ),
    ),
    NoticeEvent.TENCENT_FAILED: Texts(
        "danger",
        (
            _("Could not be registered at Tencent: %(title)s"),
            _("Something could not be registered at Tencent"),
        ),
        (
            _("It belongs to %(account)s."),
            _("What came back: %(reply)s"),
            _("Look at the provider account; it can be tried again there."),
        ),
    ),
    NoticeEvent.TENCENT_DIFFERS: Texts(
        "danger",
        (
            _("%(count)s registrations differ at Tencent"),
            _("Differs at Tencent: %(title)s"),
            _("Something differs at Tencent"),
        ),
        (
            _("It belongs to %(account)s and cannot be sent with until it is mended."),
            _("None of these %(count)s can be sent with until it is mended."),
            "%(reply)s",
        ),
    ),
    NoticeEvent.TENCENT_BLOCKS: Texts(
        "danger",
        (
            _("%(count)s signatures and body templates cannot be sent with any more"),
            _("Cannot be sent with any more: %(title)s"),
            _("Something cannot be sent with any more"),
        ),
        (
            "%(reply)s",
            _("The console’s people mend it; you are told when it works."),
        ),
    ),
    NoticeEvent.TENCENT_SETTLES: Texts(
        "success",
        (
            _("%(count)s signatures and body templates can be sent with again"),
            _("Can be sent with again: %(title)s"),
            _("Something can be sent with again"),
        ),
        (_("Tencent has it as it was approved."),),
    ),
}

UNKNOWN = Texts("neutral", (_("News of %(account)s"), _("News")), ("%(text)s",))
