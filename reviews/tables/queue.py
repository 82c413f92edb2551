"""Cases in lists."""

import django_tables2 as tables
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from isms_console.tables import ComponentColumn
from reviews.models import ReviewCase

_LEAD = {"td": {"class": "lead"}}
_WHEN = {"td": {"class": "when"}}
_STATE = {"td": {"class": "what"}}


def _case_url(record: ReviewCase) -> str:
    return reverse("case-detail", args=[record.uid])


def _claim_url(record: ReviewCase) -> str:
    return reverse("case-claim", args=[record.uid])


class CaseTable(tables.Table):
    """What waits: what, whose, how long, due when, claimed by whom."""

    title = ComponentColumn(
        '<a href="{% url \'case-detail\' record.uid %}" class="case-title">'
        '<c-icon name="{{ record.subject.icon }}" /><span class="strong">{{ value }}'
        '</span></a>{% if record.round > 1 %} <c-tag tone="brand" '
        "label=\"{% translate 'Round' %} {{ record.round }}\" />{% endif %}"
        "{% if record.decisions_needed > 1 %} <c-tag "
        "label=\"{% translate 'two decisions' %}\" />{% endif %}",
        verbose_name=_("Case"),
        orderable=False,
        attrs=_LEAD,
    )
    kind = tables.Column(
        verbose_name=_("Kind"), accessor="subject__label", orderable=False
    )
    account = ComponentColumn(
        "{{ record.account.name }} "
        '<span class="hint small">{{ record.account.get_kind_display }}</span>',
        verbose_name=_("Account"),
        orderable=False,
    )
    submitted_at = ComponentColumn(
        '<c-time :at="value" form="span" />',
        verbose_name=_("Waiting"),
        order_by=("submitted_at", "id"),
        attrs=_WHEN,
    )
    due_at = ComponentColumn(
        '<c-status tone="{{ record.clock.tone }}" label="{{ record.clock.label }}" /> '
        '<c-time :at="value" class="hint small" />',
        verbose_name=_("Due"),
        order_by=("due_at", "id"),
        attrs=_STATE,
    )
    claimed_by = ComponentColumn(
        "{% if record.is_claimed %}{{ record.claimed_by }}{% else %}"
        '<span class="hint">–</span>{% endif %}',
        verbose_name=_("Claimed by"),
        orderable=False,
        empty_values=(),
    )

    class Meta:
        model = ReviewCase
        attrs = {"class": "compact desk-list"}
        row_attrs = {"data-row": _case_url, "data-claim": _claim_url}
        fields = ("title", "kind", "account", "submitted_at", "due_at", "claimed_by")


class DecidedTable(tables.Table):
    """What is behind us: what, whose, how it ended, by whom, how long it took."""

    title = ComponentColumn(
        '<a href="{% url \'case-detail\' record.uid %}" class="case-title">'
        '<c-icon name="{{ record.subject.icon }}" /><span>{{ value }}</span></a>',
        verbose_name=_("Case"),
        orderable=False,
        attrs=_LEAD,
    )
    account = tables.Column(verbose_name=_("Account"), orderable=False)
    status = ComponentColumn(
        '<c-status tone="{{ record.outcome.tone }}" '
        'label="{{ record.outcome.label }}" reason="{{ record.reason.title }}" />',
        verbose_name=_("Outcome"),
        orderable=False,
        attrs=_STATE,
    )
    decided_by = tables.Column(verbose_name=_("Reviewer"), orderable=False)
    turnaround = ComponentColumn(
        "{% if value is not None %}"
        "{% blocktranslate %}{{ value }} min{% endblocktranslate %}{% endif %}",
        verbose_name=_("Working time"),
        orderable=False,
        attrs={"th": {"class": "num"}, "td": {"class": "num"}},
    )
    decided_at = ComponentColumn(
        '<c-time :at="value" />',
        verbose_name=_("Decided"),
        orderable=False,
        attrs=_WHEN,
    )

    class Meta:
        model = ReviewCase
        attrs = {"class": "compact desk-list"}
        row_attrs = {"data-row": _case_url}
        fields = (
            *("title", "account", "status", "decided_by", "turnaround", "decided_at"),
        )
