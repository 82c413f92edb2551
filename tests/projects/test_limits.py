"""Whose limit holds, and who may set which."""

from contextlib import suppress
from itertools import product

import pytest

from accounts.models import AuditEntry
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import countries, exemptions, limits
from projects.enums import LimitName, LimitSource
from projects.models import CountryRule, FrequencyExemption, Limit
from projects.policies import LIMITS
from projects.queries.countries import blocking_of
from projects.queries.limits import effective, limits_of, limits_of_account
from projects.validators.country_files import CountryLine, read_country_file
from tests.projects.limits import listed, put
from tests.together import at_once

UNSET = object()
SETTINGS = [UNSET, None, 7]


@pytest.mark.parametrize("name", LIMITS)
def test_the_nearest_that_says_something_holds(cast, name):
    owners = {
        LimitSource.PROJECT: {"project": cast.project},
        LimitSource.ACCOUNT: {"account": cast.account},
        LimitSource.PLATFORM: {},
    }
    sources = LIMITS[name].sources
    for values in product(SETTINGS, repeat=len(sources)):
        Limit.objects.filter(name=name).delete()
        said = dict(zip(sources, values, strict=True))
        for source, value in said.items():
            if value is not UNSET:
                put(name, value, **owners[source])

        found = effective(cast.project, name)

        heard = [source for source in sources if said[source] is not UNSET]
        assert found.source is (heard[0] if heard else LimitSource.BUILT_IN)
        assert found.value == (said[heard[0]] if heard else LIMITS[name].default)


def test_another_account_and_another_project_say_nothing(cast):
    elsewhere = cast.outsider.memberships.get().account
    put(LimitName.NUMBER_DAY, 3, account=elsewhere)

    assert effective(cast.project, LimitName.NUMBER_DAY).value == 10
    assert limits_of_account(elsewhere)[LimitName.NUMBER_DAY].value == 3


def test_all_limits_are_asked_for_at_once(cast, django_assert_num_queries):
    with django_assert_num_queries(1):
        limits_of(cast.project)


def test_who_changed_a_limit_and_when_is_known_and_on_record(cast):
    limits.set_project_limit(
        cast.project, LimitName.DAILY_PARTS, 500, actor=cast.developer
    )

    found = effective(cast.project, LimitName.DAILY_PARTS)
    assert (found.value, found.changed_by) == (500, cast.developer)
    assert found.changed_at is not None
    entry = AuditEntry.objects.get(act="limit.set")
    assert entry.details == {"changes": {"value": [None, 500]}}

    limits.inherit_limit(cast.project, LimitName.DAILY_PARTS, actor=cast.owner)
    assert effective(cast.project, LimitName.DAILY_PARTS).value is None
    assert AuditEntry.objects.filter(act="limit.set").count() == 2


def test_a_projects_limit_is_not_above_the_accounts(cast):
    put(LimitName.ACCOUNT_DAILY, 1000, account=cast.account)

    def set_to(value):
        limits.set_project_limit(
            cast.project, LimitName.DAILY_PARTS, value, actor=cast.owner
        )

    with pytest.raises(Refusal, match="1000"):
        set_to(1001)
    set_to(1000)
    for wrong in (0, -1, 2**40):
        with pytest.raises(Refusal):
            set_to(wrong)


def test_only_the_platform_sets_the_accounts_limit(cast):
    with pytest.raises(Refusal) as refused:
        limits.set_project_limit(
            cast.project, LimitName.ACCOUNT_DAILY, 5, actor=cast.owner
        )
    assert refused.value.code == "above_projects"


def test_frequency_rules_and_countries_are_for_enterprises(cast):
    cast.account.kind = "individual"
    cast.account.save()
    line = CountryLine("SG")

    for code, act in {
        "set_frequency_limits": lambda: limits.set_project_limit(
            cast.project, LimitName.NUMBER_DAY, 5, actor=cast.owner
        ),
        "set_countries": lambda: countries.add_country(
            cast.project, line, actor=cast.owner
        ),
    }.items():
        cast.project.refresh_from_db()
        with pytest.raises(Refusal) as refused:
            act()
        assert refused.value.code == code
    assert not CountryRule.objects.exists()


def test_the_first_country_puts_the_list_in_force(cast):
    assert not blocking_of(cast.project).blocks("GB")

    countries.add_country(cast.project, CountryLine("SG", 5, 9), actor=cast.owner)

    blocking = blocking_of(cast.project)
    assert (blocking.blocks("GB"), blocking.blocks("SG")) == (True, False)

    countries.block_unlisted(cast.project, only_listed=False, actor=cast.owner)
    assert not blocking_of(cast.project).blocks("GB")
    with pytest.raises(MovedOn):
        countries.block_unlisted(cast.project, only_listed=False, actor=cast.owner)
    assert blocking_of(cast.project).rules["SG"].daily_limit == 9


def test_a_countrys_limit_is_not_above_the_projects(cast):
    put(LimitName.DAILY_PARTS, 50, project=cast.project)

    with pytest.raises(Refusal, match="50"):
        countries.add_country(cast.project, CountryLine("SG", 5, 51), actor=cast.owner)


def test_a_list_is_replaced_as_a_whole_or_not_at_all(cast):
    listed(cast.project, "SG", "HK")
    good, bad = CountryLine("GB"), CountryLine("US", 0)

    with pytest.raises(Refusal):
        countries.replace_countries(cast.project, [good, bad], actor=cast.owner)
    assert set(blocking_of(cast.project).rules) == {"SG", "HK"}

    countries.replace_countries(
        cast.project, [good, CountryLine("SG")], actor=cast.owner
    )
    assert set(blocking_of(cast.project).rules) == {"SG", "GB"}


@pytest.mark.parametrize(
    ("text", "lines", "bad"),
    [
        ("country,alarm,limit\nsg,5,9\nHK,,\n\nGB\n", ["SG", "HK", "GB"], []),
        ("\ufeffcountry,alarm,limit\r\nSG,1,2\r\n", ["SG"], []),
        ("SG,5\nXX,1,1\nHK,-1\nHK,1e3\nSG,1\nGB,1,2,3", ["SG"], [2, 3, 4, 5, 6]),
        ("SG,99999999999999999999,1", [], [1]),
        ("SG,١,1", [], [1]),
        ("", [], [1]),
        ("\x00", [], [1]),
        ('"SG', ["SG"], []),
        ("\n".join(["SG"] * 2000), ["SG"], [*range(2, 1001), 1001]),
    ],
)
def test_bad_lines_of_a_file_are_named_by_their_number(text, lines, bad):
    found, wrong = read_country_file(text, 1000)

    assert [line.country for line in found] == lines
    assert [line.line for line in wrong] == bad


@pytest.mark.django_db(transaction=True)
def test_two_at_once_never_exempt_more_than_fit(cast):
    project, owner = cast.project, cast.owner
    FrequencyExemption.objects.bulk_create(
        FrequencyExemption(project=project, phone_number=f"+658123{n:04}")
        for n in range(298)
    )

    def add(*numbers):
        with suppress(Refusal):
            exemptions.exempt_numbers(project, numbers, actor=owner)

    at_once(
        lambda: add("+6581239001", "+6581239002"),
        lambda: add("+6581239003", "+6581239004"),
    )

    assert FrequencyExemption.objects.count() == 300
