"""Body templates at the desk; see `lib.reviewing.Subject` for the methods."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from isms_console.lib.reviewing import (
    Field,
    Finding,
    Panel,
    Snapshot,
    Text,
)
from projects.enums import BODY_TEMPLATE, TemplateKind
from projects.models import BodyTemplate
from projects.queries import body_templates as queries
from projects.queries.template_looks import look
from projects.subjects.contents import ContentSubject
from projects.validators.standards import TemplateDraft, template_findings
from tencent import segments

LABELS = {
    "name": _("Name"),
    "kind": _("Type"),
    "content": _("Content"),
    "samples": _("Samples"),
    "remark": _("Remarks"),
}


class BodyTemplateSubject(ContentSubject[BodyTemplate]):
    """One version of a body template."""

    model = BodyTemplate
    kind = BODY_TEMPLATE
    label = _("Body template")
    icon = "template"
    fields = tuple(Field(key, label) for key, label in LABELS.items())

    def words_of(self, row: BodyTemplate) -> str:
        """Its text."""
        return row.content

    def title(self, key: int) -> str:
        """Its name."""
        return self._row(key).name

    def url(self, key: int) -> str:
        """The account's page of it."""
        return reverse("template-detail", args=[self._row(key).template_id])

    def snapshot(self, key: int) -> dict[str, Any]:
        """What is written now, and the signature that it is looked at with."""
        row = self._row(key)
        first = queries.signatures_to_look_with(row.account).first()
        return {
            "name": row.name,
            "kind": row.kind,
            "content": row.content,
            "samples": row.samples,
            "remark": row.remark,
            "sign_name": first.sign_name if first else "",
        }

    def display(self, field: Field, value: Any) -> Text:
        """Codes as words, samples behind their parameters."""
        if field.key == "kind":
            return dict(TemplateKind.choices).get(value, str(value or ""))
        if field.key == "samples":
            return ", ".join(
                f"{{{n}}} = {text}" for n, text in enumerate(value or (), 1)
            )
        return str(value or "")

    def findings(self, key: int, snapshot: Snapshot) -> list[Finding]:
        """What the rules say, the gravest first."""
        return template_findings(_draft(snapshot))

    def panel(
        self, key: int, snapshot: Snapshot, baseline: Snapshot | None
    ) -> Panel | None:
        """The message on a phone, its cost, and what that was before."""
        now = look(_draft(snapshot))
        before = look(_draft(baseline)) if baseline else None
        variables = set(segments.variables(snapshot["content"]))
        earlier = (
            set(segments.variables(baseline["content"])) if baseline else variables
        )
        context = {
            "look": now,
            "parts_before": before.parts if before else None,
            "added": [f"{{{number}}}" for number in sorted(variables - earlier)],
            "removed": [f"{{{number}}}" for number in sorted(earlier - variables)],
        }
        return Panel("projects/body_templates/_panel.html", context)


def _draft(snapshot: Snapshot) -> TemplateDraft:
    return TemplateDraft(
        kind=snapshot["kind"],
        content=snapshot["content"],
        name=snapshot["name"],
        remark=snapshot["remark"],
        samples=tuple(snapshot["samples"]),
        sign_name=snapshot["sign_name"],
    )
