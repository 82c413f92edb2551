"""Body templates of an account."""

from django.db.models import Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.models import Account
from isms_console.lib.content_uses import Uses, counter
from isms_console.lib.reviewing import ReviewStatus
from projects.models import BodyTemplate, Signature
from projects.queries.versions import every_version_of, newest, versions_of
from projects.queries.where_it_sends import with_registrations

# An account may have so many (console reference 4.3).
MOST_TEMPLATES = 200
# What a database takes as a number.
_LONGEST_ID = 18


def templates_of(account: Account) -> QuerySet[BodyTemplate]:
    """The newest version of each body template, the newest template first."""
    rows = newest(BodyTemplate.objects.filter(account=account))
    return with_registrations(rows).order_by("-created_at", "-id")


def narrow(
    rows: QuerySet[BodyTemplate], *, q: str = "", kind: str = "", status: str = ""
) -> QuerySet[BodyTemplate]:
    """Those with a text in name or content, or a number; of a type; in a state."""
    if q:
        found = Q(name__icontains=q) | Q(content__icontains=q)
        if q.isdecimal() and len(q) <= _LONGEST_ID:
            found |= Q(template_id=int(q))
        rows = rows.filter(found)
    if kind:
        rows = rows.filter(kind=kind)
    return rows.filter(status=status) if status else rows


def count_of(account: Account) -> int:
    """How many body templates count against the limit."""
    rows = BodyTemplate.objects.filter(account=account, deleted_at=None)
    return rows.values("template_id").distinct().count()


def access_template(account: Account, template_id: int) -> BodyTemplate:
    """The newest version of a body template of the account (else 404)."""
    if template_id >= 10**_LONGEST_ID:
        raise Http404
    rows = newest(BodyTemplate.objects.filter(account=account))
    rows = rows.select_related("account", "created_by")
    return get_object_or_404(rows, template_id=template_id)


def access_any(account: Account, template_id: int) -> BodyTemplate:
    """The last version of a body template of the account, deleted or not (else 404)."""
    if template_id >= 10**_LONGEST_ID:
        raise Http404
    rows = BodyTemplate.objects.filter(account=account, template_id=template_id)
    found = rows.select_related("account").order_by("-version").first()
    if found is None:
        raise Http404
    return found


def approved_version(template: BodyTemplate) -> BodyTemplate | None:
    """The newest version that our reviewers approved, if there is one."""
    return versions_of(template).filter(status=ReviewStatus.APPROVED).first()


def signatures_to_look_with(account: Account) -> QuerySet[Signature]:
    """Signatures that our reviewers approved: the newest version of each."""
    rows = Signature.objects.filter(account=account, status=ReviewStatus.APPROVED)
    return newest(rows).order_by("sign_name", "id")


def uses_of(template: BodyTemplate) -> Uses:
    """What was sent with any of its versions."""
    keys = list(every_version_of(template).values_list("pk", flat=True))
    return counter().of_templates(keys)
