"""What `accept` writes, and that a refusal writes nothing."""

import pytest
from celery import Celery
from django.db.models import Sum

from accounts.models import AuditEntry
from isms_console.celery import app
from isms_console.lib import ids, phone_numbers
from isms_console.lib.errors import Refusal
from isms_console.lib.reviewing import ReviewStatus
from messaging.actions.sends import Wish, accept
from messaging.enums import Source
from messaging.models import Batch, CountDelta, Message, Send
from projects.enums import RegistrationStatus
from tests.messaging.books import check_books, jobs, numbers, states

NUDGE = ("messaging.tasks.dispatch", {"lane": "otp"})


@pytest.fixture
def refused(cast):
    """Runs what must be refused; returns code and field, and that nothing is left."""

    def run(act):
        with pytest.raises(Refusal) as caught:
            act()
        assert caught.value.message
        for model in (Send, Batch, Message, CountDelta, AuditEntry):
            assert model.objects.count() == 0
        return caught.value.code, caught.value.field

    return run


def test_a_send_is_written_with_one_batch_for_each_200_numbers(cast):
    send = cast.send(*numbers(450))

    batches = list(Batch.objects.filter(send=send).order_by("turn_at", "id"))
    assert [batch.size for batch in batches] == [200, 200, 50]
    assert {batch.status for batch in batches} == {"planned"}
    assert [batch.first_message_id for batch in batches] == [
        ids.offset(send.first_message_id, start) for start in (0, 200, 400)
    ]
    assert states(send) == {"queued": 450}
    check_books()


def test_messages_have_ids_one_after_the_other_in_the_order_of_the_request(cast):
    wanted = numbers(250)

    send = cast.send(*wanted)

    rows = list(Message.objects.order_by("id").values_list("id", "phone_number"))
    assert rows == [
        (ids.offset(send.first_message_id, position), number)
        for position, number in enumerate(wanted)
    ]


def test_every_message_lies_in_the_id_range_of_its_batch(cast):
    cast.send(*numbers(250))

    for batch in Batch.objects.all():
        inside = Message.objects.filter(
            id__range=(batch.first_message_id, batch.last_message_id)
        )
        assert set(inside.values_list("batch_id", flat=True)) == {batch.id}
        assert inside.count() == batch.size


def test_the_texts_are_copied_so_that_later_changes_do_not_reach_the_send(cast):
    send = cast.send("+6581234567")

    cast.otp.content = "changed"
    cast.otp.save(update_fields=["content"])

    send.refresh_from_db()
    assert send.content == "{1} is your code, valid for {2} minutes."
    assert (send.sign_name, send.template_params) == ("Harbour", ["483920", "5"])
    assert (send.lane, send.source) == ("otp", "console")


def test_a_send_is_counted_by_country_and_hour(cast):
    cast.send("+6581234567", "+6581234568", "+12025550143")

    rows = CountDelta.objects.values_list("metric", "country", "lane")
    sums = rows.annotate(Sum("value")).order_by("country")
    assert list(sums) == [("accepted", "SG", "otp", 2), ("accepted", "US", "otp", 1)]
    assert {row.hour.minute for row in CountDelta.objects.all()} == {0}


def test_the_audit_log_says_who_sent_to_how_many(cast):
    send = cast.send("+6581234567", "+12025550143")

    entry = AuditEntry.objects.get()
    assert (entry.account, entry.actor) == (cast.account, cast.operator)
    assert (entry.act, entry.subject) == ("send.accepted", str(send.id))
    assert entry.details == {"recipients": 2, "source": "console"}


def test_no_recipients_are_refused(cast, refused):
    assert refused(cast.send) == ("no_recipients", "recipients")


def test_a_number_named_twice_is_refused(cast, refused):
    twice = ["+6581234567", "+12025550143", "+6581234567"]

    assert refused(lambda: cast.send(*twice)) == ("repeated_recipients", "recipients")


