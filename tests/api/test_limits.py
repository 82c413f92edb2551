"""What a limit refuses, as programs read it: by number, and the others go."""

import pytest

from accounts.models import AccessKey
from api.views.send_sms import send_sms
from messaging.models import Message
from projects.enums import LimitName
from tencent.codes import ERROR_CODES
from tencent.schemas.v20210111 import SendSmsRequest
from tests.projects.limits import listed, put

ONE, OTHER, LONDON = "+6581234567", "+6581234568", "+447400123456"


@pytest.fixture
def codes(cast):
    """Sends a code to numbers; returns the wire code of each."""
    key = AccessKey.objects.create(
        account=cast.account,
        secret_id="AKIDTest",
        secret_key="the-secret-key",
        created_by=cast.developer,
    )

    def send(*numbers, text="111111"):
        request = SendSmsRequest(
            phone_numbers=list(numbers),
            sdk_app_id=cast.project.sdk_app_id,
            template_id=str(cast.otp.template_id),
            sign_name=cast.signature.sign_name,
            template_params=[text, "5"],
        )
        statuses = send_sms(key, request).send_statuses
        assert [status.phone_number for status in statuses] == list(numbers)
        return [status.code for status in statuses]

    return send


def test_blocked_countries_are_left_out_and_the_others_sent_to(codes, cast):
    listed(cast.project, "SG")

    assert codes(ONE, LONDON, OTHER) == [
        "Ok",
        "LimitExceeded.AppCountryOrRegionInBlacklist",
        "Ok",
    ]
    assert Message.objects.count() == 2


def test_several_limits_at_once_each_name_their_numbers(codes, cast):
    listed(cast.project, "SG", "GB", daily_limit=2)
    codes(ONE, LONDON, text="222222")
    codes(LONDON, text="333333")

    assert codes(ONE, LONDON, "+85251234567", text="222222") == [
        "LimitExceeded.DeliveryFrequencyLimit",
        "LimitExceeded.AppCountryOrRegionDailyLimit",
        "LimitExceeded.AppCountryOrRegionInBlacklist",
    ]
    assert Message.objects.count() == 3


@pytest.mark.parametrize(
    ("name", "wire"),
    [
        (LimitName.DAILY_PARTS, "LimitExceeded.AppGlobalDailyLimit"),
        (LimitName.NUMBER_HALF_MINUTE, "LimitExceeded.PhoneNumberThirtySecondLimit"),
        (LimitName.NUMBER_HOUR, "LimitExceeded.PhoneNumberOneHourLimit"),
        (LimitName.NUMBER_DAY, "LimitExceeded.PhoneNumberDailyLimit"),
        (LimitName.SAME_TEXT_DAY, "LimitExceeded.PhoneNumberSameContentDailyLimit"),
    ],
)
def test_every_limit_has_tencents_code(codes, cast, name, wire):
    put(LimitName.SAME_TEXT, None, project=cast.project)
    put(name, 1, project=cast.project)

    assert codes(ONE) == ["Ok"]
    assert codes(ONE) == [wire]
    assert wire in ERROR_CODES


def test_the_accounts_limit_has_tencents_code(codes, cast):
    put(LimitName.ACCOUNT_DAILY, 1, account=cast.account)

    assert codes(ONE, OTHER) == ["LimitExceeded.DailyLimit"] * 2
    assert codes(ONE) == ["Ok"]
