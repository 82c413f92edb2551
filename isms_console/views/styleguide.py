"""Every component in every state, for whoever builds pages."""

from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.enums import StaffRole
from accounts.permissions import staff
from isms_console.views.styleguide_samples import live_sample, samples

SECTIONS: tuple[tuple[str, str | Promise, str], ...] = (
    ("tokens", _("Colours and type"), "colours type"),
    ("page", _("Page"), "page_header tabs"),
    ("card", _("Cards and figures"), "card stat_tile"),
    ("empty", _("Empty and loading"), "empty skeleton"),
    ("button", _("Buttons"), "button"),
    ("form", _("Forms"), "form form_errors meter"),
    ("table", _("Lists"), "data_table"),
    ("states", _("States and values"), "status tag small copy_block"),
    ("notices", _("Notices"), "banner toast"),
    ("dialogs", _("Dialogs"), "dialogs"),
    ("steps", _("Steps"), "stepper checklist"),
    ("progress", _("Progress"), "progress live"),
    ("timeline", _("Timeline"), "timeline"),
    ("phone", _("Phone"), "phone"),
    ("charts", _("Charts"), "chart"),
)


@dataclass(frozen=True)
class Sample:
    """A template that is shown both at work and as its own source."""

    name: str

    @property
    def template(self) -> str:
        """Where it stands."""
        return f"styleguide/samples/{self.name}.html"

    @property
    def source(self) -> str:
        """Its lines as they were written."""
        origin = get_template(self.template).origin  # type: ignore[attr-defined]
        return Path(origin.name).read_text(encoding="utf-8")


@staff(StaffRole.REVIEWER, StaffRole.PLATFORM_ADMIN)
def styleguide(request: HttpRequest) -> HttpResponse:
    """One page, from samples only; `?fragment=live` is the part that is polled."""
    if request.GET.get("fragment") == "live":
        return render(request, "styleguide/live.html", {"live": live_sample()})
    sections = [
        {"id": name, "title": title, "samples": [Sample(one) for one in names.split()]}
        for name, title, names in SECTIONS
    ]
    return render(
        request,
        "styleguide/index.html",
        {"sections": sections, "live": live_sample(), **samples(request)},
    )
