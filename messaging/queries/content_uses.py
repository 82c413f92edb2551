"""What was sent with a signature or a body template."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from isms_console.lib.content_uses import Task, Uses
from messaging.models import Send
from projects.models import Project

_MOST_TASKS = 5
_MOST_PROJECTS = 20
# More unfinished tasks than this are not counted one by one.
_MOST_COUNTED = 100


class SendUses:
    """See `lib.content_uses.Counter`."""

    def of_signatures(self, keys: Sequence[int]) -> Uses:
        """Uses of these versions of one signature."""
        return _uses(Q(signature__in=keys))

    def of_templates(self, keys: Sequence[int]) -> Uses:
        """Uses of these versions of one body template."""
        return _uses(Q(body_template__in=keys))


def _uses(used: Q) -> Uses:
    sends = Send.objects.filter(used)
    latest = sends.select_related("project").defer("project__app_key").order_by("-id")
    its_own = sends.filter(project=OuterRef("pk"))
    projects = Project.objects.filter(account__in=sends.values("account")[:1])
    projects = projects.filter(Exists(its_own)).order_by("name", "id")
    return Uses(
        tasks=[
            Task(
                reverse("send-detail", args=[send.id]),
                send.project.name,
                send.total,
                send.created_at,
            )
            for send in latest[:_MOST_TASKS]
        ],
        projects=list(projects.values_list("name", flat=True)[:_MOST_PROJECTS]),
        unfinished=sends.filter(queued__gt=0, finished_at=None)[:_MOST_COUNTED].count(),
    )
