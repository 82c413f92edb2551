"""What is told goes out as a text, too, where a mobile is confirmed."""

import contextlib

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.actions.notices import tell
from accounts.enums import NoticeEvent
from accounts.models import Notice, OutgoingMail, User
from isms_console.lib.errors import MovedOn
from messaging.models import Message, Send
from projects.models import BodyTemplate

NUMBER = "+6587654321"


def reject(person, account=None):
    tell(
        users=[person], account=account, event=NoticeEvent.REVIEW_REJECTED,
        facts={"title": "Harbour Tea Ltd"},
    )  # fmt: skip


@pytest.fixture
def confirmed(cast):
    now = timezone.now()
    User.objects.filter(pk=cast.owner.pk).update(mobile=NUMBER, mobile_confirmed_at=now)
    cast.owner.refresh_from_db()
    return cast.owner


def test_results_of_reviews_arrive_as_a_text(cast, texts, confirmed, commit):
    with commit():
        reject(confirmed)

    message = Message.objects.get()
    assert message.phone_number == NUMBER
    send = message.send
    assert send.template_params == ["Not approved: Harbour Tea Ltd."]
    assert (send.lane, send.created_by) == ("notification", None)


def test_other_topics_and_unproved_numbers_get_no_text(cast, texts, confirmed, commit):
    with commit():
        reject(cast.admin)
        User.objects.filter(pk=cast.admin.pk).update(mobile=NUMBER)
        cast.admin.refresh_from_db()
        reject(cast.admin)
        tell(users=[confirmed], account=None, event=NoticeEvent.MEMBER_LEFT)

    assert Send.objects.count() == 0


def test_people_with_one_text_and_one_number_get_one_message(
    cast, texts, confirmed, commit
):
    mine = User.objects.get(pk=confirmed.pk)
    now = timezone.now()
    for user, number in ((cast.admin, NUMBER), (cast.analyst, "+12025550143")):
        user.mobile, user.mobile_confirmed_at = number, now
    with commit():
        tell(
            users=[mine, cast.admin, cast.analyst], account=cast.account,
            event=NoticeEvent.ACCOUNT_SUSPENDED, facts={"reason": "x"},
        )  # fmt: skip

    assert Send.objects.get().total == 2
    assert Send.objects.get().template_params == ["Harbour Tea is suspended."]


def test_a_long_title_is_cut_to_one_part(cast, texts, confirmed, commit):
    with commit():
        tell(
            users=[confirmed], account=None, event=NoticeEvent.REVIEW_REJECTED,
            facts={"title": "x" * 400},
        )  # fmt: skip

    [said] = Send.objects.get().template_params
    assert (len(said), said[-1]) == (80, "…")


def test_a_pipeline_that_refuses_breaks_no_telling(
    cast, texts, confirmed, commit, caplog
):
    BodyTemplate.objects.filter(pk=cast.notification.pk).update(content="{1} {2} {3}")
    with commit():
        reject(confirmed, cast.account)

    assert Notice.objects.count() == 1
    assert OutgoingMail.objects.count() == 1
    assert Send.objects.count() == 0
    assert "A notice is not sent as a text" in caplog.text


def test_who_decides_waits_for_no_text_and_what_is_undone_texts_nobody(
    cast, texts, confirmed, commit
):
    with commit(), transaction.atomic():
        reject(confirmed)
        assert Send.objects.count() == 0
    assert Send.objects.count() == 1

    with commit(), contextlib.suppress(MovedOn), transaction.atomic():
        reject(confirmed)
        raise MovedOn
    assert Send.objects.count() == 1


def test_without_settings_nobody_is_texted(cast, confirmed, commit):
    with commit():
        reject(confirmed)

    assert (Notice.objects.count(), Send.objects.count()) == (1, 0)
