"""Answers, reports, sweeps and deadlines in any order: finals stay, counts agree."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from isms_console.lib.errors import MovedOn
from messaging.actions.delivery_reports import take_in
from messaging.actions.dispatch import claim
from messaging.actions.outcomes import record_answer, record_refusal, record_unknown
from messaging.actions.settling import settle
from messaging.actions.sweeps import match_strays, release_lost_claims
from messaging.enums import FINAL, Lane, ReportSource
from messaging.models import Batch, DeliveryReport, Message
from messaging.providers.tencent import (
    Outcome,
    ProviderError,
    SendStatus,
    WireReport,
)
from tests.messaging.books import check_books, numbers
from tests.messaging.travel import claims_are_old

SIZE = 3
REFUSAL = ProviderError("FailedOperation.OtherError", "no", outcome=Outcome.REFUSED)
FAULT = ProviderError("InternalError.Timeout", "?", outcome=Outcome.MAYBE_SENT)

positions = st.integers(0, SIZE - 1)
answers = st.tuples(
    st.just("answer"),
    st.lists(st.sampled_from(["Ok", "LimitExceeded.DailyLimit", ""]), min_size=SIZE,
             max_size=SIZE),
)  # fmt: skip
reports = st.tuples(
    st.just("report"),
    st.lists(
        st.tuples(
            positions,
            st.sampled_from(["DELIVRD", "UNDELIV", "XX:1"]),
            st.sampled_from(["serial", "context", "neither"]),
        ),
        min_size=1,
        max_size=4,
    ),
)
others = st.tuples(
    st.sampled_from(["claim", "refusal", "fault", "lost", "strays", "deadline"]),
    st.none(),
)
events = st.lists(st.one_of(answers, reports, others), max_size=12)


class Story:
    """One send of three messages, and what happens to it."""

    def __init__(self, cast):
        cast.send(*numbers(SIZE))
        self.account = cast.provider.id
        self.claimed = None

    def tell(self, name, detail):
        if name in ("answer", "refusal", "fault"):
            self.record(name, detail)
        else:
            getattr(self, name)(detail)

    def claim(self, _):
        self.claimed = claim(Lane.OTP) or self.claimed

    def record(self, name, codes):
        if self.claimed is None:
            return
        messages = list(Message.objects.order_by("id"))
        try:
            if name == "answer":
                record_answer(self.claimed, messages, said(codes))
            elif name == "refusal":
                record_refusal(self.claimed, messages, REFUSAL)
            else:
                record_unknown(self.claimed, messages, FAULT)
        except MovedOn:
            pass

    def report(self, items):
        context = Batch.objects.get().id.hex
        wire = [
            WireReport(
                serial_no=f"9:{position}" if by == "serial" else "other",
                phone_number=numbers(SIZE)[position],
                report_status="SUCCESS" if receipt == "DELIVRD" else "FAIL",
                receipt_code=receipt,
                session_context=context if by == "context" else "",
                user_receive_time=1_900_000_000,
            )
            for position, receipt, by in items
        ]
        take_in(self.account, wire, ReportSource.PULL)

    def lost(self, _):
        claims_are_old()
        release_lost_claims()

    def strays(self, _):
        match_strays()

    def deadline(self, _):
        past = timezone.now() - timedelta(hours=73)
        Batch.objects.filter(open__gt=0).update(submitted_at=past, ask_at=past)
        settle()


def said(codes):
    return [
        SendStatus(
            phone_number=numbers(SIZE)[position],
            code=code,
            serial_no=f"9:{position}" if code == "Ok" else "",
            billed_segments=int(code == "Ok"),
        )
        for position, code in enumerate(codes)
        if code
    ]


def finals():
    """The messages that are finished, with everything that is said of them."""
    return {
        row["id"]: row for row in Message.objects.values() if row["status"] in FINAL
    }


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(events)
def test_finals_never_change_and_counts_always_equal_rows(cast, story):
    with transaction.atomic():
        tale = Story(cast)
        reported = 0
        for name, detail in story:
            before = finals()
            tale.tell(name, detail)
            after = finals()
            assert {id_: after.get(id_) for id_ in before} == before
            check_books()
            reported += len(detail) if name == "report" else 0
        assert DeliveryReport.objects.count() == reported
        transaction.set_rollback(True)
