"""One run of the console: 100,000 messages through everything that is real."""

import subprocess
import sys
import time
from dataclasses import dataclass

from django.db import connection
from django.db.models import Sum
from django.utils import timezone

from accounts.enums import AccountKind
from accounts.models import Account
from benchmarks.far_side import FarSide
from benchmarks.report import Seconds, stages
from benchmarks.texts import SIGN_NAME, TEMPLATE_PARAMS, numbers
from isms_console.lib import phone_numbers
from isms_console.lib.reviewing import ReviewStatus
from messaging.actions.sends import Wish, accept
from messaging.enums import MessageStatus, Metric, Source
from messaging.models import (
    Batch,
    CountDelta,
    DailyUse,
    DeliveryReport,
    Message,
    NumberUse,
    Send,
)
from projects.enums import LimitName, RegistrationStatus, TemplateKind
from projects.models import (
    BodyTemplate,
    Limit,
    Project,
    ProviderAccount,
    Registration,
    Signature,
)
from simulator.options import (
    DEFAULT_SDK_APP_ID,
    DEFAULT_SECRET_ID,
    DEFAULT_SECRET_KEY,
)

# Something is broken when it is slower than this, apart from a start.
_SLOWEST_PER_SECOND = 200
_START_SECONDS = 30


class WrongResultError(Exception):
    """Messages were lost, doubled or miscounted."""


@dataclass(frozen=True)
class World:
    """Who sends what."""

    project: Project
    signature: Signature
    body_template: BodyTemplate


def prepare() -> None:
    """Make the tables."""
    command = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(command, check=True)


def clear() -> None:
    """Empty the tables of messages."""
    models = (
        Send,
        Batch,
        Message,
        DeliveryReport,
        CountDelta,
        DailyUse,
        NumberUse,
    )
    tables = ", ".join(model._meta.db_table for model in models)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables}")


def gather(far_side: FarSide) -> World:
    """The only account, which may send through the simulator."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE accounts_account, projects_provideraccount CASCADE")
    account = Account.objects.create(
        name="Benchmark", kind=AccountKind.ENTERPRISE, activated_at=timezone.now()
    )
    Limit.objects.create(
        account=account,
        name=LimitName.ACCOUNT_DAILY,
        value=None,
        changed_at=timezone.now(),
    )
    provider = ProviderAccount.objects.create(
        name=far_side.endpoint,
        scheme="http",
        endpoint=far_side.endpoint,
        secret_id=DEFAULT_SECRET_ID,
        secret_key=DEFAULT_SECRET_KEY,
        upstream_sdk_app_id=DEFAULT_SDK_APP_ID,
    )
    project = Project.objects.create(
        account=account,
        provider_account=provider,
        name="Benchmark",
        sdk_app_id="2400100001",
    )
    approved = {"provider_account": provider, "status": RegistrationStatus.APPROVED}
    signature = Signature.objects.create(
        account=account, sign_name=SIGN_NAME, status=ReviewStatus.APPROVED
    )
    Registration.objects.create(signature=signature, upstream_id="1", **approved)
    template = BodyTemplate.objects.create(
        account=account,
        template_id=1,
        name="Offer",
        kind=TemplateKind.MARKETING,
        content="This week: {1}. Reply T to unsubscribe.",
        status=ReviewStatus.APPROVED,
    )
    Registration.objects.create(
        body_template=template, upstream_id=far_side.template_id, **approved
    )
    return World(project, signature, template)


def measure(world: World, count: int) -> Seconds:
    """Seconds of the three stages; each ends when its last message is through.

    One send: the way of an uploaded file. Parsing the numbers is part of accepting.
    """
    texts = numbers(count)
    times = [time.perf_counter()]
    send = accept(
        Wish(
            project=world.project,
            signature=world.signature,
            body_template=world.body_template,
            template_params=TEMPLATE_PARAMS,
            recipients=[phone_numbers.parse(text) for text in texts],
            source=Source.CONSOLE,
            actor=None,
        )
    )
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {Message._meta.db_table}")
    times.append(time.perf_counter())
    for waiting in ("queued", "submitted"):
        _wait(send, waiting)
        times.append(time.perf_counter())
    return stages(times)


def database_pids() -> list[int]:
    """The server's processes that serve us."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
        )
        return [pid for (pid,) in cursor.fetchall()]


def _wait(send: Send, state: str) -> None:
    ends = time.monotonic() + _START_SECONDS + send.total / _SLOWEST_PER_SECOND
    while getattr(send, state):
        if time.monotonic() > ends:
            raise WrongResultError(f"Still waiting: {send.states}.")
        time.sleep(0.1)
        send.refresh_from_db()


def check(far_side: FarSide, count: int) -> None:
    """Nothing lost, nothing twice, and three ways of counting agree.

    Raises WrongResultError.
    """
    rows = Message.objects.filter(status=MessageStatus.DELIVERED).exclude(serial_no="")
    sums = CountDelta.objects.values_list("metric").annotate(total=Sum("value"))
    send = Send.objects.get()
    found = {
        "accepted by the simulator, to different numbers": far_side.accepted(),
        "delivered rows, different serial numbers": (
            rows.count(),
            rows.values("serial_no").distinct().count(),
        ),
        "the send's total, delivered": (send.total, send.delivered),
        "statistics: accepted, delivered": tuple(
            dict(sums)[metric] for metric in (Metric.ACCEPTED, Metric.DELIVERED)
        ),
        "raw reports, open in batches": (
            DeliveryReport.objects.count(),
            count - (Batch.objects.aggregate(left=Sum("open"))["left"] or 0),
        ),
    }
    wrong = {name: pair for name, pair in found.items() if pair != (count, count)}
    if wrong or send.finished_at is None:
        raise WrongResultError(f"Not {count} everywhere: {wrong or 'not finished'}.")
