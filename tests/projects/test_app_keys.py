"""App Keys are shown on record, and rotated with an overlap."""

import time
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from accounts.models import AuditEntry
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import app_keys
from projects.actions.forgetting import forget_old_app_keys
from projects.models import Project
from projects.queries.app_keys import accepted_app_keys
from tencent.signing import v5_sig
from tencent.verifying import verify_v5
from tencent.wire_error import WireError


@pytest.fixture
def old(cast):
    """The key before a rotation."""
    app_keys.rotate(project=cast.project, actor=cast.developer)
    return cast.project.app_key


def now(cast):
    return Project.objects.get(pk=cast.project.pk)


def is_proven(key, project):
    """Whether a legacy request that was signed with a key is believed."""
    at = int(time.time())
    asked = {"random": "7226249334", "time": at, "mobiles": ["81234567"]}
    sig = v5_sig(app_key=key, **asked)
    for accepted in accepted_app_keys(project):
        try:
            verify_v5(sig, app_key=accepted, now=at, **asked)
        except WireError:
            continue
        return True
    return False


def overlap_is_over():
    past = timezone.now() - timedelta(seconds=1)
    Project.objects.update(old_app_key_until=past)


def test_a_look_at_the_key_is_on_record_without_the_key(cast):
    key = app_keys.reveal(project=cast.project, actor=cast.developer)

    assert key == cast.project.app_key
    entry = AuditEntry.objects.get()
    assert entry.act == "project.app_key_revealed"
    assert key not in f"{entry.subject}{entry.details}"


def test_both_keys_prove_a_request_until_the_overlap_is_over(cast, old):
    project = now(cast)
    new = project.app_key

    assert new != old
    assert is_proven(old, project)
    assert is_proven(new, project)
    assert not is_proven("0" * 32, project)
    hours = (project.old_app_key_until - timezone.now()).total_seconds() / 3600
    assert round(hours) == settings.APP_KEY_OVERLAP_HOURS
    overlap_is_over()
    assert not is_proven(old, now(cast))
    assert is_proven(new, now(cast))


def test_the_old_key_can_be_stopped_at_once(cast, old):
    app_keys.end_overlap(project=now(cast), actor=cast.admin)

    assert accepted_app_keys(now(cast)) == [now(cast).app_key]
    assert now(cast).old_app_key == ""
    with pytest.raises(MovedOn):
        app_keys.end_overlap(project=now(cast), actor=cast.admin)
    acts = AuditEntry.objects.order_by("id").values_list("act", flat=True)
    assert list(acts) == ["project.app_key_rotated", "project.old_app_key_stopped"]


def test_a_third_key_waits_until_the_first_is_stopped(cast, old):
    with pytest.raises(Refusal):
        app_keys.rotate(project=now(cast), actor=cast.developer)

    overlap_is_over()
    app_keys.rotate(project=now(cast), actor=cast.developer)
    assert not is_proven(old, now(cast))


def test_of_two_who_rotate_at_once_one_does(cast):
    first, second = now(cast), now(cast)
    app_keys.rotate(project=first, actor=cast.developer)

    with pytest.raises(MovedOn):
        app_keys.rotate(project=second, actor=cast.admin)

    assert now(cast).old_app_key == cast.project.app_key


def test_a_deleted_project_has_no_key_that_works(cast, old):
    Project.objects.update(is_enabled=False, deleted_at=timezone.now())

    assert accepted_app_keys(now(cast)) == []
    with pytest.raises(MovedOn):
        app_keys.end_overlap(project=now(cast), actor=cast.developer)


def test_an_old_key_is_not_kept_when_it_no_longer_works(cast, old):
    assert forget_old_app_keys() == 0
    overlap_is_over()

    assert forget_old_app_keys() == 1
    assert (now(cast).old_app_key, now(cast).old_app_key_until) == ("", None)
