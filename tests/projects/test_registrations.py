"""Signatures and templates at Tencent: handed over once, followed to a verdict."""

from django.utils import timezone

from projects.actions import registering
from projects.actions.following import follow
from projects.actions.registration_work import work
from projects.models import ProviderAccount, Registration
from projects.providers.tencent import Outcome, ProviderError, Templates
from projects.queries.sendable import sendable_signatures, sendable_templates
from tests.projects.registered import is_due, known, of, register, steps, subjects, told
from tests.simulator.cast import free_port
from tests.upstream import point


def test_what_is_handed_over_waits_for_tencents_verdict(unknown, upstream):
    signature, template = register(unknown)

    [item] = subjects(upstream, "signatures", "name", "Teahouse")
    assert signature.upstream_id == str(item["id"])
    [item] = subjects(upstream, "templates", "content", unknown.otp.content)
    assert template.upstream_id == str(item["id"])
    assert item["name"] == f"Door · {unknown.otp.template_id}.1"
    assert (signature.status, template.status) == ("pending", "pending")
    assert (signature.task, signature.claimed_until) == ("", None)
    assert steps(signature) == ["planned", "handed_over"]
    assert follow() == 2
    assert sendable_signatures(unknown.project).count() == 0
    assert sendable_templates(unknown.project).count() == 0


def test_what_tencent_approves_can_be_sent_with(unknown, upstream):
    register(unknown)
    upstream.advance(5)

    assert follow() == 0

    assert list(sendable_signatures(unknown.project)) == [unknown.signature]
    assert list(sendable_templates(unknown.project)) == [unknown.otp]
    assert steps(of(unknown.otp))[-1] == "approved"
    assert told(unknown.developer) == ["tencent_approved"] * 2
    assert told(unknown.analyst) == told(unknown.outsider) == []


def test_what_tencent_refuses_keeps_the_reply_word_for_word(unknown, upstream):
    signature, _template = register(unknown)
    upstream.post(
        "signatures", id=int(signature.upstream_id), verdict="reject", reply="No proof."
    )

    follow()

    signature.refresh_from_db()
    assert (signature.status, signature.review_reply) == ("rejected", "No proof.")
    assert sendable_signatures(unknown.project).count() == 0
    assert told(unknown.owner) == ["tencent_rejected"]


def test_planned_again_nothing_happens_to_what_tencent_has(unknown, upstream):
    register(unknown)
    before = list(Registration.objects.order_by("id").values())

    register(unknown)

    assert list(Registration.objects.order_by("id").values()) == before
    assert known(upstream) == (1, 1)


def test_a_new_version_takes_the_place_of_the_refused_one(unknown, upstream):
    _signature, first = register(unknown)
    upstream.post(
        "templates", id=int(first.upstream_id), verdict="reject", reply="Variables."
    )
    follow()
    unknown.otp.pk, unknown.otp.version = None, 2
    unknown.otp.content = "{1} opens our door for {2} minutes."
    unknown.otp.save()

    registering.plan(unknown.otp)
    work()

    second = of(unknown.otp)
    assert (second.upstream_id, second.status) == (first.upstream_id, "pending")
    assert steps(second) == ["planned", "changed"]
    first.refresh_from_db()
    assert (first.status, first.upstream_id) == ("deleted", "")
    assert known(upstream) == (1, 0)
    [item] = subjects(upstream, "templates", "content", unknown.otp.content)
    assert item["name"].endswith(".2")


def test_what_changed_after_it_was_approved_is_added_beside_it(unknown, upstream):
    _signature, row = register(unknown)
    before = row.upstream_id
    upstream.advance(5)
    follow()
    unknown.otp.content = "{1} opens our door for {2} minutes."
    unknown.otp.save()

    registering.plan(unknown.otp)
    assert sendable_templates(unknown.project).count() == 0
    work()

    row.refresh_from_db()
    assert row.status == "pending"
    assert row.upstream_id != before


def test_what_tencent_already_has_is_adopted_and_not_added_again(unknown, upstream):
    first = register(unknown)
    Registration.objects.all().delete()

    second = register(unknown)

    assert [row.upstream_id for row in second] == [row.upstream_id for row in first]
    assert steps(second[0]) == ["planned", "adopted"]
    assert known(upstream) == (1, 1)


