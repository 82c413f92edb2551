"""Writes signatures and sends them on their way; see `actions.versions`."""

from dataclasses import asdict, dataclass

from django.db import IntegrityError, transaction

from accounts.actions import audit
from accounts.models import Account, User
from isms_console.lib import document_files
from isms_console.lib.errors import MovedOn
from projects.actions import versions
from projects.actions.signature_checks import check_room, problems, same_text
from projects.models import Signature, SignatureDocument
from projects.models.versions import EDITABLE
from projects.queries.signature_documents import documents_of


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a form holds; a draft may hold anything that fits into the columns."""

    sign_type: str
    purpose: str
    sign_name: str
    certificate_type: str
    remark: str


def create(account: Account, *, details: Details, actor: User) -> Signature:
    """A draft. Raises Refusal when the account has all it may have."""
    with transaction.atomic():
        held = _held(account.pk)
        check_room(held)
        row = Signature.objects.create(
            account=held, created_by=actor, **asdict(details)
        )
        versions.record(row, actor, "created")
    return row


def save(signature: Signature, *, details: Details, actor: User) -> Signature:
    """Keeps what is typed, complete or not, in a draft.

    Raises MovedOn where only a next version can be written.
    """
    wanted = asdict(details)
    with transaction.atomic():
        row = versions.make_draft(signature, actor=actor)
        differ = {
            name: (getattr(row, name), value)
            for name, value in wanted.items()
            if getattr(row, name) != value
        }
        if differ:
            for name, (_was, value) in differ.items():
                setattr(row, name, value)
            row.save(update_fields=list(differ))
            versions.record(row, actor, "changed", audit.changed(**differ))
    return row


def submit(signature: Signature, *, actor: User) -> None:
    """Hands a draft to the reviewers.

    Raises Refusal for the first thing that is missing or wrong, MovedOn when it is
    under review or decided already.
    """
    with transaction.atomic():
        _held(signature.account_id)
        row = versions.locked(signature)
        if row.status not in EDITABLE or row.deleted_at is not None:
            raise MovedOn
        for problem in problems(row):
            raise problem
        try:
            with transaction.atomic():
                versions.hand_in(row, row.sign_name, actor=actor)
        except IntegrityError as problem:
            raise same_text(row, None) from problem


def start_version(signature: Signature, *, actor: User) -> Signature:
    """A draft of the next version, with copies of the documents. Raises MovedOn."""
    copied: list[SignatureDocument] = []
    try:
        with transaction.atomic():
            row = versions.next_version(signature, actor=actor)
            copied += (_copy(each, row) for each in documents_of(signature))
    except BaseException:
        for document in copied:
            document_files.drop(document.uid)
        raise
    return row


def _copy(document: SignatureDocument, signature: Signature) -> SignatureDocument:
    copy = SignatureDocument(
        signature=signature,
        role=document.role,
        name=document.name,
        size=document.size,
        sha256=document.sha256,
        uploaded_by_id=document.uploaded_by_id,
    )
    document_files.copy(document.uid, 1, copy.uid)
    copy.save(force_insert=True)
    return copy


def restore(signature: Signature, *, actor: User) -> None:
    """Undoes the last deletion. Raises MovedOn.

    Raises Refusal when it was too long ago, where another has the text by now, and
    when the account has all it may have.
    """
    with transaction.atomic():
        check_room(_held(signature.account_id))
        versions.restore(signature, actor=actor)


def _held(account_id: int) -> Account:
    """The account, its row locked: what is counted in it stays so until the end."""
    return Account.objects.select_for_update(no_key=True).get(pk=account_id)