@pytest.mark.parametrize("params", [(), ("1",), ("1", "2", "3"), ("1", " ")], ids=len)
def test_params_that_do_not_fit_the_template_are_refused(cast, refused, params):
    outcome = refused(lambda: cast.send("+6581234567", params=params))

    assert outcome == ("template_params", "template_params")


def test_a_text_longer_than_500_characters_is_refused(cast, refused):
    outcome = refused(lambda: cast.send("+6581234567", params=("4" * 500, "5")))

    assert outcome == ("text_too_long", "template_params")


def test_a_disabled_project_sends_nothing(cast, refused):
    cast.project.is_enabled = False

    assert refused(lambda: cast.send("+6581234567")) == ("project_disabled", "project")


@pytest.mark.parametrize(
    "status", [each for each in ReviewStatus if each != ReviewStatus.APPROVED]
)
def test_a_template_that_our_reviewers_have_not_approved_is_refused(
    cast, refused, status
):
    cast.otp.status = status
    cast.otp.save(update_fields=["status"])

    outcome = refused(lambda: cast.send("+6581234567"))
    assert outcome == ("template_not_approved", "body_template")


@pytest.mark.parametrize(
    "status", [RegistrationStatus.PENDING, RegistrationStatus.REJECTED]
)
def test_a_template_that_tencent_has_not_approved_is_refused(cast, refused, status):
    cast.otp.registrations.update(status=status)

    outcome = refused(lambda: cast.send("+6581234567"))
    assert outcome == ("template_not_approved", "body_template")


def test_a_template_registered_at_another_provider_account_is_refused(cast, refused):
    other = type(cast.provider).objects.create(
        name="Other", endpoint="127.0.0.1:10", secret_id="a", secret_key="b"
    )
    cast.otp.registrations.update(provider_account=other)

    outcome = refused(lambda: cast.send("+6581234567"))
    assert outcome == ("template_not_approved", "body_template")


def test_a_template_of_another_account_is_refused(cast, refused):
    cast.otp.account = cast.outsider.memberships.get().account
    cast.otp.save(update_fields=["account"])

    outcome = refused(lambda: cast.send("+6581234567"))
    assert outcome == ("template_not_approved", "body_template")


def test_a_signature_that_our_reviewers_have_not_approved_is_refused(cast, refused):
    cast.signature.status = ReviewStatus.PENDING
    cast.signature.save(update_fields=["status"])

    outcome = refused(lambda: cast.send("+6581234567"))
    assert outcome == ("signature_not_approved", "signature")


def test_a_signature_that_tencent_has_not_approved_is_refused(cast, refused):
    cast.signature.registrations.update(status=RegistrationStatus.REJECTED)

    outcome = refused(lambda: cast.send("+6581234567"))
    assert outcome == ("signature_not_approved", "signature")


def test_a_send_may_go_without_a_signature(cast):
    wish = Wish(
        project=cast.project,
        signature=None,
        body_template=cast.marketing,
        template_params=[],
        recipients=[phone_numbers.parse("+6581234567")],
        source=Source.API,
        actor=None,
    )

    send = accept(wish)

    assert (send.sign_name, send.lane, send.source) == ("", "marketing", "api")


def test_workers_are_nudged_once_the_send_is_committed(
    cast, empty_broker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks() as committed:
        cast.send("+6581234567")

    assert jobs("otp") == []
    for each in committed:
        each()
    assert jobs("otp") == [NUDGE]


def test_a_long_send_wakes_four_workers_and_not_one_for_each_batch(
    cast, empty_broker, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        cast.send(*numbers(1500))

    assert jobs("otp") == [NUDGE] * 4


def test_a_send_is_accepted_while_the_broker_is_away(
    cast, empty_broker, django_capture_on_commit_callbacks
):
    Celery("away", broker="redis://127.0.0.1:1/0").set_current()
    try:
        with django_capture_on_commit_callbacks(execute=True):
            send = cast.send("+6581234567")
    finally:
        app.set_current()

    assert states(send) == {"queued": 1}
    assert jobs("otp") == []
