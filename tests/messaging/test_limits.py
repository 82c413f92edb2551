"""What is sent is held against limits, and counted as it is accepted."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from accounts.models import OutgoingMail
from messaging.actions.limit_refusals import LimitRefusal
from messaging.actions.sweeps import forget_ended_windows
from messaging.models import AlarmMark, DailyUse, Message, NumberUse
from messaging.queries.uses import used_today
from projects.enums import LimitName
from projects.models import FrequencyExemption
from tests.messaging.books import numbers
from tests.projects.limits import listed, put, recipient
from tests.together import at_once

ONE, OTHER, LONDON = "+6581234567", "+6581234568", "+447400123456"


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands at noon until it is moved."""
    moment = [datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0)]
    monkeypatch.setattr(timezone, "now", lambda: moment[0])

    def move(**span):
        moment[0] += timedelta(**span)

    return move


def refused(act):
    """The code and numbers of a refusal that leaves nothing behind."""
    before = Message.objects.count(), DailyUse.objects.values_list("parts")
    with pytest.raises(LimitRefusal) as caught:
        act()
    after = Message.objects.count(), DailyUse.objects.values_list("parts")
    assert (before[0], list(before[1])) == (after[0], list(after[1]))
    return caught.value


def test_parts_are_counted_by_account_project_and_country(cast):
    cast.send(ONE, LONDON)
    cast.send(OTHER, template=cast.notification, params=("a" * 200,))

    used = used_today(cast.account.pk, cast.project.pk)
    assert (used.account, used.project) == (4, 4)
    assert used.countries == {"SG": 3, "GB": 1}


@pytest.mark.parametrize(
    ("name", "owner"),
    [(LimitName.ACCOUNT_DAILY, "account"), (LimitName.DAILY_PARTS, "project")],
)
def test_a_daily_limit_stops_what_is_above_it_until_midnight(cast, clock, name, owner):
    put(name, 3, **{owner: getattr(cast, owner)})
    cast.send(*numbers(2))

    refusal = refused(lambda: cast.send(ONE, OTHER))

    assert (refusal.code, refusal.field) == (name.value, "recipients")
    for said in ("3 parts a day", "1 are left", "needs 2", "00:00 UTC"):
        assert said in refusal.message
    cast.send(ONE)
    assert refused(lambda: cast.send(OTHER)).code == name.value
    clock(hours=12)
    cast.send(ONE, OTHER)


def test_a_country_has_a_limit_of_its_own(cast):
    listed(cast.project, "GB", "SG", daily_limit=1)
    cast.send(ONE, LONDON)

    refusal = refused(lambda: cast.send(OTHER, LONDON))

    assert refusal.code == "country_daily"
    assert refusal.numbers == [LONDON]
    assert "United Kingdom" in refusal.message


def test_a_country_that_is_not_listed_is_blocked_and_its_numbers_are_named(cast):
    listed(cast.project, "SG")

    refusal = refused(lambda: cast.send(ONE, LONDON))

    assert refusal.code == "country_blocked"
    assert refusal.numbers == [LONDON]
    assert LONDON in refusal.message
    assert ONE not in refusal.message
    cast.send(ONE)


def test_a_list_that_is_switched_off_blocks_nothing_and_limits_all_the_same(cast):
    listed(cast.project, "GB", only=False, daily_limit=1)
    cast.send(ONE, LONDON)

    assert refused(lambda: cast.send(LONDON)).code == "country_daily"


def test_the_same_text_waits_half_a_minute(cast, clock):
    def code():
        return cast.send(ONE, params=("111111", "5"))

    code()
    assert refused(code).code == "same_text"
    cast.send(ONE, params=("222222", "5"))
    cast.send(OTHER, params=("111111", "5"))
    clock(seconds=29)
    assert refused(code).code == "same_text"
    clock(seconds=1)
    code()


@pytest.mark.parametrize(
    ("name", "span"),
    [
        (LimitName.NUMBER_HALF_MINUTE, {"seconds": 30}),
        (LimitName.NUMBER_HOUR, {"hours": 1}),
        (LimitName.NUMBER_DAY, {"hours": 12}),
    ],
)
def test_a_number_gets_so_many_in_each_window(cast, clock, name, span):
    put(name, 2, project=cast.project)
    cast.send(ONE)
    cast.send(ONE)

    assert refused(lambda: cast.send(ONE, OTHER)).numbers == [ONE]
    cast.send(OTHER)
    clock(**span)
    cast.send(ONE)


def test_the_same_text_can_be_kept_to_one_a_day(cast, clock):
    put(LimitName.SAME_TEXT_DAY, 1, account=cast.account)
    cast.send(ONE, params=("111111", "5"))
    clock(hours=2)

    refusal = refused(lambda: cast.send(ONE, params=("111111", "5")))

    assert refusal.code == "same_text_day"


