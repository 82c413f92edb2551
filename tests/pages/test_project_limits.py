"""The pages of limits, countries and exempt numbers."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from projects.enums import LimitName
from projects.models import CountryRule, FrequencyExemption, Limit
from projects.queries.countries import blocking_of
from projects.queries.limits import effective
from tests.pages.reading import words
from tests.projects.limits import listed, put


@pytest.fixture
def at(cast):
    """An address below the project's limits."""
    return lambda part="": f"/projects/{cast.project.uid}/limits/{part}"


@pytest.fixture
def browser(cast, signed_in):
    return signed_in(cast.developer)


def test_every_limit_shows_value_source_used_left_reset_and_who(cast, at, signed_in):
    put(LimitName.DAILY_PARTS, 1500, project=cast.project)
    Limit.objects.filter(project=cast.project).update(changed_by=cast.developer)
    cast.send("+6581234567", "+6581234568")

    page = signed_in(cast.analyst).get(at())

    shown = words(page)
    for said in (
        "1,500 parts a day Project 2 1,498 00:00 UTC",
        "2,000,000 parts a day Account 2 1,999,998 00:00 UTC",
        "no limit Platform, as delivered 2 – 00:00 UTC never",
        "10 messages a day Platform, as delivered counted by number – 00:00 UTC",
        "1 message in 30 seconds",
        "Developer",
        "All countries are allowed",
        "0 numbers of 300 are exempt",
    ):
        assert said in shown
    assert ">Change</a>" not in page.content.decode()


def test_a_limit_is_changed_removed_and_taken_from_the_account_again(cast, at, browser):
    page = at("values/number_day/")
    assert "The account’s value" in words(browser.get(page))

    browser.post(page, {"how": "own", "value": "4"})
    assert effective(cast.project, LimitName.NUMBER_DAY).value == 4
    browser.post(page, {"how": "none", "value": "4"})
    assert effective(cast.project, LimitName.NUMBER_DAY).value is None
    browser.post(page, {"how": "inherit", "value": "x"})
    assert effective(cast.project, LimitName.NUMBER_DAY).value == 10


@pytest.mark.parametrize("value", ["", "0", "-1", "1.5", "x", "9" * 30, "\x00"])
def test_a_value_that_is_none_is_said_beside_its_field(cast, at, browser, value):
    answer = browser.post(at("values/daily_parts/"), {"how": "own", "value": value})

    assert answer.status_code == 200
    assert not Limit.objects.filter(project=cast.project).exists()
    assert 'id="id_value_error"' in answer.content.decode()


def test_limits_that_do_not_exist_or_are_the_platforms_are_not_set(at, browser):
    assert browser.get(at("values/nothing/")).status_code == 404
    answer = browser.post(at("values/account_daily/"), {"how": "own", "value": "5"})
    assert "Only the platform sets this limit." in words(answer)


def test_that_every_other_country_is_blocked_is_said_before_it_is_saved(
    cast, at, browser
):
    cast.send("+447400123456")
    form = {"country": "SG", "alarm": "5", "daily_limit": ""}

    asked = words(browser.post(at("countries/add/"), form))

    assert "Every country not listed is blocked" in asked
    assert "1 is on the list." in asked
    assert "Sent to in the last 30 days, and blocked then: United Kingdom." in asked
    assert not CountryRule.objects.exists()

    answer = browser.post(at("countries/add/"), form | {"confirmed": "1"})
    assert answer.url == at("countries/")
    assert blocking_of(cast.project).blocks("GB")
    shown = words(browser.get(answer.url))
    assert "Singapore SG 5 as the project 0" in shown
    assert "Allow all countries again" in shown


def test_all_countries_are_allowed_again_and_the_list_is_kept(cast, at, browser):
    listed(cast.project, "SG")

    assert "Allow all countries again?" in words(browser.get(at("countries/switch/")))
    browser.post(at("countries/switch/"), {"only_listed": "0"})

    assert not blocking_of(cast.project).blocks("GB")
    asked = words(browser.get(at("countries/switch/")))
    assert "Every country not listed is blocked" in asked
    browser.post(at("countries/switch/"), {"only_listed": "1"})
    assert blocking_of(cast.project).blocks("GB")


def test_a_country_is_found_edited_and_removed(cast, at, browser):
    listed(cast.project, "SG", "GB", "US")

    shown = words(browser.get(at("countries/?q=united")))
    assert "United Kingdom" in shown
    assert "Singapore" not in shown

    browser.post(at("countries/GB/edit/"), {"alarm": "3", "daily_limit": "4"})
    assert blocking_of(cast.project).rules["GB"].daily_limit == 4

    assert "is blocked" in words(browser.get(at("countries/GB/remove/")))
    browser.post(at("countries/GB/remove/"))
    assert blocking_of(cast.project).blocks("GB")
    assert browser.get(at("countries/GB/edit/")).status_code == 404


def upload(text):
    return {"file": SimpleUploadedFile("countries.csv", text.encode())}


