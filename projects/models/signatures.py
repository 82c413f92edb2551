"""What stands in front of every message."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Account
from projects.enums import (
    SIGNATURE,
    CertificateType,
    DocumentRole,
    SignPurpose,
    SignType,
)
from projects.models.versions import Version, one_open_version


class Signature(Version):
    """One version of an SMS signature: `sign_name` without its brackets.

    The versions of a signature share `uid`. Moves: `actions.signatures`,
    `actions.content_outcomes`.
    """

    kind_of_content = SIGNATURE
    family = "uid"

    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    account = models.ForeignKey(
        Account, on_delete=models.PROTECT, related_name="signatures"
    )
    sign_name = models.CharField(_("signature"), max_length=15)
    sign_type = models.CharField(
        _("type"), max_length=20, choices=SignType.choices, default=SignType.COMPANY
    )
    purpose = models.CharField(
        _("purpose"),
        max_length=10,
        choices=SignPurpose.choices,
        default=SignPurpose.OWN,
    )
    certificate_type = models.CharField(
        _("certificate"), max_length=30, choices=CertificateType.choices, blank=True
    )
    remark = models.CharField(_("remarks"), max_length=500, blank=True, default="")

    class Meta:
        verbose_name = _("signature")
        verbose_name_plural = _("signatures")
        indexes = [models.Index(fields=["account", "-id"], name="signature_account")]
        constraints = [
            models.UniqueConstraint(
                fields=["uid", "version"], name="signature_versions_are_numbered"
            ),
            one_open_version("uid", "one_open_signature_version"),
            models.UniqueConstraint(
                fields=["account", "sign_name"],
                condition=Q(status__in=["pending", "approved"], deleted_at=None),
                name="one_live_signature_per_text",
            ),
        ]

    def __str__(self) -> str:
        return self.sign_name


class SignatureDocument(models.Model):
    """A picture that proves a signature, kept without metadata as `<uid>/1.jpg`.

    It lies in the documents' storage, which no web server reaches.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    signature = models.ForeignKey(
        Signature, on_delete=models.CASCADE, related_name="documents"
    )
    role = models.CharField(max_length=15, choices=DocumentRole.choices)
    name = models.CharField(max_length=200)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    # Taken out of the form; kept, because an earlier round was decided on it.
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("document of a signature")
        verbose_name_plural = _("documents of signatures")

    def __str__(self) -> str:
        return self.name
