"""Who an account is, as proved by documents."""

import unicodedata
import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts.enums import AccountKind, DocumentType
from accounts.models.accounts import Account
from isms_console.lib.crypto import EncryptedTextField
from isms_console.lib.reviewing import ReviewStatus

# What the account may still change. A change makes it a draft again.
EDITABLE = [ReviewStatus.DRAFT, ReviewStatus.REJECTED, ReviewStatus.WITHDRAWN]
_OPEN = [*EDITABLE, ReviewStatus.PENDING]
_SHOWN = 4


def number_digest(kind: str, country: str, number: str) -> str:
    """Equal for equal identities, however the number is typed; keyed by SECRET_KEY."""
    plain = unicodedata.normalize("NFKC", number).upper()
    said = "".join(filter(str.isalnum, plain))
    if not said:
        return ""
    value = f"{kind}|{country}|{said}"
    return salted_hmac("accounts.identity", value, algorithm="sha256").hexdigest()


class IdentityVerification(models.Model):
    """One identity that an account claims; resubmitting is a new round of the same row.

    In force is the approved one that nothing supersedes; a change is a new row, and
    until that is approved the old one stays in force. Moves:
    `actions.identity_verifications`, `actions.identity_outcomes`.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="verifications"
    )
    kind = models.CharField(
        max_length=12,
        choices=[c for c in AccountKind.choices if c[0] != AccountKind.UNVERIFIED],
    )
    status = models.CharField(
        max_length=10, choices=ReviewStatus.choices, default=ReviewStatus.DRAFT
    )
    country = models.CharField(_("country or region"), max_length=2, blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    document_type = models.CharField(
        max_length=20, choices=DocumentType.choices, blank=True
    )
    document_number = EncryptedTextField(_("number"), blank=True, default="")
    # Keyed, so that equal numbers are found without being readable.
    number_digest = models.CharField(max_length=64, blank=True, default="")
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    superseded_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("identity verification")
        verbose_name_plural = _("identity verifications")
        indexes = [
            models.Index(fields=["number_digest"], name="verification_digest"),
            models.Index(
                fields=["valid_until"],
                condition=Q(status="approved", superseded_at=None),
                name="verification_expiry",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(
                    status__in=sorted(s.value for s in _OPEN), superseded_at=None
                ),
                name="one_open_verification",
            ),
            models.UniqueConstraint(
                fields=["account"],
                condition=Q(status="approved", superseded_at=None),
                name="one_verification_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.kind})"

    @property
    def is_editable(self) -> bool:
        """Whether the account may change it now."""
        return self.status in EDITABLE and self.superseded_at is None

    @property
    def masked_number(self) -> str:
        """The number as pages show it: its end only."""
        number = self.document_number
        shown = number[-min(_SHOWN, len(number) // 2) :] if len(number) > 1 else ""
        return f"••••{shown}" if number else ""

    @property
    def tone(self) -> str:
        """The colour a page shows its state in."""
        return ReviewStatus(self.status).tone


class IdentityDocument(models.Model):
    """An uploaded document, kept as images of its pages without metadata.

    Page n (from 1) is the file `<uid>/<n>.jpg` of the documents' storage, which no
    web server reaches.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    verification = models.ForeignKey(
        IdentityVerification, on_delete=models.CASCADE, related_name="documents"
    )
    name = models.CharField(max_length=200)
    pages = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    # Taken out of the form; kept, because an earlier round was decided on it.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("identity document")
        verbose_name_plural = _("identity documents")

    def __str__(self) -> str:
        return self.name
