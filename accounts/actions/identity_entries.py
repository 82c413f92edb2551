"""One form as it is sent off: nothing that was typed or uploaded is lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from accounts.actions import identity_documents
from accounts.actions.identity_checks import documents_problem
from accounts.actions.identity_drafts import Details, save_details
from accounts.models import IdentityVerification, User
from isms_console.lib.documents import Upload
from isms_console.lib.errors import Refusal


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is typed, the files that came, the uid of a document to take out."""

    details: Details
    uploads: Sequence[Upload]
    removed: str = ""


def keep(
    verification: IdentityVerification, *, entry: Entry, actor: User
) -> list[Refusal]:
    """Saves all of it that can be; what is wrong with the documents comes back.

    Raises MovedOn when the verification is under review.
    """
    save_details(verification, details=entry.details, actor=actor)
    if entry.removed:
        identity_documents.remove(verification, uid=entry.removed, actor=actor)
    refused = []
    for upload in entry.uploads:
        try:
            identity_documents.add(verification, upload=upload, actor=actor)
        except Refusal as refusal:
            refused.append(refusal)
    if not refused and (problem := documents_problem(verification)):
        refused.append(Refusal("incomplete", problem, "documents"))
    return refused
