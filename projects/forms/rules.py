"""Which rules to show."""

from django import forms
from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import Level, Text
from projects.validators.standards import GROUPS, Rule

_LEVELS = (Level.REFUSES, Level.WARNS, Level.ADVISES)


class RuleFilter(forms.Form):
    """Words, a subject and a level; what is wrong counts as not said."""

    q = forms.CharField(
        label=_("Words"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search"}),
    )
    subject = forms.ChoiceField(
        label=_("Subject"),
        required=False,
        choices=[
            ("", _("All")),
            ("signature", _("Signatures")),
            ("template", _("Body templates")),
        ],
    )
    level = forms.ChoiceField(
        label=_("Level"),
        required=False,
        choices=[("", _("All")), *((level.value, level.label) for level in _LEVELS)],
    )

    @property
    def groups(self) -> list[tuple[Text, list[Rule]]]:
        """What is left of the groups."""
        data = self.cleaned_data if self.is_valid() else {}
        kept = [
            (title, [rule for rule in rules if _fits(rule, data)])
            for title, rules in GROUPS
        ]
        return [(title, rules) for title, rules in kept if rules]


def _fits(rule: Rule, data: dict[str, str]) -> bool:
    texts = (rule.id, rule.title, rule.said, rule.remedy, rule.example.text)
    return (
        data.get("subject", "") in {"", rule.subject}
        and data.get("level", "") in {"", rule.level}
        and data.get("q", "").casefold() in " ".join(map(str, texts)).casefold()
    )
