"""Written and submitted in one go, as programs do it: all of it, or nothing."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from accounts.models import Account, User
from isms_console.lib import document_files
from isms_console.lib.errors import Refusal
from projects.actions import body_templates, signature_documents, signature_entries
from projects.actions.signature_entries import Entry
from projects.models import BodyTemplate, Signature
from projects.queries.signature_documents import documents_of
from projects.validators.template_words import Words


def submit_new_template(account: Account, words: Words, *, actor: User) -> BodyTemplate:
    """A body template under review. Raises Refusal."""
    with transaction.atomic():
        template = body_templates.create(account, words, actor=actor)
        body_templates.submit(template, actor=actor)
    return template


def submit_template_again(template: BodyTemplate, words: Words, *, actor: User) -> None:
    """Takes it back where it is under review. Raises Refusal, MovedOn."""
    with transaction.atomic():
        row = body_templates.change(template, words, actor=actor)
        body_templates.submit(row, actor=actor)


def submit_new_signature(account: Account, entry: Entry, *, actor: User) -> Signature:
    """A signature under review. Raises Refusal."""
    return _whole(
        account.pk,
        None,
        lambda: signature_entries.begin(account, entry=entry, actor=actor),
    )


def submit_signature_again(signature: Signature, entry: Entry, *, actor: User) -> None:
    """Takes it back where it is under review; pictures that come replace their like.

    Raises Refusal, MovedOn.
    """

    def write() -> tuple[Signature, list[Refusal]]:
        replaced = {picture.role for picture in entry.pictures.usable}
        for document in documents_of(signature).filter(role__in=replaced):
            signature_documents.remove(signature, uid=str(document.uid), actor=actor)
        return signature, signature_entries.keep(signature, entry=entry, actor=actor)

    _whole(signature.account_id, signature, write)


def _whole(
    account_id: int,
    before: Signature | None,
    write: Callable[[], tuple[Signature, list[Refusal]]],
) -> Signature:
    """What `write` returns, if it refuses nothing; else its pictures go as its rows."""
    kept = _pictures(before) if before else set()
    added: set[UUID] = set()
    try:
        with transaction.atomic():
            # First of all, as wherever something is created.
            Account.objects.select_for_update(no_key=True).get(pk=account_id)
            signature, refused = write()
            added = _pictures(signature) - kept
            _refuse(refused)
    except BaseException:
        for uid in added:
            document_files.drop(uid)
        raise
    return signature


def _refuse(refused: list[Refusal]) -> None:
    for refusal in refused:
        raise refusal


def _pictures(signature: Signature) -> set[UUID]:
    return set(documents_of(signature).values_list("uid", flat=True))