def test_ten_messages_a_day_are_as_delivered_and_can_be_switched_off(cast):
    for _each in range(10):
        cast.send(ONE)
    assert refused(lambda: cast.send(ONE)).code == "number_day"

    put(LimitName.NUMBER_DAY, None, project=cast.project)
    cast.send(ONE)


def test_exempt_numbers_skip_frequency_rules_but_not_limits(cast):
    FrequencyExemption.objects.create(project=cast.project, phone_number=ONE)
    put(LimitName.DAILY_PARTS, 3, project=cast.project)
    for _each in range(3):
        cast.send(ONE, params=("111111", "5"))

    assert refused(lambda: cast.send(ONE)).code == "daily_parts"


def test_a_refused_send_is_not_counted(cast):
    put(LimitName.NUMBER_DAY, 1, project=cast.project)
    cast.send(ONE)

    refused(lambda: cast.send(ONE, OTHER))

    cast.send(OTHER)


def test_a_long_list_is_looked_up_and_counted_a_moment_later(
    cast, django_capture_on_commit_callbacks
):
    put(LimitName.NUMBER_DAY, 1, project=cast.project)
    many = numbers(1001)
    with django_capture_on_commit_callbacks(execute=True):
        cast.send(*many)

    # Each number, and the list as one.
    assert NumberUse.objects.count() == 1002
    assert refused(lambda: cast.send(many[0])).code == "number_day"
    refusal = refused(lambda: cast.send(*numbers(1002)))
    assert refusal.numbers == many
    assert "981 more" in refusal.message


def test_a_long_list_that_is_sent_twice_by_mistake_waits_as_a_message_does(cast):
    many = numbers(1001)
    cast.send(*many, params=("111111", "5"))

    refusal = refused(lambda: cast.send(*many, params=("111111", "5")))

    assert refusal.code == "same_text"
    assert refusal.numbers == many


def test_windows_that_ended_are_swept(cast, clock):
    cast.send(ONE)
    assert forget_ended_windows() == 0
    clock(minutes=2)

    assert forget_ended_windows() == 1
    assert NumberUse.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_at_once_never_pass_a_daily_limit(cast):
    put(LimitName.DAILY_PARTS, 3, project=cast.project)

    def send(*to):
        with suppress(LimitRefusal):
            cast.send(*to, params=(to[0][-6:], "5"))

    at_once(*(lambda n=n: send(*numbers(5)[n : n + 1]) for n in range(5)))

    assert Message.objects.count() == 3
    assert used_today(cast.account.pk, cast.project.pk).project == 3


@pytest.mark.django_db(transaction=True)
def test_two_at_once_never_pass_a_frequency_rule(cast):
    def send():
        with suppress(LimitRefusal):
            cast.send(ONE, OTHER, params=("111111", "5"))

    at_once(send, send, send)

    assert Message.objects.count() == 2


def test_recipients_are_told_once_a_day_when_an_alarm_value_is_passed(cast, clock):
    put(LimitName.DAILY_ALARM, 1, project=cast.project)
    listed(cast.project, "SG", only=False, alarm=2)
    recipient(cast.project, "over_limit")
    recipient(cast.project, "rate_limit", email="other@cast.example")

    def told():
        return list(OutgoingMail.objects.values_list("to", "subject"))

    cast.send(ONE)
    assert told() == []
    cast.send(ONE)
    cast.send(OTHER)
    cast.send(OTHER)
    assert told() == [
        ("oncall@cast.example", "“Webshop” is past its alarm value of the day"),
        ("oncall@cast.example", "“Webshop” is past its alarm value for Singapore"),
    ]
    clock(days=1)
    cast.send(*numbers(2))
    assert len(told()) == 3


def test_refusals_are_told_at_most_once_an_hour(cast, clock):
    recipient(cast.project, "rate_limit")

    def again():
        refused(lambda: cast.send(ONE, params=("111111", "5")))

    cast.send(ONE, params=("111111", "5"))
    again()
    again()
    assert OutgoingMail.objects.count() == 1
    assert "frequency rule" in OutgoingMail.objects.get().subject
    clock(minutes=61)
    cast.send(ONE, params=("111111", "5"))
    again()
    assert OutgoingMail.objects.count() == 2
    assert AlarmMark.objects.count() == 1


def test_a_daily_stop_is_told_once_a_day(cast):
    put(LimitName.DAILY_PARTS, 1, project=cast.project)
    recipient(cast.project, "over_limit")

    for _each in range(2):
        refused(lambda: cast.send(ONE, OTHER))

    assert "stops" in OutgoingMail.objects.get().subject
