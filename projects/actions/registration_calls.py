"""What a worker says to Tencent for each task of a registration.

No transaction is open while it talks. Everything here raises ProviderError, Later from
the pace, and MovedOn when the row was moved meanwhile.
"""

from django.utils import timezone

from isms_console.lib.errors import MovedOn
from projects.actions import following
from projects.actions.registration_moves import (
    IDLE,
    NO_TROUBLE,
    change,
    move,
    with_tencent,
)
from projects.enums import RegistrationStatus, RegistrationStep, RegistrationTask
from projects.models import Registration
from projects.providers.tencent import Item, ProviderError, Registry
from projects.queries import registrations as queries
from projects.queries.handed_over import fields_of, name_of, text_of

_APPROVED_CODE = 0
_NOT_YET_EFFECTIVE_CODE = 2
# Tencent does not have it: what was to be deleted is.
_GONE = frozenset(
    {
        "FailedOperation.MissingSignatureToModify",
        "FailedOperation.SignIdNotExist",
        "FailedOperation.MissingTemplateToModify",
        "FailedOperation.TemplateIdNotExist",
    }
)


def perform(row: Registration) -> None:
    """Does the row's task."""
    at = row.provider_account
    registry = following.registry_of(at, of_signatures=row.signature_id is not None)
    {
        RegistrationTask.ADD: _add,
        RegistrationTask.CHANGE: _change,
        RegistrationTask.ADOPT: _adopt,
        RegistrationTask.DELETE: _delete,
    }[RegistrationTask(row.task)](row, registry)


def _add(row: Registration, registry: Registry) -> None:
    """Looks at Tencent's list first: an earlier call may have reached it unheard."""
    item = _find(row, registry)
    if item is not None:
        _take(row, item)
        return
    fields = fields_of(row.content)
    _check_claim(row)
    upstream_id = registry.add(fields)
    with_tencent(row, upstream_id, RegistrationStep.HANDED_OVER)


def _change(row: Registration, registry: Registry) -> None:
    """Makes what Tencent has under our id equal to ours.

    Handing the same in twice does no harm: it stays one thing under one id. What is
    approved cannot be changed; then ours is added beside it.
    """
    item = registry.these([row.upstream_id]).get(row.upstream_id)
    if item is not None and item.status_code >= 0 and _is_same(row, item):
        _take(row, item)
    elif item is None or item.status_code in (_APPROVED_CODE, _NOT_YET_EFFECTIVE_CODE):
        change(row, upstream_id="")
        _add(row, registry)
    else:
        registry.change(row.upstream_id, fields_of(row.content))
        with_tencent(row, row.upstream_id, RegistrationStep.CHANGED)


def _adopt(row: Registration, registry: Registry) -> None:
    """Takes what Tencent has under the given id if it is exactly ours."""
    wanted = row.upstream_id
    item = registry.these([wanted]).get(wanted)
    if item is not None and _is_same(row, item):
        _take(row, item)
    elif item is None:
        text = f"Tencent has nothing under the id {wanted}."
        following.fail(row, code="adopt_missing", message=text, upstream_id="")
    else:
        text = f"Under the id {wanted} Tencent has another text: “{item.text}”"
        following.fail(row, code="adopt_text", message=text, upstream_id="")


def _delete(row: Registration, registry: Registry) -> None:
    """Deletes it at Tencent, unless another account's registration stands on it."""
    upstream_id = row.upstream_id
    if not upstream_id:
        item = _find(row, registry)
        if item is not None and item.created_at >= queries.began_at(row).timestamp():
            upstream_id = item.upstream_id
    if upstream_id and upstream_id not in queries.ids_of_others(row):
        try:
            registry.delete(upstream_id)
        except ProviderError as problem:
            if problem.code not in _GONE:
                raise
    move(
        row,
        RegistrationStep.DELETED,
        text=upstream_id,
        status=RegistrationStatus.DELETED,
        upstream_id="",
        **IDLE,
        **NO_TROUBLE,
    )


def _find(row: Registration, registry: Registry) -> Item | None:
    """What is at Tencent and ours; something refused only if nothing else is.

    A template is known by its unique name. Of a signature, what was refused is ours
    only if it came after we began and belongs to no other registration.
    """
    others = queries.ids_of_others(row)
    since = queries.began_at(row).timestamp()
    refused = None
    for item in registry.everything():
        if item.name != name_of(row.content) or not _is_same(row, item):
            continue
        if item.status_code >= 0:
            return item
        is_new = row.signature_id is None or item.created_at >= since
        if refused is None and is_new and item.upstream_id not in others:
            refused = item
    return refused


def _take(row: Registration, item: Item) -> None:
    """Tencent has it: its id and what its review said so far are ours."""
    with_tencent(row, item.upstream_id, RegistrationStep.ADOPTED)
    following.settle(row, item)


def _is_same(row: Registration, item: Item) -> bool:
    return item.text == text_of(row.content)


def _check_claim(row: Registration) -> None:
    """Nobody else may be about to add the same. Raises MovedOn."""
    ours = Registration.objects.filter(
        pk=row.pk, task=row.task, claimed_until=row.claimed_until
    )
    if not ours.filter(claimed_until__gt=timezone.now()).exists():
        raise MovedOn
