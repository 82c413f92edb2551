"""What the pages of projects and what they send with share."""

from dataclasses import dataclass

from django import template
from django.template import Context
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from projects.models import Project, Registration
from projects.queries import explanations
from projects.queries import standing as standings
from projects.queries.versions import Content
from projects.queries.where_it_sends import registrations_of

register = template.Library()
register.filter("registrations_of", registrations_of)

_PAGES = (
    ("project-overview", _("Overview")),
    ("project-basic", _("Basic configuration")),
    ("project-limits", _("Limits and countries")),
    ("project-notifications", _("Notifications and alarms")),
    ("project-integration", _("Integration")),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of a project."""

    url: str
    label: str | Promise
    is_current: bool


@register.simple_tag(takes_context=True)
def project_tabs(context: Context, project: Project) -> list[Tab]:
    """The pages of a project; those that this console does not have are left out."""
    tabs = []
    for url_name, label in _PAGES:
        try:
            url = reverse(url_name, args=[project.uid])
        except NoReverseMatch:
            continue
        tabs.append(Tab(url, label, is_current=context["request"].path == url))
    return tabs


@register.filter
def standing(content: Content) -> standings.Standing:
    """Where a version stands, with us and with Tencent."""
    return standings.standing(content)


@register.filter
def explanation(registration: Registration) -> explanations.Explanation | None:
    """What Tencent's words mean, and what to do about them."""
    return explanations.explanation(registration)
