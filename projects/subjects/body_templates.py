"""Body templates at the desk; see `lib.reviewing.Subject` for the methods."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.enums import Permission
from accounts.models import User
from isms_console.lib.reviewing import (
    Alike,
    Elsewhere,
    Field,
    Finding,
    Panel,
    Snapshot,
    Subject,
    Text,
)
from projects.actions import content_outcomes as outcomes
from projects.enums import BODY_TEMPLATE, TemplateKind
from projects.models import BodyTemplate
from projects.queries import body_templates as queries
from projects.queries.alike import alike
from projects.queries.elsewhere import elsewhere
from projects.queries.template_looks import look
from projects.queries.versions import approved_before
from projects.validators.standards import TemplateDraft, template_findings
from tencent import segments

LABELS = {
    "name": _("Name"),
    "kind": _("Type"),
    "content": _("Content"),
    "samples": _("Samples"),
    "remark": _("Remarks"),
}


class BodyTemplateSubject(Subject):
    """One version of a body template."""

    kind = BODY_TEMPLATE
    label = _("Body template")
    icon = "template"
    fields = tuple(Field(key, label) for key, label in LABELS.items())
    permission = Permission.MANAGE_CONTENT

    def _row(self, key: int) -> BodyTemplate:
        return BodyTemplate.objects.select_related("account").get(pk=key)

    def account_id(self, key: int) -> int:
        """The account that wrote it."""
        return self._row(key).account_id

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

    def replaces(self, key: int) -> int | None:
        """The approved version, which keeps working until this one does."""
        before = approved_before(self._row(key))
        return before.pk if before else None

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

    def rules_url(self) -> str:
        """The page of rules."""
        return reverse("rule-list")

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

    def elsewhere(self, key: int) -> list[Elsewhere]:
        """What Tencent did with it."""
        return elsewhere(self._row(key))

    def alike(self, key: int, snapshot: Snapshot) -> list[Alike]:
        """Texts of other accounts that read alike."""
        return alike(self._row(key), lambda row: row.content)

    def approve(self, key: int, *, actor_id: int) -> None:
        """It goes on to Tencent."""
        outcomes.approve(self._row(key), actor=User.objects.get(pk=actor_id))

    def reject(self, key: int, *, actor_id: int) -> None:
        """It has to be mended."""
        outcomes.reject(self._row(key), actor=User.objects.get(pk=actor_id))

    def withdraw(self, key: int, *, actor_id: int) -> None:
        """It is the account's again."""
        outcomes.withdraw(self._row(key), actor=User.objects.get(pk=actor_id))

    def reopen(self, key: int, *, actor_id: int) -> None:
        """It waits for a decision again."""
        outcomes.reopen(self._row(key))


def _draft(snapshot: Snapshot) -> TemplateDraft:
    return TemplateDraft(
        kind=snapshot["kind"],
        content=snapshot["content"],
        name=snapshot["name"],
        remark=snapshot["remark"],
        samples=tuple(snapshot["samples"]),
        sign_name=snapshot["sign_name"],
    )
