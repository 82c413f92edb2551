"""What is missing until a project can send, and on whom that waits."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import AccessKey, Account
from isms_console.lib.reviewing import ReviewStatus
from projects.enums import RegistrationStatus
from projects.models import Project, ProviderAccount, Registration
from projects.queries.journeys import is_ready, next_step
from projects.queries.readiness import readiness
from reviews.models import ReviewCase
from tests.accounts.papers import pending

HOUR = timedelta(hours=1)
TABLES = {"Activation": Account, "Project": Project, "Connection": ProviderAccount}


@pytest.fixture
def steps(cast):
    """The steps as they stand, by the first word of their title."""

    def look():
        project = Project.objects.select_related("account", "provider_account").get()
        found = readiness(project)
        return {str(step.title).split()[0]: step for step in found}

    return look


def standing(step):
    return "done" if step.is_done else str(step.waits_for) or "open"


def test_the_cast_is_ready_and_is_advised_an_access_key(cast, steps):
    found = steps()

    assert is_ready(found.values())
    assert next_step(list(found.values())) == found["Access"]
    AccessKey.objects.create(account=cast.account, secret_id="AKID", secret_key="x")
    assert next_step(list(steps().values())) is None


def test_a_key_that_is_disabled_is_none(cast, steps):
    AccessKey.objects.create(
        account=cast.account, secret_id="AKID", secret_key="x", is_enabled=False
    )

    assert standing(steps()["Access"]) == "open"


def test_an_account_waits_for_the_reviewers(cast, steps):
    Account.objects.filter(pk=cast.account.pk).update(
        kind="unverified", activated_at=None
    )
    assert standing(steps()["Identity"]) == "open"
    cast.account.refresh_from_db()
    pending(cast.account, cast.owner)

    found = steps()

    assert standing(found["Identity"]) == "the reviewers"
    assert found["Identity"].since == ReviewCase.objects.get().submitted_at
    assert next_step(list(found.values())) == found["Activation"]
    assert not is_ready(found.values())


@pytest.mark.parametrize(
    ("values", "title", "expected"),
    [
        ({"suspended_at": timezone.now()}, "Activation", "the platform"),
        ({"is_enabled": False}, "Project", "open"),
        ({"held_until": timezone.now() + HOUR}, "Connection", "the platform"),
        ({"held_until": timezone.now() - HOUR}, "Connection", "done"),
    ],
)
def test_what_stops_sending_is_named(cast, steps, values, title, expected):
    TABLES[title].objects.update(**values)

    assert standing(steps()[title]) == expected
    assert is_ready(steps().values()) == (expected == "done")


@pytest.mark.parametrize(
    ("where", "expected", "words"),
    [
        (("approved", "pending"), "Tencent", ""),
        (("approved", "queued"), "Tencent", ""),
        (("approved", None), "Tencent", ""),
        (("approved", "failed"), "the platform", ""),
        (("approved", "rejected"), "open", "It names nobody."),
        (("pending", None), "the reviewers", ""),
        (("rejected", None), "open", "Edit and resubmit"),
        (("withdrawn", None), "open", "Submit it again"),
        (("draft", None), "open", "Submit it for review"),
        ((None, None), "open", "At least one"),
    ],
)
def test_a_body_template_is_followed_on_both_sides(cast, steps, where, expected, words):
    here, there = where
    cast.marketing.delete()
    cast.notification.delete()
    if here is None:
        cast.otp.delete()
    else:
        type(cast.otp).objects.update(status=here)
    registrations = Registration.objects.filter(body_template__isnull=False)
    if there is None:
        registrations.delete()
    else:
        registrations.update(status=there, review_reply="It names nobody.")

    step = steps()["Body"]

    assert standing(step) == expected
    assert words in str(step.text)
    assert not is_ready(steps().values())


def test_approval_elsewhere_does_not_count_and_a_deleted_one_neither(cast, steps):
    elsewhere = ProviderAccount.objects.create(
        name="Spare", endpoint="127.0.0.1:9", upstream_sdk_app_id="2400000002"
    )
    Registration.objects.update(provider_account=elsewhere)
    assert standing(steps()["Body"]) == standing(steps()["Signature"]) == "Tencent"

    type(cast.signature).objects.update(deleted_at=timezone.now())
    assert standing(steps()["Signature"]) == "open"


def test_an_older_version_that_both_approved_is_enough(cast, steps):
    type(cast.signature).objects.create(
        account=cast.account, uid=cast.signature.uid, version=2,
        sign_name="Harbour2", status=ReviewStatus.DRAFT,
    )  # fmt: skip

    assert standing(steps()["Signature"]) == "done"
    Registration.objects.update(status=RegistrationStatus.DELETED)
    assert standing(steps()["Signature"]) == "the platform"


def test_the_checklist_asks_the_same_however_much_there_is(
    cast, django_assert_max_num_queries
):
    project = Project.objects.select_related("account", "provider_account").get()
    with django_assert_max_num_queries(5):
        readiness(project)
