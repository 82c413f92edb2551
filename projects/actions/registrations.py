"""Registers approved signatures and body templates at Tencent, and follows them."""

from projects.enums import RegistrationStatus, TemplateKind
from projects.models import (
    BodyTemplate,
    ProviderAccount,
    Registration,
    Signature,
)
from projects.providers import tencent
from projects.providers.tencent import Access, Standing

# Tencent's numbers for kinds of text (wire reference B.15).
_SMS_TYPES = {
    TemplateKind.MARKETING: 1,
    TemplateKind.NOTIFICATION: 2,
    TemplateKind.OTP: 3,
}
_STATUSES = {
    0: RegistrationStatus.APPROVED,
    -1: RegistrationStatus.REJECTED,
}


def access_to(account: ProviderAccount) -> Access:
    """Address and keys of one provider account."""
    return Access(
        scheme=account.scheme,
        endpoint=account.endpoint,
        region=account.region,
        secret_id=account.secret_id,
        secret_key=account.secret_key,
    )


def register_signature(
    signature: Signature, account: ProviderAccount, *, proof_image: str
) -> Registration:
    """Hands the signature to Tencent's review. Raises ProviderError.

    What Tencent already has is adopted, never added a second time: an earlier call
    may have reached it without our hearing of it.
    """
    access = access_to(account)
    upstream_id = tencent.find_signature(access, sign_name=signature.sign_name)
    if upstream_id is None:
        upstream_id = tencent.add_signature(
            access, sign_name=signature.sign_name, proof_image=proof_image
        )
    return Registration.objects.create(
        signature=signature,
        provider_account=account,
        upstream_id=upstream_id,
        status=RegistrationStatus.PENDING,
    )


def register_template(
    body_template: BodyTemplate, account: ProviderAccount
) -> Registration:
    """Hands the body template to Tencent's review, or adopts what is there.

    Raises ProviderError.
    """
    access = access_to(account)
    name, content = body_template.name, body_template.content
    upstream_id = tencent.find_template(access, name=name, content=content)
    if upstream_id is None:
        sms_type = _SMS_TYPES[TemplateKind(body_template.kind)]
        upstream_id = tencent.add_template(
            access, name=name, content=content, sms_type=sms_type
        )
    return Registration.objects.create(
        body_template=body_template,
        provider_account=account,
        upstream_id=upstream_id,
        status=RegistrationStatus.PENDING,
    )


def follow_registrations() -> int:
    """Asks Tencent about everything still in review; returns how many are left.

    Raises ProviderError.
    """
    left = 0
    for row in Registration.objects.filter(status=RegistrationStatus.PENDING):
        ask = tencent.template_standing
        if row.signature_id is not None:
            ask = tencent.signature_standing
        standing = ask(access_to(row.provider_account), row.upstream_id)
        left += not _record(row.pk, standing)
    return left


def _record(pk: int, standing: Standing) -> bool:
    """Writes Tencent's verdict; false while there is none."""
    status = _STATUSES.get(standing.status_code)
    if status is None:
        return False
    waiting = Registration.objects.filter(pk=pk, status=RegistrationStatus.PENDING)
    waiting.update(status=status, review_reply=standing.review_reply)
    return True
