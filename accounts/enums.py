"""Words that accounts and their people can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

# What a verification is called at the desk.
VERIFICATION = "identity_verification"
# Where a session keeps the uid of the account chosen in the top bar.
SESSION_ACCOUNT = "account_uid"
# Where it keeps the secret of an invitation until the person has signed in or up.
SESSION_INVITATION = "invitation_secret"


class AccountKind(models.TextChoices):
    """Which identity the account was verified as."""

    UNVERIFIED = "unverified", _("Not verified")
    INDIVIDUAL = "individual", _("Individual")
    ENTERPRISE = "enterprise", _("Enterprise")


class Role(models.TextChoices):
    """What a person is in one account."""

    OWNER = "owner", _("Owner")
    ADMIN = "admin", _("Admin")
    DEVELOPER = "developer", _("Developer")
    OPERATOR = "operator", _("Operator")
    ANALYST = "analyst", _("Analyst")


class StaffRole(models.TextChoices):
    """What a person is on the platform."""

    NONE = "", _("None")
    REVIEWER = "reviewer", _("Reviewer")
    PLATFORM_ADMIN = "platform_admin", _("Platform admin")


class Permission(models.TextChoices):
    """One thing that a role may do; `permissions.ROLE_PERMISSIONS` is the table."""

    VIEW = "view", _("See projects, tasks and results")
    SEND = "send", _("Send messages")
    VIEW_NUMBERS = "view_numbers", _("See phone numbers unmasked")
    MANAGE_PROJECTS = "manage_projects", _("Manage projects and App Keys")
    MANAGE_CONTENT = "manage_content", _("Write signatures and body templates")
    MANAGE_KEYS = "manage_keys", _("Manage access keys")
    MANAGE_ACCOUNT = "manage_account", _("Verify the identity and activate ISMS")
    MANAGE_MEMBERS = "manage_members", _("Manage members")
    VIEW_AUDIT = "view_audit", _("Read the audit log")
    VIEW_DOCUMENTS = "view_documents", _("See the documents of the verification")
    OWN = "own", _("Transfer ownership, require two-step sign-in")


class DocumentType(models.TextChoices):
    """What proves an identity (console reference 1.3)."""

    PASSPORT = "passport", _("Passport")
    ID_CARD = "id_card", _("Identity card")
    DRIVING_LICENCE = "driving_licence", _("Driving licence")
    WORK_PERMIT = "work_permit", _("Work permit")
    BUSINESS_LICENCE = "business_licence", _("Business licence")


class NoticeTopic(models.TextChoices):
    """What a person can be told about, and choose to be mailed about."""

    REVIEW = "review", _("Results of reviews")
    ACCOUNT = "account", _("Activation, suspension and expiring documents")
    MEMBERS = "members", _("Members and invitations")
    SECURITY = "security", _("Sign-in and security")
    DESK = "desk", _("Staff: overdue cases and trouble at Tencent")


class NoticeEvent(models.TextChoices):
    """What people are told; `queries.notice_words` puts it into words."""

    REVIEW_APPROVED = "review_approved"
    REVIEW_REJECTED = "review_rejected"
    REVIEW_COMMENT = "review_comment"
    REVIEW_REOPENED = "review_reopened"
    ACCOUNT_ACTIVATED = "account_activated"
    ACCOUNT_SUSPENDED = "account_suspended"
    ACCOUNT_REACTIVATED = "account_reactivated"
    DOCUMENTS_EXPIRE = "documents_expire"
    MEMBER_JOINED = "member_joined"
    MEMBER_LEFT = "member_left"
    MEMBER_REMOVED = "member_removed"
    ROLE_CHANGED = "role_changed"
    OWNERSHIP_TRANSFERRED = "ownership_transferred"
    MFA_REQUIRED = "mfa_required"
    SIGN_INS_FAILED = "sign_ins_failed"
    MOBILE_CONFIRMED = "mobile_confirmed"
    MOBILE_REMOVED = "mobile_removed"
    CASE_OVERDUE = "case_overdue"
    REVIEW_ANSWER = "review_answer"
    TENCENT_APPROVED = "tencent_approved"
    TENCENT_REJECTED = "tencent_rejected"
    TENCENT_FAILED = "tencent_failed"
    TENCENT_DIFFERS = "tencent_differs"
    TENCENT_BLOCKS = "tencent_blocks"
    TENCENT_SETTLES = "tencent_settles"

    @property
    def topic(self) -> NoticeTopic:
        """What people choose by."""
        return _TOPICS[self]


_TOPICS = {
    NoticeEvent.REVIEW_APPROVED: NoticeTopic.REVIEW,
    NoticeEvent.REVIEW_REJECTED: NoticeTopic.REVIEW,
    NoticeEvent.REVIEW_COMMENT: NoticeTopic.REVIEW,
    NoticeEvent.REVIEW_REOPENED: NoticeTopic.REVIEW,
    NoticeEvent.ACCOUNT_ACTIVATED: NoticeTopic.ACCOUNT,
    NoticeEvent.ACCOUNT_SUSPENDED: NoticeTopic.ACCOUNT,
    NoticeEvent.ACCOUNT_REACTIVATED: NoticeTopic.ACCOUNT,
    NoticeEvent.DOCUMENTS_EXPIRE: NoticeTopic.ACCOUNT,
    NoticeEvent.MEMBER_JOINED: NoticeTopic.MEMBERS,
    NoticeEvent.MEMBER_LEFT: NoticeTopic.MEMBERS,
    NoticeEvent.MEMBER_REMOVED: NoticeTopic.MEMBERS,
    NoticeEvent.ROLE_CHANGED: NoticeTopic.MEMBERS,
    NoticeEvent.OWNERSHIP_TRANSFERRED: NoticeTopic.MEMBERS,
    NoticeEvent.MFA_REQUIRED: NoticeTopic.SECURITY,
    NoticeEvent.SIGN_INS_FAILED: NoticeTopic.SECURITY,
    NoticeEvent.MOBILE_CONFIRMED: NoticeTopic.SECURITY,
    NoticeEvent.MOBILE_REMOVED: NoticeTopic.SECURITY,
    NoticeEvent.CASE_OVERDUE: NoticeTopic.DESK,
    NoticeEvent.REVIEW_ANSWER: NoticeTopic.DESK,
    NoticeEvent.TENCENT_APPROVED: NoticeTopic.REVIEW,
    NoticeEvent.TENCENT_REJECTED: NoticeTopic.REVIEW,
    NoticeEvent.TENCENT_FAILED: NoticeTopic.DESK,
    NoticeEvent.TENCENT_DIFFERS: NoticeTopic.DESK,
    NoticeEvent.TENCENT_BLOCKS: NoticeTopic.REVIEW,
    NoticeEvent.TENCENT_SETTLES: NoticeTopic.REVIEW,
}


class MailStatus(models.TextChoices):
    """queued → sending → sent | failed, and sending → queued to try again."""

    QUEUED = "queued", _("Queued")
    SENDING = "sending", _("Being handed over")
    SENT = "sent", _("Handed over")
    FAILED = "failed", _("Failed")

    @property
    def tone(self) -> str:
        """The colour a page shows it in."""
        return {"sent": "success", "failed": "danger"}.get(self.value, "warning")