def test_another_accounts_refused_signature_is_not_taken(unknown, upstream):
    mine, _template = register(unknown)
    upstream.post(
        "signatures", id=int(mine.upstream_id), verdict="reject", reply="No proof."
    )
    follow()
    theirs = unknown.signature
    theirs.pk, theirs.account, theirs.uid = (
        None,
        unknown.outsider.memberships.get().account,
        "5f03a35d-00ee-42a2-8327-ab048186a2c4",
    )
    theirs.save()
    unknown.project.pk, unknown.project.account = None, theirs.account
    unknown.project.sdk_app_id, unknown.project.uid = "2400107777", theirs.uid
    unknown.project.save()

    registering.plan(theirs)
    work()

    row = Registration.objects.get(signature=theirs)
    assert row.upstream_id != mine.upstream_id
    assert row.status == "pending"


def test_a_new_projects_provider_account_gets_all_that_is_approved(unknown, upstream):
    register(unknown)
    other = ProviderAccount.objects.create(
        name="Other", scheme="http", endpoint=f"localhost:{upstream.port}",
        secret_id=unknown.provider.secret_id, secret_key=unknown.provider.secret_key,
        upstream_sdk_app_id="2400000001",
    )  # fmt: skip
    unknown.project.provider_account = other
    unknown.project.save()

    registering.plan_for(unknown.project)

    rows = Registration.objects.filter(provider_account=other, status="queued")
    assert rows.count() == 4


def test_when_nothing_was_sent_it_is_tried_later_and_the_trouble_is_shown(
    unknown, upstream
):
    point(unknown.provider, free_port())
    registering.plan(unknown.otp)

    work()

    row = of(unknown.otp)
    assert (row.status, row.task, row.attempts) == ("queued", "add", 1)
    assert row.error_code == "ClientNetworkError"
    assert row.due_at > timezone.now()
    point(unknown.provider, upstream.port)
    work()
    assert known(upstream) == (0, 0)
    is_due()
    work()
    row.refresh_from_db()
    assert (row.status, row.error_code) == ("pending", "")


def test_after_a_time_out_it_is_looked_up_before_it_is_tried_again(
    unknown, upstream, monkeypatch
):
    add = Templates._add

    def no_answer(self, fields):
        add(self, fields)
        raise ProviderError(
            "ClientNetworkError", "timed out", outcome=Outcome.MAYBE_SENT
        )

    monkeypatch.setattr(Templates, "_add", no_answer)
    registering.plan(unknown.otp)
    work()
    assert of(unknown.otp).status == "queued"

    is_due()
    work()

    assert steps(of(unknown.otp)) == ["planned", "adopted"]
    assert known(upstream) == (0, 1)


def test_a_wrong_key_fails_nothing_for_good(unknown):
    ProviderAccount.objects.update(secret_key="wrong")
    registering.plan(unknown.otp)

    work()

    row = of(unknown.otp)
    assert (row.status, row.error_code) == ("queued", "AuthFailure.SignatureFailure")


def test_what_tencent_does_not_take_fails_until_it_is_tried_again(unknown, upstream):
    unknown.otp.content = "{2} and {3} come without the first."
    unknown.otp.save()
    registering.plan(unknown.otp)

    work()

    row = of(unknown.otp)
    assert row.status == "failed"
    assert row.error_code == "InvalidParameterValue.InvalidTemplateFormat"
    assert told(unknown.platform_admin) == ["tencent_failed"]
    registering.retry(row, actor=unknown.platform_admin)
    assert (of(unknown.otp).status, of(unknown.otp).task) == ("queued", "add")


def test_nothing_is_said_to_a_disabled_provider_account(unknown, upstream):
    ProviderAccount.objects.update(is_enabled=False)

    register(unknown)

    assert known(upstream) == (0, 0)
    assert follow() == 0


class TestAdopting:
    def adopted(self, cast, upstream_id):
        ProviderAccount.objects.update(is_enabled=False)
        registering.plan(cast.otp)
        registering.adopt(of(cast.otp), str(upstream_id), actor=cast.platform_admin)
        ProviderAccount.objects.update(is_enabled=True)
        work()
        return of(cast.otp)

    def test_what_is_the_same_is_taken_with_its_standing(self, unknown, upstream):
        item = upstream.post("templates", content=unknown.otp.content, sms_type=3)

        row = self.adopted(unknown, item["id"])

        assert (row.upstream_id, row.status) == (str(item["id"]), "approved")

    def test_another_text_is_said_and_not_taken(self, unknown, upstream):
        item = upstream.post("templates", content="Something else.", sms_type=3)

        row = self.adopted(unknown, item["id"])

        assert (row.upstream_id, row.status) == ("", "failed")
        assert row.error_code == "adopt_text"
        assert "Something else." in row.error_message

    def test_nothing_under_the_id_is_said(self, unknown):
        row = self.adopted(unknown, 987654)

        assert (row.status, row.error_code) == ("failed", "adopt_missing")
