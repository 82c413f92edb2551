"""What pages say while Tencent takes nothing: to customers that, to staff also why."""

import pytest

from accounts.models import Membership
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from projects.models import ProviderAccount
from tests.messaging.travel import waits_are_over
from tests.pages.reading import words
from tests.simulator.cast import free_port
from tests.upstream import point

CODES = {
    "unreachable": "ClientNetworkError",
    "wrong keys": "AuthFailure.SignatureFailure",
}


@pytest.fixture(params=CODES)
def trouble(request, cast, upstream):
    """A message that waits; gives the send and the code behind it."""
    if request.param == "unreachable":
        point(cast.provider, free_port())
    else:
        ProviderAccount.objects.update(secret_key="wrong")
    send = cast.send("+6581234567")
    dispatch_lane(Lane.OTP)
    return send, CODES[request.param]


@pytest.fixture
def staff_member(cast, signed_in):
    """A browser of somebody who works for the platform and belongs to the account."""
    Membership.objects.create(account=cast.account, user=cast.reviewer, role="analyst")
    return signed_in(cast.reviewer)


@pytest.fixture
def addresses(trouble):
    send, _code = trouble
    return ["/overview/", f"/sends/{send.id}/", f"/sends/{send.id}/progress/"]


def test_customers_read_that_messages_wait_and_nothing_is_lost(
    cast, signed_in, trouble, addresses
):
    _send, code = trouble
    browser = signed_in(cast.operator)

    for address in addresses:
        shown = words(browser.get(address))
        assert "Nothing is lost" in shown
        assert code not in shown


def test_staff_read_the_code_too(staff_member, trouble, addresses):
    _send, code = trouble

    for address in addresses:
        assert code in words(staff_member.get(address))


def test_staff_without_any_account_see_it_on_the_page_of_sending(
    cast, signed_in, trouble
):
    _send, code = trouble

    shown = words(signed_in(cast.platform_admin).get("/platform/sending/"))

    assert "Upstream takes no messages" in shown
    assert code in shown
    assert "Held" in shown
    assert "OTP: waiting 1" in shown


def test_nobody_elses_pages_show_the_providers_keys(cast, staff_member, addresses):
    for address in addresses:
        source = staff_member.get(address).content.decode()
        assert cast.provider.secret_key not in source
        assert cast.project.app_key not in source


def test_the_banners_are_gone_once_it_is_mended(
    cast, upstream, signed_in, trouble, addresses
):
    account = ProviderAccount.objects.get()
    point(account, upstream.port)
    waits_are_over()
    dispatch_lane(Lane.OTP)

    browser = signed_in(cast.operator)
    for address in addresses:
        assert "Nothing is lost" not in words(browser.get(address))
    shown = words(signed_in(cast.reviewer).get("/platform/sending/now/"))
    assert "Takes messages" in shown
    assert "Nothing waits" in shown


def test_accepting_goes_on_meanwhile(cast, signed_in, trouble):
    form = {
        "project": cast.project.id,
        "signature": cast.signature.id,
        "body_template": cast.otp.id,
        "recipients": "+12025550143",
        "param_1": "1",
        "param_2": "2",
    }

    assert signed_in(cast.operator).post("/sends/new/", form).status_code == 302
