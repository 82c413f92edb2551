"""An account's name, and whether it asks for a second step."""

import pytest

from accounts.actions.account_settings import rename, require_mfa
from accounts.enums import Role
from accounts.models import Account, AuditEntry, Notice
from isms_console.lib.errors import MovedOn, Refusal


def test_an_account_is_renamed_once_and_on_record(cast):
    rename(account=cast.account, name="  Harbour\n Tea  & Co ", actor=cast.owner)

    assert Account.objects.get(pk=cast.account.pk).name == "Harbour Tea & Co"
    assert AuditEntry.objects.get().details == {
        "changes": {"name": ["Harbour Tea", "Harbour Tea & Co"]}
    }
    with pytest.raises(MovedOn):
        rename(account=cast.account, name="Something else", actor=cast.admin)


@pytest.mark.parametrize("name", ["", " ", "x", "\x00\x07", "y" * 101, "y" * 5000])
def test_a_name_that_is_too_short_or_long_is_refused(cast, name):
    with pytest.raises(Refusal) as refusal:
        rename(account=cast.account, name=name, actor=cast.owner)
    assert refusal.value.field == "name"
    assert Account.objects.get(pk=cast.account.pk).name == "Harbour Tea"


def test_everybody_is_told_once_that_two_step_sign_in_is_required(cast):
    for is_required in (True, True, False, False):
        require_mfa(account=cast.account, is_required=is_required, actor=cast.owner)

    told = Notice.objects.filter(event="mfa_required")
    assert set(told.values_list("user__name", flat=True)) == {r.label for r in Role}
    assert told.count() == len(Role)
    assert list(AuditEntry.objects.order_by("id").values_list("act", "details")) == [
        ("account.mfa_required", {"changes": {"requires_mfa": [False, True]}}),
        ("account.mfa_required", {"changes": {"requires_mfa": [True, False]}}),
    ]
    assert not Account.objects.get(pk=cast.account.pk).requires_mfa
