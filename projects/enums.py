"""Words that projects, signatures and body templates can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _

# What they are called at the desk.
SIGNATURE = "signature"
BODY_TEMPLATE = "body_template"


class TemplateKind(models.TextChoices):
    """What a body template is for; it decides the lane its messages travel in."""

    OTP = "otp", _("OTP")
    NOTIFICATION = "notification", _("Notification")
    MARKETING = "marketing", _("Marketing")


class SignType(models.TextChoices):
    """What a signature names (wire reference B.11, console reference 3.1)."""

    COMPANY = "company", _("Company")
    APP = "app", _("App")
    WEBSITE = "website", _("Website")
    OFFICIAL_ACCOUNT = "official_account", _("WeChat Official Account")
    MINI_PROGRAM = "mini_program", _("WeChat Mini Program")
    TRADEMARK = "trademark", _("Trademark")
    GOVERNMENT = "government", _("Government, public institution or other")


class SignPurpose(models.TextChoices):
    """Whose name a signature is (console reference 3.1)."""

    OWN = "own", _("Our own: this account's verified entity")
    OTHER = "other", _("Somebody else's, who authorizes us in writing")


class CertificateType(models.TextChoices):
    """What proves a signature (wire reference B.11, DocumentType)."""

    THREE_IN_ONE = "three_in_one", _("Three-in-one licence")
    BUSINESS_LICENCE = "business_licence", _("Business licence")
    ORGANIZATION_CODE = "organization_code", _("Organization code certificate")
    SOCIAL_CREDIT_CODE = "social_credit_code", _("Social credit code certificate")
    APP_BACKEND = "app_backend", _("Screenshot of the app store's back end")
    WEBSITE_FILING = "website_filing", _("Screenshot of the website's filing")
    MINI_PROGRAM_SETTINGS = (
        "mini_program_settings",
        _("Screenshot of the Mini Program's settings"),
    )
    TRADEMARK = "trademark", _("Trademark registration certificate")
    OFFICIAL_ACCOUNT_SETTINGS = (
        "official_account_settings",
        _("Screenshot of the Official Account's settings"),
    )


class DocumentRole(models.TextChoices):
    """What an uploaded picture is there for."""

    CERTIFICATE = "certificate", _("Certificate")
    AUTHORIZATION = "authorization", _("Letter of authorization")


class ProviderSite(models.TextChoices):
    """Which of Tencent's sites an account belongs to; each has its own endpoint."""

    INTERNATIONAL = "international", _("International site")
    CHINA = "china", _("Chinese site")
    OTHER = "other", _("Another address, such as the simulator")


class RegistrationStatus(models.TextChoices):
    """Where a signature or body template stands at Tencent."""

    QUEUED = "queued", _("To be registered")
    PENDING = "pending", _("With Tencent")
    APPROVED = "approved", _("Approved by Tencent")
    REJECTED = "rejected", _("Rejected by Tencent")
    FAILED = "failed", _("Could not be registered")
    DRIFTED = "drifted", _("Differs at Tencent")
    DELETED = "deleted", _("Deleted at Tencent")

    @property
    def tone(self) -> str:
        """The colour a page shows it in."""
        return {
            "queued": "warning",
            "pending": "warning",
            "approved": "success",
            "deleted": "neutral",
        }.get(self.value, "danger")


class RegistrationTask(models.TextChoices):
    """What a worker has to do next for a registration."""

    NONE = "", _("Nothing")
    ADD = "add", _("Register")
    CHANGE = "change", _("Register the change")
    ADOPT = "adopt", _("Adopt what Tencent has")
    DELETE = "delete", _("Delete")


class RegistrationStep(models.TextChoices):
    """What happened to a registration; the second clock of a timeline."""

    PLANNED = "planned", _("To be registered at Tencent")
    HANDED_OVER = "handed_over", _("Handed to Tencent")
    CHANGED = "changed", _("The change was handed to Tencent")
    ADOPTED = "adopted", _("Found at Tencent and adopted")
    APPROVED = "approved", _("Tencent approved")
    REJECTED = "rejected", _("Tencent did not approve")
    FAILED = "failed", _("Tencent did not take it")
    DRIFTED = "drifted", _("Tencent has something else now")
    SETTLED = "settled", _("Tencent has the same again")
    TO_DELETE = "to_delete", _("To be deleted at Tencent")
    KEPT = "kept", _("Restored: it stays at Tencent")
    DELETED = "deleted", _("Deleted at Tencent")

    @property
    def tone(self) -> str:
        """The colour a timeline shows it in."""
        return {
            "approved": "success",
            "settled": "success",
            "rejected": "danger",
            "failed": "danger",
            "drifted": "danger",
        }.get(self.value, "brand")


class LimitName(models.TextChoices):
    """What is limited; `policies.LIMITS` defines each one."""

    DAILY_PARTS = "daily_parts", _("Parts a day")
    DAILY_ALARM = "daily_alarm", _("Alarm value of a day")
    ACCOUNT_DAILY = "account_daily", _("Parts a day of the whole account")
    SAME_TEXT = "same_text", _("The same text to one number")
    NUMBER_HALF_MINUTE = "number_half_minute", _("Messages to one number")
    NUMBER_HOUR = "number_hour", _("Messages to one number")
    NUMBER_DAY = "number_day", _("Messages to one number")
    SAME_TEXT_DAY = "same_text_day", _("The same text to one number")


class LimitSource(models.TextChoices):
    """Whose value is in force."""

    PROJECT = "project", _("Project")
    ACCOUNT = "account", _("Account")
    PLATFORM = "platform", _("Platform")
    BUILT_IN = "built_in", _("Platform, as delivered")


class AlarmEvent(models.TextChoices):
    """What alarm recipients are told of (console reference 2.3)."""

    OVER_LIMIT = "over_limit", _("An alarm value or a daily limit is passed")
    RATE_LIMIT = "rate_limit", _("A frequency rule refuses messages")
    REVIEW = "review", _("A signature or body template is reviewed")
