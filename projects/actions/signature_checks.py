"""What a signature needs before it can be submitted, by the field that lacks it."""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from accounts.models import Account
from accounts.policies import Ability, may_account, require, require_running
from isms_console.lib.errors import Refusal
from projects.enums import DocumentRole, SignPurpose, SignType
from projects.models import Signature
from projects.queries.signature_documents import documents_of
from projects.queries.signatures import (
    MOST_SIGNATURES,
    count_of,
    draft_of,
    is_first,
    with_text,
)
from projects.validators.certificates import (
    ORGANIZATION_TYPES,
    certificates_for,
    needs_authorization,
    needs_certificate,
)
from projects.validators.standards import refusing, signature_findings


def problems(signature: Signature) -> list[Refusal]:
    """Everything that stands in the way of submitting it."""
    return [
        *_kind_of_account(signature),
        *_text(signature),
        *_duplicate(signature),
        *_papers(signature),
    ]


def check_room(account: Account) -> None:
    """Raises Refusal when the account has all it may have; its row is locked."""
    if count_of(account) >= MOST_SIGNATURES:
        raise Refusal(
            "too_many_signatures",
            _("An account has at most %(n)d signatures. Delete one first.")
            % {"n": MOST_SIGNATURES},
        )


def _kind_of_account(signature: Signature) -> Iterator[Refusal]:
    account = signature.account
    yield from _refused(lambda: require_running(account))
    if signature.sign_type in ORGANIZATION_TYPES:
        ability = Ability.OWN_ORGANISATION_SIGNATURES
        yield from _refused(lambda: require(account, ability), "sign_type")


def _refused(check: Callable[[], None], field: str = "") -> Iterator[Refusal]:
    try:
        check()
    except Refusal as refusal:
        yield Refusal(refusal.code, refusal.message, field)


def _text(signature: Signature) -> Iterator[Refusal]:
    for finding in refusing(signature_findings(draft_of(signature))):
        said = f"{finding.message} {finding.remedy}".strip()
        yield Refusal(finding.rule, said, "sign_name")


def _duplicate(signature: Signature) -> Iterator[Refusal]:
    other = with_text(signature)
    if other is not None:
        yield same_text(signature, other)


def same_text(signature: Signature, other: Signature | None) -> Refusal:
    """What is said where `other` has the text already; None: another one, just now."""
    if other is not None and other.uid == signature.uid:
        said = _(
            "Version %(n)d has this text, and Tencent takes no second signature with "
            "the same one. Change the text, or throw this version away."
        )
        said %= {"n": other.version}
    else:
        said = _(
            "Another signature of this account has this text and is approved or under "
            "review. Use that one, or change the text."
        )
    return Refusal("same_text", said, "sign_name")


def _papers(signature: Signature) -> Iterator[Refusal]:
    sign_type, purpose = SignType(signature.sign_type), SignPurpose(signature.purpose)
    is_organization = may_account(
        signature.account, Ability.OWN_ORGANISATION_SIGNATURES
    )
    allowed = certificates_for(sign_type, purpose, is_organization=is_organization)
    if not allowed:
        return
    has = set(documents_of(signature).values_list("role", flat=True))
    is_proved = DocumentRole.CERTIFICATE in has
    is_needed = needs_certificate(
        sign_type,
        purpose,
        is_organization=is_organization,
        is_first=is_first(signature.account),
    )
    if (is_needed or is_proved) and signature.certificate_type not in allowed:
        said = _("Choose what the certificate is: %(names)s.")
        names = ", ".join(str(each.label) for each in allowed)
        yield Refusal("certificate_type", said % {"names": names}, "certificate_type")
    if is_needed and not is_proved:
        said = _("Upload a picture of the certificate.")
        yield Refusal("no_certificate", said, "certificates")
    if needs_authorization(purpose) and DocumentRole.AUTHORIZATION not in has:
        said = _("Upload the letter by which its owner authorizes you.")
        yield Refusal("no_authorization", said, "authorizations")
