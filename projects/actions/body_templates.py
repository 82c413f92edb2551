"""Writes body templates and hands them in. Shared moves: `actions.versions`."""

import secrets
from dataclasses import fields
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from accounts import policies
from accounts.actions import audit
from accounts.models import Account, User
from accounts.policies import Ability
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import versions
from projects.enums import TemplateKind
from projects.models import BodyTemplate, TemplateCase
from projects.queries.body_templates import MOST_TEMPLATES, count_of
from projects.queries.template_cases import results
from projects.queries.template_looks import draft_of
from projects.validators.standards import refusing, template_findings
from projects.validators.template_words import Words

# Seven digits, not in a row: a number says nothing about other accounts.
_FIRST_ID, _IDS = 1_000_000, 9_000_000
_MOST_TRIES = 20


def create(account: Account, words: Words, *, actor: User) -> BodyTemplate:
    """A draft with a number of its own. Raises Refusal beyond MOST_TEMPLATES."""
    with transaction.atomic():
        _check_room(account)
        template = _numbered(account, words, actor)
        versions.record(template, actor, "created", {"name": template.name})
    return template


def change(template: BodyTemplate, words: Words, *, actor: User) -> BodyTemplate:
    """Writes the words into a draft; what is under review is taken back first.

    Raises MovedOn where only a next version can be written.
    """
    with transaction.atomic():
        row = versions.make_draft(template, actor=actor)
        changes = {
            name: (getattr(row, name), value)
            for name, value in _values(words).items()
            if getattr(row, name) != value
        }
        BodyTemplate.objects.filter(pk=row.pk).update(**_values(words))
        if changes:
            versions.record(row, actor, "changed", audit.changed(**changes))
    return BodyTemplate.objects.select_related("account").get(pk=row.pk)


def submit(template: BodyTemplate, *, actor: User) -> None:
    """Hands it in.

    Raises Refusal: for what the account may not, for the gravest finding that refuses,
    and for a stored test that does not pass; MovedOn when it is under review already.
    """
    policies.require_running(template.account)
    needed = Ability.SEND
    if template.kind == TemplateKind.MARKETING:
        needed = Ability.SEND_MARKETING
    policies.require(template.account, needed)
    with transaction.atomic():
        row = versions.locked(template)
        _check(row)
        versions.hand_in(row, row.content, actor=actor)


def start_version(template: BodyTemplate, *, actor: User) -> BodyTemplate:
    """A draft of the next version, with its tests. Raises MovedOn."""
    with transaction.atomic():
        row = versions.next_version(template, actor=actor)
        _copy_cases(template, row)
    return row


def copy(template: BodyTemplate, *, actor: User) -> BodyTemplate:
    """Another body template that says the same. Raises Refusal as `create` does."""
    said = {field.name: getattr(template, field.name) for field in fields(Words)}
    name = _("Copy of %(name)s") % {"name": template.name}
    said["name"] = name[: BodyTemplate._meta.get_field("name").max_length]
    with transaction.atomic():
        row = create(template.account, Words(**said), actor=actor)
        _copy_cases(template, row)
    return row


def restore(template: BodyTemplate, *, actor: User) -> None:
    """Undoes a deletion. Raises Refusal beyond MOST_TEMPLATES, or when too late."""
    with transaction.atomic():
        _check_room(template.account)
        versions.restore(template, actor=actor)


def _check_room(account: Account) -> None:
    # One at a time, so that two requests at once count each other.
    Account.objects.select_for_update(no_key=True).get(pk=account.pk)
    if count_of(account) >= MOST_TEMPLATES:
        raise Refusal(
            "too_many",
            _("%(most)d body templates are the most. Delete one first.")
            % {"most": MOST_TEMPLATES},
        )


def _check(row: BodyTemplate) -> None:
    for finding in refusing(template_findings(draft_of(row))):
        said = f"{finding.message} {finding.remedy}".strip()
        raise Refusal(finding.rule, said, "content")
    failed = [each for each in results(row) if not each.passes]
    if failed:
        raise Refusal(
            "tests_fail",
            _(
                "%(failed)d of the stored tests do not pass. Mend the text, or "
                "change what the test expects."
            )
            % {"failed": len(failed)},
            "content",
        )


def _numbered(account: Account, words: Words, actor: User) -> BodyTemplate:
    for _try in range(_MOST_TRIES):
        number = _FIRST_ID + secrets.randbelow(_IDS)
        try:
            with transaction.atomic():
                return BodyTemplate.objects.create(
                    account=account,
                    template_id=number,
                    created_by=actor,
                    **_values(words),
                )
        except IntegrityError:
            continue
    raise MovedOn


def _values(words: Words) -> dict[str, Any]:
    return {
        "name": words.name,
        "kind": words.kind,
        "content": words.content,
        "remark": words.remark,
        "samples": list(words.samples),
    }


def _copy_cases(template: BodyTemplate, row: BodyTemplate) -> None:
    TemplateCase.objects.bulk_create(
        TemplateCase(
            body_template=row,
            params=case.params,
            sign_name=case.sign_name,
            expected_text=case.expected_text,
            expected_parts=case.expected_parts,
        )
        for case in template.cases.order_by("id")
    )
