"""One form as it is sent off: nothing that was typed or uploaded is lost."""

from dataclasses import dataclass

from accounts.models import Account, User
from isms_console.lib.errors import Refusal
from projects.actions import signature_documents, signatures
from projects.actions.signature_checks import problems
from projects.actions.signature_documents import Pictures
from projects.actions.signatures import Details
from projects.models import Signature


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is typed, the pictures that came, the uid of a document to take out.

    `submits`: it is to go to the reviewers, if nothing is missing and it is whole:
    nothing that was typed had to be cut off.
    """

    details: Details
    pictures: Pictures
    removed: str = ""
    submits: bool = False
    is_whole: bool = True


def begin(
    account: Account, *, entry: Entry, actor: User
) -> tuple[Signature, list[Refusal]]:
    """A new signature with all of it that can be kept; what is wrong comes back.

    Raises Refusal when the account has all it may have.
    """
    signature = signatures.create(account, details=entry.details, actor=actor)
    return signature, _take(signature, entry, actor)


def keep(signature: Signature, *, entry: Entry, actor: User) -> list[Refusal]:
    """Saves all of it that can be; what is wrong comes back.

    Raises MovedOn where only a next version can be written.
    """
    row = signatures.save(signature, details=entry.details, actor=actor)
    if entry.removed:
        signature_documents.remove(row, uid=entry.removed, actor=actor)
    return _take(row, entry, actor)


def _take(signature: Signature, entry: Entry, actor: User) -> list[Refusal]:
    refused = list(entry.pictures.refused)
    for picture in entry.pictures.usable:
        try:
            signature_documents.add(signature, picture, actor=actor)
        except Refusal as refusal:
            refused.append(refusal)
    if not entry.submits:
        return refused
    refused += problems(signature)
    if entry.is_whole and not refused:
        try:
            signatures.submit(signature, actor=actor)
        except Refusal as refusal:
            refused.append(refusal)
    return refused