def test_a_file_is_previewed_and_then_replaces_the_list(cast, at, browser):
    listed(cast.project, "SG", "GB")
    page = at("countries/import/")

    asked = browser.post(page, upload("country,alarm,limit\nSG,5,9\nHK,,\n"))

    shown = words(asked)
    for said in (
        "Added Hong Kong",
        "Changed Singapore",
        "Removed United Kingdom",
        "2 are on the list.",
    ):
        assert said in shown
    assert set(blocking_of(cast.project).rules) == {"SG", "GB"}

    text = asked.context["text"]
    browser.post(page, {"text": text, "confirmed": "1"})
    assert set(blocking_of(cast.project).rules) == {"SG", "HK"}
    exported = b"".join(browser.get(at("countries/export/"))).decode()
    assert exported.splitlines()[1:] == ["HK,,", "SG,5,9"]
    again = words(browser.post(page, upload(exported)))
    assert "As before 2" in again


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SG,5,9\nXX,1,1\nHK,x,1", "Line 2, “XX,1,1”: No country has this code"),
        ("SG,5,9\nHK,x,1", "Line 2, “HK,x,1”: “x” is no whole number"),
        ("SG" * 60_000, "larger than 100 kB"),
    ],
)
def test_a_file_with_a_bad_line_changes_nothing(cast, at, browser, text, said):
    assert said in words(browser.post(at("countries/import/"), upload(text)))
    assert not CountryRule.objects.exists()


def test_a_file_that_is_no_text_or_missing_is_refused(at, browser):
    file = SimpleUploadedFile("countries.csv", b"\xff\xfe\x00")
    assert "CSV UTF-8" in words(browser.post(at("countries/import/"), {"file": file}))
    assert "Choose a file." in words(browser.post(at("countries/import/"), {"x": "1"}))


def test_the_template_can_be_imported(at, browser):
    template = b"".join(browser.get(at("countries/template/"))).decode()
    assert "Added" in words(browser.post(at("countries/import/"), upload(template)))


def test_numbers_are_exempted_and_shown_masked_to_who_may_not_see_them(
    cast, at, browser, signed_in
):
    page = at("exempt-numbers/")
    bad = words(browser.post(page, {"numbers": "+6581234567\n12"}))
    assert "Line 2, “12”" in bad
    assert not FrequencyExemption.objects.exists()

    browser.post(page, {"numbers": "+65 8123 4567\n\n+6581234567\n+6581234568"})
    assert FrequencyExemption.objects.count() == 2
    assert "+6581234567" in words(browser.get(page))
    masked = words(signed_in(cast.analyst).get(page))
    assert "+65••••4567" in masked
    assert "+6581234567" not in masked

    exemption = FrequencyExemption.objects.first()
    browser.post(at(f"exempt-numbers/{exemption.pk}/remove/"))
    assert FrequencyExemption.objects.count() == 1


def test_no_more_than_300_numbers_are_exempt(at, browser):
    many = "\n".join(f"+658123{n:04}" for n in range(301))

    shown = words(browser.post(at("exempt-numbers/"), {"numbers": many}))

    assert "300 numbers can be exempt" in shown
    assert not FrequencyExemption.objects.exists()


@pytest.mark.parametrize("person", ["analyst", "operator"])
def test_who_only_looks_changes_nothing(cast, at, signed_in, person):
    browser = signed_in(getattr(cast, person))
    for part, form in {
        "values/number_day/": {"how": "own", "value": "4"},
        "countries/add/": {"country": "SG", "confirmed": "1"},
        "countries/switch/": {"only_listed": "1"},
        "countries/import/": {"text": "SG", "confirmed": "1"},
    }.items():
        assert browser.post(at(part), form).status_code == 403
    browser.post(at("exempt-numbers/"), {"numbers": "+6581234567"})
    assert not FrequencyExemption.objects.exists()
    assert not CountryRule.objects.exists()


def test_the_platform_sets_limits_for_all_and_for_one_account(cast, signed_in):
    browser = signed_in(cast.platform_admin)
    assert "As delivered" in words(browser.get("/platform/limits/all/number_day/"))

    browser.post("/platform/limits/all/number_day/", {"how": "own", "value": "6"})
    assert effective(cast.project, LimitName.NUMBER_DAY).value == 6
    assert "6 messages a day Platform" in words(browser.get("/platform/limits/"))

    chosen = browser.get("/platform/limits/", {"account": cast.account.uid})
    page = f"/platform/limits/accounts/{cast.account.uid}/"
    assert chosen.url == page
    browser.post(f"{page}account_daily/", {"how": "own", "value": "77"})
    assert effective(cast.project, LimitName.ACCOUNT_DAILY).value == 77
    assert "77 parts a day Account" in words(browser.get(page))
    browser.post(f"{page}account_daily/", {"how": "inherit"})
    assert effective(cast.project, LimitName.ACCOUNT_DAILY).value == 1000
    for odd in ("x", "\x00", "9" * 99):
        assert browser.get("/platform/limits/", {"account": odd}).status_code == 200
