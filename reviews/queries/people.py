"""Who is told about cases, and who may decide on them."""

from django.db.models import QuerySet

from accounts.enums import Role, StaffRole
from accounts.models import Membership, User
from reviews.models import ReviewCase

DESK_ROLES = (StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)


def desk_people() -> QuerySet[User]:
    """Everybody who works at the desk."""
    return User.objects.filter(staff_role__in=DESK_ROLES, is_active=True)


def applicants(case: ReviewCase) -> QuerySet[User]:
    """Who is told of a decision: the account's owners and admins, and the submitter."""
    managing = Membership.objects.filter(
        account=case.account_id, role__in=[Role.OWNER, Role.ADMIN]
    )
    people = User.objects.filter(is_active=True)
    return people.filter(memberships__in=managing) | people.filter(
        pk=case.submitted_by_id, memberships__account=case.account_id
    )


def is_partial(case: ReviewCase, person: User) -> bool:
    """Whether the person belongs to the account or submitted the case."""
    if person.pk == case.submitted_by_id:
        return True
    return Membership.objects.filter(account=case.account_id, user=person).exists()
