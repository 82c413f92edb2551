"""Standards and reasons as the actions write them, and as both languages read them."""

import pytest
from django.utils import translation

from accounts.enums import VERIFICATION
from accounts.models import AuditEntry
from isms_console.lib.errors import Refusal
from reviews.actions import catalogue as actions
from reviews.forms.catalogue import ReasonForm, StandardForm
from reviews.models import ReviewReason, ReviewStandard
from reviews.queries import catalogue as queries

REASON = {
    "code": "too-old",
    "kind": VERIFICATION,
    "title_en": "Too old",
    "title_zh": "过期太久",
    "advice_en": "Upload a newer one.",
    "advice_zh": "请上传较新的证件。",
    "position": "5",
    "is_offered": "on",
}
STANDARD = {
    "kind": VERIFICATION,
    "title_en": "Sharp",
    "title_zh": "清晰",
    "text_en": "Every letter is sharp.",
    "text_zh": "每个字都清晰。",
    "position": "5",
}


def cleaned(form):
    assert form.is_valid(), form.errors
    return form.cleaned_data


@pytest.fixture
def reason(cast):
    values = cleaned(ReasonForm(REASON, is_new=True))
    return actions.save_reason(reason=None, values=values, actor=cast.platform_admin)


@pytest.fixture
def standard(cast):
    values = cleaned(StandardForm(STANDARD))
    return actions.save_standard(
        standard=None, values=values, actor=cast.platform_admin
    )


BOTH = [
    *((REASON, f"{part}_{tongue}") for part in ("title", "advice") for tongue in ("en", "zh")),
    *((STANDARD, f"{part}_{tongue}") for part in ("title", "text") for tongue in ("en", "zh")),
]  # fmt: skip


@pytest.mark.parametrize(("filled", "field"), BOTH)
@pytest.mark.parametrize("typed", ["", "  ", "\x00", "x" * 1001])
def test_both_languages_are_needed(filled, field, typed):
    data = {**filled, field: typed}
    is_reason = filled is REASON
    form = ReasonForm(data, is_new=True) if is_reason else StandardForm(data)

    assert set(form.errors) == {field}


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("code", "two words"), ("code", "号"), ("code", "x" * 41), ("kind", "nothing"),
        ("position", "-1"), ("position", "9" * 30), ("position", "first"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(field, typed):
    form = ReasonForm({**REASON, field: typed}, is_new=True)

    assert set(form.errors) == {field}


def test_a_reason_is_read_in_the_readers_language(reason):
    assert (reason.title, reason.advice) == ("Too old", "Upload a newer one.")
    with translation.override("zh-hans"):
        assert (reason.title, reason.advice) == ("过期太久", "请上传较新的证件。")


def test_a_standard_is_read_in_the_readers_language(standard):
    with translation.override("zh-hans"):
        assert (standard.title, standard.text) == ("清晰", "每个字都清晰。")


def test_a_code_is_taken_once(cast, reason):
    entries = AuditEntry.objects.count()

    with pytest.raises(Refusal) as refused:
        actions.save_reason(
            reason=None, values=cleaned(ReasonForm(REASON, is_new=True)),
            actor=cast.platform_admin,
        )  # fmt: skip

    assert (refused.value.code, refused.value.field) == ("taken", "code")
    assert ReviewReason.objects.filter(code="too-old").count() == 1
    assert AuditEntry.objects.count() == entries


def test_a_changed_reason_keeps_its_code_and_says_before_and_after(cast, reason):
    typed = {**REASON, "code": "other", "title_en": "Far too old", "is_offered": ""}
    values = cleaned(ReasonForm(typed, is_new=False))

    actions.save_reason(reason=reason, values=values, actor=cast.platform_admin)

    reason.refresh_from_db()
    assert (reason.code, reason.title_en) == ("too-old", "Far too old")
    entry = AuditEntry.objects.latest("id")
    assert (entry.act, entry.subject) == ("catalogue.reason_changed", "too-old")
    assert entry.details["changes"] == {
        "title_en": ["Too old", "Far too old"],
        "is_offered": [True, False],
    }


def test_a_changed_standard_says_before_and_after(cast, standard):
    values = cleaned(StandardForm({**STANDARD, "text_zh": "必须清晰。"}))
    actions.save_standard(standard=standard, values=values, actor=cast.platform_admin)

    entry = AuditEntry.objects.latest("id")
    assert (entry.act, entry.account) == ("catalogue.standard_changed", None)
    assert entry.details["changes"] == {"text_zh": ["每个字都清晰。", "必须清晰。"]}


def test_a_removed_standard_is_gone_and_on_record(cast, standard):
    actions.remove_standard(standard=standard, actor=cast.platform_admin)

    assert not ReviewStandard.objects.filter(pk=standard.pk).exists()
    entry = AuditEntry.objects.latest("id")
    assert (entry.act, entry.subject) == ("catalogue.standard_removed", "Sharp")


def test_both_are_listed_by_their_position(reason, standard):
    [(_subject, rows), *_others] = queries.standards()

    assert rows[0] == standard
    assert queries.reasons().first() == reason
