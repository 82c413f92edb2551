"""What Tencent is handed of a version (wire reference B.11, B.15)."""

from typing import Any

from isms_console.lib.reviewing import ReviewStatus
from projects.enums import (
    CertificateType,
    DocumentRole,
    SignPurpose,
    SignType,
    TemplateKind,
)
from projects.models import BodyTemplate, Signature, SignatureDocument
from projects.providers import document_files
from projects.validators.wire_numbers import (
    DOCUMENT_TYPES,
    SIGN_PURPOSES,
    SIGN_TYPES,
    SMS_TYPES,
)

# What goes with a type whose signature names no certificate.
_USUAL = {
    SignType.TRADEMARK: CertificateType.TRADEMARK,
    SignType.GOVERNMENT: CertificateType.SOCIAL_CREDIT_CODE,
}
_NO_CERTIFICATE = "No certificate was handed in with this signature."


def text_of(content: Signature | BodyTemplate) -> str:
    """The text that Tencent must have exactly so."""
    return content.sign_name if isinstance(content, Signature) else content.content


def name_of(content: Signature | BodyTemplate) -> str:
    """What it is called at Tencent.

    A template's name is unique there, so that one that was handed over is found by it,
    even where nobody wrote its id down. A signature has no other name than its text.
    """
    if isinstance(content, Signature):
        return content.sign_name
    return f"{content.name} · {content.template_id}.{content.version}"


def fields_of(content: Signature | BodyTemplate) -> dict[str, Any]:
    """The fields of Tencent's requests to add or to change it."""
    if isinstance(content, Signature):
        return _fields_of_signature(content)
    return {
        "template_name": name_of(content),
        "template_content": content.content,
        "sms_type": SMS_TYPES[TemplateKind(content.kind)],
        "remark": content.remark or content.name,
    }


def _fields_of_signature(signature: Signature) -> dict[str, Any]:
    kind = SignType(signature.sign_type)
    certificate = _certificate(signature)
    proves = signature.certificate_type
    if certificate and not proves:
        proves = certificate.signature.certificate_type
    proves = proves or _USUAL.get(kind, CertificateType.BUSINESS_LICENCE)
    letter = _document(signature, DocumentRole.AUTHORIZATION)
    return {
        "sign_name": signature.sign_name,
        "sign_type": SIGN_TYPES[kind],
        "document_type": DOCUMENT_TYPES[CertificateType(proves)],
        "sign_purpose": SIGN_PURPOSES[SignPurpose(signature.purpose)],
        "proof_image": document_files.picture(certificate.uid)
        if certificate
        else document_files.no_picture(_NO_CERTIFICATE),
        "commission_image": document_files.picture(letter.uid) if letter else "",
        "remark": signature.remark,
    }


def _certificate(signature: Signature) -> SignatureDocument | None:
    """Its own, or the newest approved one that proves who the account itself is."""
    own = _document(signature, DocumentRole.CERTIFICATE)
    if own is not None:
        return own
    rows = SignatureDocument.objects.filter(
        signature__account=signature.account_id,
        signature__purpose=SignPurpose.OWN,
        signature__status=ReviewStatus.APPROVED,
        signature__deleted_at=None,
        role=DocumentRole.CERTIFICATE,
        removed_at=None,
    )
    return rows.select_related("signature").order_by("-id").first()


def _document(signature: Signature, role: DocumentRole) -> SignatureDocument | None:
    rows = signature.documents.filter(role=role, removed_at=None)
    return rows.order_by("-id").first()
