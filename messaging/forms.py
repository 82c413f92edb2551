"""What people type to send and to find messages."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Account
from isms_console.lib import phone_numbers
from isms_console.lib.phone_numbers import MalformedNumber
from messaging.enums import MessageStatus
from messaging.validators import NOT_APPROVED, Recipients, read_recipients
from projects.models import BodyTemplate, Project, Signature
from projects.queries.sendable import (
    projects_of,
    sendable_projects,
    sendable_signatures,
    sendable_templates,
)
from tencent import segments

# Tencent's console takes this many typed numbers; more belong in a file.
MOST_TYPED = 100
# With more lines than this only the first are looked at: the form is refused anyway.
_MOST_READ = 2 * MOST_TYPED
_MOST_SHOWN = 20
# Days. Without a number a list looks back so far: its index is read by age, and a
# rare state among ten million messages would otherwise be looked for in all of them.
_USUAL_PERIOD = 7


class SendForm(forms.Form):
    """One text to a few typed numbers.

    Signatures, templates and the parameter fields follow from what is chosen so
    far. `data` is a form sent off and is checked; `typed` is an unfinished one, to be
    drawn and previewed without complaints.
    """

    project = forms.ModelChoiceField(
        Project.objects.none(), label=_("Project"), empty_label=None
    )
    signature = forms.ModelChoiceField(
        Signature.objects.none(),
        label=_("Signature"),
        required=False,
        empty_label=_("No signature"),
        error_messages={"invalid_choice": NOT_APPROVED["signature"]},
    )
    body_template = forms.ModelChoiceField(
        BodyTemplate.objects.none(),
        label=_("Body template"),
        empty_label=_("Choose a body template"),
        error_messages={"invalid_choice": NOT_APPROVED["body_template"]},
    )
    recipients = forms.CharField(
        label=_("Recipients"),
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        help_text=_(
            "One phone number a line, at most 100, with + and the country code: "
            "+6581234567"
        ),
    )

    field_order = ["project", "signature", "body_template"]

    def __init__(
        self, account: Account, data: Any = None, typed: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=typed)
        self._typed: Mapping[str, Any] = data or typed or {}
        projects = sendable_projects(account)
        self._choices("project").queryset = projects
        self.project = self._chosen("project") or projects.first()
        self._offer(self.project)
        self.signature = self._chosen("signature")
        self.body_template = self._chosen("body_template")
        content = self.body_template.content if self.body_template else ""
        self.param_names = [
            f"param_{number}" for number in sorted(set(segments.variables(content)))
        ]
        for name in self.param_names:
            self.fields[name] = forms.CharField(
                label=_("Parameter %(number)s")
                % {"number": f"{{{name.removeprefix('param_')}}}"},
                max_length=200,
                strip=True,
            )
        self.order_fields([*self.field_order, *self.param_names, "recipients"])

    def _choices(self, name: str) -> forms.ModelChoiceField:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        return field

    def _offer(self, project: Project | None) -> None:
        if project is not None:
            self._choices("signature").queryset = sendable_signatures(project)
            self._choices("body_template").queryset = sendable_templates(project)

    def _chosen(self, name: str) -> Any:
        field = self._choices(name)
        try:
            return field.clean(self._typed[name]) if self._typed.get(name) else None
        except forms.ValidationError:
            return None

    @property
    def param_fields(self) -> list[forms.BoundField]:
        """The parameter fields in their order."""
        return [self[name] for name in self.param_names]

    @property
    def params(self) -> list[str]:
        """Parameters as typed so far."""
        return [str(self._typed.get(name, "")).strip() for name in self.param_names]

    @property
    def read(self) -> Recipients:
        """The recipients as typed so far."""
        few = (
            self._lines if self._typed_count <= _MOST_READ else self._lines[:MOST_TYPED]
        )
        return read_recipients(few)

    @property
    def _lines(self) -> list[str]:
        return str(self._typed.get("recipients", "")).splitlines()

    @property
    def _typed_count(self) -> int:
        return sum(1 for line in self._lines if line.strip())

    def clean_recipients(self) -> Recipients:
        """Every number, or one error for each line that is not one."""
        read = self.read
        if self._typed_count > _MOST_READ or len(read.numbers) > MOST_TYPED:
            raise forms.ValidationError(
                _("%(count)d numbers; at most 100 can be typed.")
                % {"count": self._typed_count}
            )
        if read.bad:
            raise forms.ValidationError(
                [
                    _("Line %(line)d, “%(text)s”: %(problem)s")
                    % {
                        "line": bad.line,
                        "text": bad.text[:_MOST_SHOWN],
                        "problem": bad.problem,
                    }
                    for bad in read.bad[:_MOST_SHOWN]
                ]
            )
        return read


class SendFilter(forms.Form):
    """Which tasks to list."""

    project = forms.ModelChoiceField(
        Project.objects.none(), label=_("Project"), required=False, empty_label=_("All")
    )

    def __init__(self, account: Account, data: Any) -> None:
        super().__init__(data)
        field = self.fields["project"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = projects_of(account)


class MessageFilter(SendFilter):
    """Which messages to list: by number first."""

    q = forms.CharField(
        label=_("Phone number"),
        required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Phone number, +6581234567")}),
    )
    status = forms.ChoiceField(
        label=_("State"),
        required=False,
        choices=[("", _("All")), *MessageStatus.choices],
    )

    period = forms.TypedChoiceField(
        label=pgettext_lazy("time", "Accepted"),
        required=False,
        choices=[
            ("", _("Last 7 days")),
            (1, _("Last 24 hours")),
            (30, _("Last 30 days")),
            (0, _("Any time")),
        ],
        coerce=int,
        empty_value=_USUAL_PERIOD,
        help_text=_("A number is searched at any time."),
    )

    field_order = ["q", "period", "status", "project"]

    def clean_q(self) -> str:
        """The number as E.164; an error says how to write it."""
        text = self.cleaned_data["q"].strip()
        if not text:
            return ""
        try:
            return phone_numbers.parse(text).e164
        except MalformedNumber as problem:
            raise forms.ValidationError(str(problem)) from problem
