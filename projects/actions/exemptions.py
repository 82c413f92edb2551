"""Numbers that frequency rules do not hold for."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts import policies as account_policies
from accounts.actions import audit
from accounts.models import User
from accounts.policies import Ability
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.phone_numbers import mask
from projects.models import FrequencyExemption, Project
from projects.policies import MOST_EXEMPT


def exempt_numbers(project: Project, numbers: Sequence[str], *, actor: User) -> int:
    """Adds E.164 numbers; returns how many were new. Raises Refusal above 300."""
    account_policies.require(project.account, Ability.SET_FREQUENCY_LIMITS)
    with transaction.atomic():
        # One after the other, so that two cannot add more than fit.
        Project.objects.select_for_update(no_key=True).get(pk=project.pk)
        rows = FrequencyExemption.objects.filter(project=project)
        known = set(rows.values_list("phone_number", flat=True))
        new = [number for number in dict.fromkeys(numbers) if number not in known]
        if len(known) + len(new) > MOST_EXEMPT:
            raise Refusal(
                "too_many",
                _(
                    "%(most)d numbers can be exempt: %(left)d more fit, these are "
                    "%(new)d. Remove some first."
                )
                % {
                    "most": MOST_EXEMPT,
                    "left": MOST_EXEMPT - len(known),
                    "new": len(new),
                },
                "numbers",
            )
        FrequencyExemption.objects.bulk_create(
            FrequencyExemption(project=project, phone_number=number, added_by=actor)
            for number in new
        )
        if new:
            audit.record(
                account=project.account,
                actor=actor,
                act="limit.numbers_exempted",
                subject=project.name,
                details={"numbers": [mask(number) for number in new]},
            )
    return len(new)


def end_exemption(exemption: FrequencyExemption, *, actor: User) -> None:
    """The rules hold for the number again. Raises MovedOn when they do already."""
    with transaction.atomic():
        if not FrequencyExemption.objects.filter(pk=exemption.pk).delete()[0]:
            raise MovedOn
        audit.record(
            account=exemption.project.account,
            actor=actor,
            act="limit.exemption_ended",
            subject=exemption.project.name,
            details={"number": mask(exemption.phone_number)},
        )
