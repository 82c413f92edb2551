import pytest

from messaging.models import Message, Send
from tests.messaging.books import numbers
from tests.pages.reading import words


@pytest.fixture
def form(cast):
    """A form that can be sent."""
    return {
        "project": cast.project.id,
        "signature": cast.signature.id,
        "body_template": cast.otp.id,
        "recipients": "+6581234567",
        "param_1": "483920",
        "param_2": "5",
    }


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.operator)


def test_an_operator_sends_one_message_and_lands_on_its_task(browser, cast, form):
    answer = browser.post("/sends/new/", form)

    send = Send.objects.get()
    assert answer.headers["Location"] == f"/sends/{send.id}/"
    assert send.template_params == ["483920", "5"]
    assert send.created_by == cast.operator
    message = Message.objects.get()
    assert (message.phone_number, message.country) == ("+6581234567", "SG")
    assert message.status == "queued"
    assert message.id == send.first_message_id
    assert "1 message queued." in words(browser.get(answer.url))


def test_numbers_may_be_typed_with_blanks_and_hyphens_and_twice(browser, form):
    browser.post(
        "/sends/new/",
        form | {"recipients": "+65 8123-4567\n\n +1 (202) 555.0143 \n+6581234567"},
    )

    found = Message.objects.order_by("id").values_list("phone_number", "country")
    assert list(found) == [("+6581234567", "SG"), ("+12025550143", "US")]


def test_a_send_may_go_without_a_signature(browser, form):
    browser.post("/sends/new/", form | {"signature": ""})

    assert Send.objects.get().sign_name == ""


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("81234567", "Add + and the country code in front"),
        ("+65812345", "Too short for Singapore"),
        ("+65812345678901", "Too long for Singapore"),
        ("+6511234567", "No such number range in Singapore"),
        ("+999123456789", "No country has this country code."),
        ("+8613800138000", "Chinese mainland"),
        ("call me", "Write digits only"),
    ],
)
def test_a_bad_number_is_named_with_its_line_and_the_reason(
    browser, form, line, problem
):
    page = browser.post("/sends/new/", form | {"recipients": f"+6581234567\n{line}"})

    assert page.status_code == 200
    assert f"Line 2, “{line}”: " in words(page)
    assert problem in words(page)
    assert Send.objects.count() == 0


def test_the_form_keeps_what_was_typed(browser, form):
    page = browser.post(
        "/sends/new/", form | {"recipients": "+6581234567\nbad", "param_1": "777"}
    )

    source = page.content.decode()
    assert "+6581234567\nbad</textarea>" in source.replace("\r\n", "\n")
    assert 'value="777"' in source
    assert source.count(" selected") == 3


def test_a_parameter_that_is_missing_is_asked_for(browser, form):
    page = browser.post("/sends/new/", form | {"param_2": " "})

    assert "This field is required." in words(page)
    assert Send.objects.count() == 0


def test_a_text_that_is_too_long_is_explained(browser, cast, form):
    cast.otp.content = "{1}{2}" + "x" * 300
    cast.otp.save(update_fields=["content"])

    page = browser.post("/sends/new/", form | {"param_1": "y" * 200})

    assert "at most 500 are possible" in words(page)
    assert Send.objects.count() == 0


def test_more_than_100_typed_numbers_are_refused(browser, form):
    page = browser.post("/sends/new/", form | {"recipients": "\n".join(numbers(101))})

    assert "101 numbers; at most 100 can be typed." in words(page)
    assert Send.objects.count() == 0


def test_a_template_whose_approval_ended_meanwhile_is_refused(browser, cast, form):
    cast.otp.registrations.update(status="rejected")

    page = browser.post("/sends/new/", form)

    assert page.status_code == 200
    assert "This body template is not approved by us and by Tencent" in words(page)
    assert Send.objects.count() == 0


@pytest.mark.parametrize("field", ["project", "signature", "body_template"])
def test_what_belongs_to_another_account_cannot_be_chosen(cast, signed_in, form, field):
    page = signed_in(cast.outsider).post("/sends/new/", form)

    assert page.status_code == 200
    assert Send.objects.count() == 0


JUNK = [
    {},
    {"project": "x", "signature": "y", "body_template": "z"},
    {"project": "99999999999999999999999", "body_template": "-1"},
    {"recipients": "\x00"},
    {"recipients": "+" * 10_000},
    {"recipients": "+65\u06f0\u06f1\u06f2\u06f3\u06f4\u06f5\u06f6\u06f7"},
    {"recipients": "😀\n" * 200},
    {"param_1": "\x00\ud7ff"},
    {"param_1": "{1}{2}{999}"},
    {"param_1": "x" * 100_000},
    {"signature": ["1", "2"]},
    {"body_template": "\x00"},
]


@pytest.mark.parametrize("junk", JUNK, ids=lambda junk: repr(junk)[:50])
@pytest.mark.parametrize("address", ["/sends/new/", "/sends/draft/", "/sends/fields/"])
def test_no_junk_ends_in_an_error(browser, form, address, junk):
    whole = form | junk if junk else junk

    assert browser.post(address, whole).status_code in (200, 302)
    assert browser.post(address, junk).status_code == 200


def test_the_preview_shows_the_text_its_parts_and_the_countries(browser, form):
    page = browser.post(
        "/sends/draft/", form | {"recipients": "+6581234567\n+12025550143\n12"}
    )

    shown = words(page)
    assert "[Harbour]483920 is your code, valid for 5 minutes." in shown
    assert "50/500 characters 1 part 108 left in this part GSM-7" in shown
    assert "Singapore" in shown
    assert "United States" in shown
    assert "Add + and the country code in front" in shown
    assert Send.objects.count() == 0


def test_the_preview_counts_a_chinese_text_by_its_own_rules(browser, form):
    page = browser.post("/sends/draft/", form | {"param_1": "验" * 50})

    assert "2 parts" in words(page)
    assert "UCS-2" in words(page)


def test_an_unfinished_form_previews_its_parameters_by_their_numbers(browser, cast):
    page = browser.post("/sends/draft/", {"body_template": cast.otp.id})

    assert "{1} is your code, valid for {2} minutes." in words(page)


def test_without_a_template_the_preview_says_what_to_do(browser, cast):
    page = browser.post("/sends/draft/", {})

    assert "Choose a body template to see the message." in words(page)


def test_another_template_brings_its_own_fields(browser, cast, form):
    page = browser.post(
        "/sends/fields/", form | {"body_template": cast.notification.id}
    )

    source = page.content.decode()
    assert source.count('name="param_') == 1
    assert 'value="483920"' in source


def test_an_account_without_an_approved_template_is_told_so(cast, signed_in):
    page = signed_in(cast.outsider).get("/sends/new/")

    assert page.status_code == 200
    assert "Nothing can be sent yet" in words(page)


def test_a_flood_of_lines_is_refused_without_reading_them_all(browser, form):
    page = browser.post("/sends/new/", form | {"recipients": "nonsense\n" * 60_000})

    assert "60000 numbers; at most 100 can be typed." in words(page)
    assert len(page.content) < 1_500_000


def test_blank_lines_between_numbers_cost_nothing(browser, form):
    spread = ("\n" * 300).join(numbers(3))

    browser.post("/sends/new/", form | {"recipients": spread})

    assert Send.objects.get().total == 3
