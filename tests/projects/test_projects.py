"""Projects come, change and go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Account, AuditEntry
from isms_console.lib.errors import MovedOn, Refusal
from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.forms import SendForm
from messaging.models import Message
from projects.actions import app_keys, projects
from projects.actions.forgetting import forget_deleted
from projects.models import Project, ProviderAccount
from projects.queries.projects import deleted_projects


def create(cast, name="Loyalty club", **more):
    values = {"account": cast.account, "actor": cast.developer, "description": ""}
    return projects.create(name=name, **(values | more))


def disable(cast):
    projects.disable(project=cast.project, actor=cast.developer)
    return Project.objects.get(pk=cast.project.pk)


def delete(cast, days_ago=0):
    projects.delete(project=disable(cast), actor=cast.developer)
    gone = timezone.now() - timedelta(days=days_ago)
    Project.objects.filter(pk=cast.project.pk).update(deleted_at=gone)
    return Project.objects.get(pk=cast.project.pk)


def restore(cast, project):
    projects.restore(project=project, actor=cast.developer)


def acts():
    return list(AuditEntry.objects.order_by("id").values_list("act", flat=True))


def test_a_new_project_has_keys_of_its_own_and_is_on_record(cast):
    spare = ProviderAccount.objects.create(
        name="Spare", endpoint="127.0.0.1:9", upstream_sdk_app_id="2400000002"
    )

    first = create(cast, "  Loyalty\n club ", description="For members")
    ProviderAccount.objects.filter(pk=cast.provider.pk).update(takes_new_projects=False)
    second = create(cast, "Another")

    assert (first.name, first.description) == ("Loyalty club", "For members")
    assert (first.created_by, first.is_enabled) == (cast.developer, True)
    assert first.sdk_app_id.startswith("2400")
    assert len(first.sdk_app_id) == 10
    assert first.sdk_app_id.isdecimal()
    assert len(bytes.fromhex(first.app_key)) == 16
    assert first.app_key != second.app_key
    assert (first.provider_account, second.provider_account) == (cast.provider, spare)
    entry = AuditEntry.objects.order_by("id")[0]
    assert (entry.act, entry.actor) == ("project.created", cast.developer)
    assert entry.details == {"sdk_app_id": first.sdk_app_id}


def test_an_sdk_app_id_that_is_taken_is_drawn_again(cast, monkeypatch):
    drawn = iter([106666, 106666, 7])
    monkeypatch.setattr(app_keys.secrets, "randbelow", lambda _most: next(drawn))

    assert create(cast).sdk_app_id == "2400000007"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"activated_at": None}, "not_activated"),
        ({"suspended_at": timezone.now()}, "account_suspended"),
        ({"kind": "individual"}, "send"),
    ],
)
def test_only_an_account_that_may_send_has_projects(cast, values, code):
    Account.objects.filter(pk=cast.account.pk).update(**values)
    cast.account.refresh_from_db()

    with pytest.raises(Refusal) as refusal:
        create(cast)

    assert refusal.value.code == code


@pytest.mark.parametrize(
    "name", ["", " ", "\x00", "x" * 51, "x" * 100_000, "webshop", "WEBSHOP "]
)
def test_a_name_that_says_nothing_or_is_taken_is_refused(cast, name):
    with pytest.raises(Refusal) as refusal:
        create(cast, name)

    assert refusal.value.field == "name"
    assert Project.objects.count() == 1


def test_names_differ_in_more_than_case_in_every_alphabet(cast):
    create(cast, "ÄPFEL")

    with pytest.raises(Refusal):
        create(cast, "äpfel")


def test_there_is_an_end_to_the_number_of_projects(cast, monkeypatch):
    gone = delete(cast)
    monkeypatch.setattr(projects, "MOST_PROJECTS", 1)
    create(cast)

    for attempt in (lambda: create(cast, "One more"), lambda: restore(cast, gone)):
        with pytest.raises(Refusal) as refusal:
            attempt()
        assert refusal.value.code == "too_many_projects"


def test_without_a_provider_account_nobody_has_a_project(cast):
    ProviderAccount.objects.update(is_enabled=False)

    with pytest.raises(Refusal) as refusal:
        create(cast)

    assert refusal.value.code == "no_provider_account"


def test_a_change_is_on_record_and_happens_once(cast):
    def change(name):
        projects.change(
            project=cast.project, actor=cast.admin, name=name, description="Parcels"
        )

    change("WebShop")

    assert AuditEntry.objects.get().details == {
        "changes": {"name": ["Webshop", "WebShop"], "description": ["", "Parcels"]}
    }
    with pytest.raises(MovedOn):
        change("Something else")


def test_a_disabled_project_is_offered_nowhere_and_enabled_again(cast):
    project = disable(cast)

    assert project.disabled_at is not None
    assert not SendForm(cast.account).fields["project"].queryset.exists()
    with pytest.raises(MovedOn):
        projects.disable(project=project, actor=cast.admin)
    projects.enable(project=project, actor=cast.developer)
    with pytest.raises(MovedOn):
        projects.enable(project=project, actor=cast.admin)
    project.refresh_from_db()
    assert (project.is_enabled, project.disabled_at) == (True, None)
    assert acts() == ["project.disabled", "project.enabled"]


def test_what_was_accepted_before_is_sent_all_the_same(cast, upstream):
    cast.send("+6581234567")
    delete(cast)

    dispatch_lane(Lane.OTP)

    assert Message.objects.get().status == "submitted"


def test_only_a_disabled_project_is_deleted(cast):
    with pytest.raises(Refusal) as refusal:
        projects.delete(project=cast.project, actor=cast.developer)
    assert refusal.value.code == "project_enabled"

    stale = disable(cast)
    projects.enable(project=stale, actor=cast.developer)
    with pytest.raises(MovedOn):
        projects.delete(project=stale, actor=cast.developer)
    assert Project.objects.get().deleted_at is None


def test_a_deleted_project_comes_back_disabled_with_its_keys(cast):
    gone = delete(cast, days_ago=29)
    assert list(deleted_projects(cast.account)) == [gone]

    restore(cast, gone)

    project = Project.objects.get()
    assert (project.deleted_at, project.is_enabled) == (None, False)
    assert project.app_key == cast.project.app_key
    assert acts()[-2:] == ["project.deleted", "project.restored"]
    with pytest.raises(MovedOn):
        restore(cast, gone)


def test_a_name_that_was_given_again_meanwhile_is_not_there_twice(cast):
    gone = delete(cast)
    create(cast, "webshop")

    with pytest.raises(Refusal) as refusal:
        restore(cast, gone)

    assert refusal.value.code == "name_taken"


def test_after_the_time_to_undo_the_keys_are_gone_and_the_row_stays(cast):
    sent = cast.send("+6581234567")
    Project.objects.update(old_app_key="b" * 32, old_app_key_until=timezone.now())
    gone = delete(cast, days_ago=30)

    assert not deleted_projects(cast.account).exists()
    with pytest.raises(MovedOn):
        restore(cast, gone)
    assert (forget_deleted(), forget_deleted()) == (1, 0)
    sent.refresh_from_db()
    project = sent.project
    assert (project.app_key, project.old_app_key) == ("", "")
    entry = AuditEntry.objects.order_by("id").last()
    assert (entry.act, entry.actor, entry.account) == (
        "project.forgotten", None, cast.account,
    )  # fmt: skip


def test_what_can_still_be_restored_keeps_its_keys(cast):
    delete(cast, days_ago=29)

    assert forget_deleted() == 0
    assert Project.objects.get().app_key == cast.project.app_key
