"""The platform's pages of provider accounts."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import AuditEntry
from projects.actions import connection_tests
from projects.models import ProviderAccount, Registration, RegistrationEvent
from tests.pages.reading import words
from tests.simulator.cast import free_port
from tests.upstream import point

NEW = {
    "name": "Tencent Singapore",
    "site": "international",
    "scheme": "https",
    "endpoint": "SMS.intl.tencentcloudapi.com",
    "region": "ap-singapore",
    "secret_id": "AKIDverysecret6789",
    "secret_key": "more-secret-still",
    "upstream_sdk_app_id": "1400123456",
    "takes_new_projects": "on",
}
OURS = NEW | {"name": "Upstream", "secret_id": "", "secret_key": ""}


@pytest.fixture
def admin(cast, signed_in):
    return signed_in(cast.platform_admin)


@pytest.fixture
def page(cast):
    return f"/platform/providers/{cast.provider.pk}/"


def acts():
    return list(AuditEntry.objects.order_by("id").values_list("act", flat=True))


def test_the_list_shows_each_with_its_projects_and_troubles(cast, admin):
    Registration.objects.filter(body_template=cast.otp).update(status="drifted")

    shown = words(admin.get("/platform/providers/"))

    assert "Upstream Enabled 127.0.0.1:9 ap-singapore 2400000001 1 1" in shown


def test_a_new_one_is_stored_with_its_secrets_closed(admin):
    answer = admin.post("/platform/providers/new/", NEW, follow=True)

    account = ProviderAccount.objects.get(name=NEW["name"])
    assert (account.secret_id, account.endpoint) == (
        NEW["secret_id"],
        "sms.intl.tencentcloudapi.com",
    )
    text = answer.content.decode()
    assert "••••6789" in text
    assert NEW["secret_id"] not in text
    assert NEW["secret_key"] not in text
    [entry] = AuditEntry.objects.filter(act="provider.added")
    assert "AKID" not in str(entry.details)
    assert "secret-still" not in str(entry.details)


def test_no_page_ever_shows_a_secret_again(cast, admin, page):
    for address in ("/platform/providers/", page, f"{page}edit/"):
        text = admin.get(address).content.decode()
        assert "cast-secret-key" not in text
        assert "AKIDCast" not in text


def test_empty_secrets_keep_the_stored_ones_and_others_replace_them(cast, admin, page):
    admin.post(f"{page}edit/", OURS)

    account = ProviderAccount.objects.get(pk=cast.provider.pk)
    assert account.endpoint == "sms.intl.tencentcloudapi.com"
    assert (account.secret_id, account.secret_key) == ("AKIDCast", "cast-secret-key")

    admin.post(f"{page}edit/", OURS | {"secret_key": "another"})

    account.refresh_from_db()
    assert (account.secret_id, account.secret_key) == ("AKIDCast", "another")
    assert acts() == ["provider.changed"] * 2
    assert AuditEntry.objects.latest("id").details["secrets"] == ["secret_key"]


def test_what_waits_for_another_key_is_tried_at_once(cast, admin, page):
    later = timezone.now() + timedelta(hours=1)
    rows = Registration.objects.filter(body_template=cast.otp)
    rows.update(status="queued", task="add", due_at=later)
    ProviderAccount.objects.update(compared_at=timezone.now())

    admin.post(f"{page}edit/", OURS | {"secret_id": "AKIDother", "secret_key": "k"})

    assert rows.get().due_at <= timezone.now()
    assert ProviderAccount.objects.get(pk=cast.provider.pk).compared_at is None


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"scheme": "http"}, "may do without https"),
        ({"endpoint": "https://sms.tencentcloudapi.com"}, "Enter the host alone"),
        ({"endpoint": "example.com"}, "end with .tencentcloudapi.com"),
        ({"endpoint": "example.com", "site": "other", "scheme": "http"}, "https"),
        ({"upstream_sdk_app_id": "abc"}, "digits only"),
        ({"name": "Upstream"}, "This name is taken"),
        ({"secret_key": ""}, "required"),
        ({"region": "the-moon"}, "valid choice"),
    ],
)
def test_a_wrong_field_is_refused_with_the_way_out(admin, wrong, says):
    answer = admin.post("/platform/providers/new/", NEW | wrong)

    assert says in words(answer)
    assert ProviderAccount.objects.count() == 1


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8001", "localhost", "10.0.0.5", "simulator:1"]
)
def test_a_simulator_near_by_needs_no_https(admin, host):
    wish = {"endpoint": host, "site": "other", "scheme": "http"}

    admin.post("/platform/providers/new/", NEW | wish)

    assert ProviderAccount.objects.filter(endpoint=host).exists()


def test_disabling_says_what_stops_and_is_undone(cast, admin, page):
    asked = words(admin.get(f"{page}disable/"))
    assert "messages of 1 project wait" in asked
    assert ProviderAccount.objects.get().is_enabled

    admin.post(f"{page}disable/")
    assert not ProviderAccount.objects.get().is_enabled
    assert "It was so already." in words(admin.post(f"{page}disable/", follow=True))
    admin.post(f"{page}enable/")

    assert ProviderAccount.objects.get().is_enabled
    assert acts() == ["provider.disabled", "provider.enabled"]


class TestConnection:
    def test_the_web_asks_a_worker_and_shows_the_answer(
        self, cast, admin, page, upstream
    ):
        shown = words(admin.post(f"{page}test/", follow=True))
        assert "Asking Tencent" in shown
        assert f'data-live-url="{page}connection/"' in admin.get(page).content.decode()

        connection_tests.test(cast.provider.pk)

        part = admin.get(f"{page}connection/")
        assert "may read signatures" in words(part)
        assert "data-live-done" in part.content.decode()
        assert acts() == ["provider.tested"]

    def test_what_failed_is_said_with_how_to_mend_it(self, cast, admin, page, upstream):
        def tested():
            admin.post(f"{page}test/")
            connection_tests.test(cast.provider.pk)
            return words(admin.get(f"{page}connection/"))

        ProviderAccount.objects.update(secret_key="wrong")
        shown = tested()
        assert "Tencent does not know this key" in shown
        assert "AuthFailure.SignatureFailure" in shown
        point(cast.provider, free_port())
        assert "could not be reached" in tested()

    def test_when_no_worker_comes_it_says_so(self, cast, admin, page):
        admin.post(f"{page}test/")
        assert "No worker" not in words(admin.get(page))
        past = timezone.now() - timedelta(minutes=2)
        ProviderAccount.objects.update(test_asked_at=past)

        assert "No worker took it up yet" in words(admin.get(page))


class TestRegistrations:
    def test_they_narrow_by_state_kind_and_text(self, cast, admin, page):
        Registration.objects.filter(body_template=cast.otp).update(
            status="rejected", review_reply="No proof."
        )

        def finds(**query):
            shown = words(admin.get(page, query))
            names = ("OTP text", "Marketing text", "Signature · version")
            return [name for name in names if name in shown]

        assert len(finds()) == 3
        assert finds(status="rejected") == ["OTP text"]
        assert finds(kind="signature") == ["Signature · version"]
        assert finds(q="teas", kind="body_template") == ["Marketing text"]
        assert "No proof." in words(admin.get(page))

    @pytest.fixture
    def row(self, cast):
        return Registration.objects.get(body_template=cast.otp)

    def test_one_shows_tencents_words_ours_and_its_story(self, cast, admin, page, row):
        Registration.objects.filter(pk=row.pk).update(
            status="rejected", review_reply="模板变量格式错误"
        )
        RegistrationEvent.objects.create(
            registration=row, step="rejected", text="模板变量格式错误",
            created_at=timezone.now(),
        )  # fmt: skip

        shown = words(admin.get(f"{page}registrations/{row.pk}/"))

        assert "The variables are not as Tencent wants them." in shown
        assert "模板变量格式错误" in shown
        assert "Tencent did not approve" in shown
        assert "Try again" not in shown

    def test_what_failed_is_tried_again_by_name(self, cast, admin, page, row):
        Registration.objects.filter(pk=row.pk).update(status="failed")
        address = f"{page}registrations/{row.pk}/"
        assert "Try again" in words(admin.get(address))

        admin.post(f"{address}retry/")

        row.refresh_from_db()
        assert (row.status, row.task) == ("queued", "change")
        assert row.events.get().actor == cast.platform_admin
        assert acts() == ["provider.registration_retried"]
        again = words(admin.post(f"{address}retry/", follow=True))
        assert "it moved on meanwhile" in again

    def test_adopting_takes_digits_and_leaves_it_to_a_worker(
        self, cast, admin, page, row
    ):
        Registration.objects.filter(pk=row.pk).update(status="failed", upstream_id="")
        address = f"{page}registrations/{row.pk}/adopt/"
        assert "digits only" in words(admin.post(address, {"upstream_id": "x1"}))

        admin.post(address, {"upstream_id": " 4711 "})

        row.refresh_from_db()
        assert (row.task, row.upstream_id) == ("adopt", "4711")
        assert acts() == ["provider.registration_adopted"]


def test_the_administration_keeps_secrets_and_the_rule_of_addresses(cast, admin):
    cast.platform_admin.is_superuser = True
    cast.platform_admin.save()
    address = f"/admin/projects/provideraccount/{cast.provider.pk}/change/"
    text = admin.get(address).content.decode()
    assert "AKIDCast" not in text
    assert "cast-secret-key" not in text

    right = OURS | {"endpoint": "sms.tencentcloudapi.com"}
    assert "without https" in words(admin.post(address, right | {"scheme": "http"}))
    admin.post(address, right)

    account = ProviderAccount.objects.get()
    assert account.endpoint == "sms.tencentcloudapi.com"
    assert (account.secret_id, account.secret_key) == ("AKIDCast", "cast-secret-key")
