"""Body templates: list, editor with its live look, and the page of one."""

from typing import Any

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.tables import configure
from projects.actions import body_templates as actions
from projects.enums import BODY_TEMPLATE
from projects.forms.body_templates import TemplateFilter, TemplateForm
from projects.models import BodyTemplate
from projects.queries import body_templates as queries
from projects.queries.template_cases import results
from projects.queries.template_looks import Look, draft_of, longest_values, look
from projects.queries.told_versions import access_version, told_versions
from projects.queries.versions import gone, may_be_changed, version_in_use
from projects.tables.body_templates import TemplateTable


@members(Permission.VIEW)
def template_list(request: HttpRequest) -> HttpResponse:
    """The account's body templates, and what was deleted lately."""
    account = request.account  # type: ignore[attr-defined]
    form = TemplateFilter(request.GET)
    narrowed = form.cleaned_data if form.is_valid() else {}
    rows = queries.narrow(queries.templates_of(account), **narrowed)
    context = {
        "table": configure(request, TemplateTable(rows)),
        "form": form,
        "count": queries.count_of(account),
        "most": queries.MOST_TEMPLATES,
        "deleted": gone(BodyTemplate.objects.filter(account=account)),
        "can_write": _can_write(request),
    }
    return render(request, "projects/body_templates/list.html", context)


@members(Permission.MANAGE_CONTENT)
def template_new(request: HttpRequest) -> HttpResponse:
    """The empty editor; saving makes a draft, submitting hands it in as well."""
    account = request.account  # type: ignore[attr-defined]
    if request.method != "POST":
        context = _editor(TemplateForm.blank(account))
        return render(request, "projects/body_templates/editor.html", context)
    form = TemplateForm(account, request.POST)
    if form.is_valid():
        try:
            template = actions.create(account, form.words, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error(refusal.field or None, refusal.message)
        else:
            return _kept(request, template)
    return render(request, "projects/body_templates/editor.html", _editor(form))


@members(Permission.MANAGE_CONTENT)
def template_edit(request: HttpRequest, template_id: int) -> HttpResponse:
    """The editor with the version that can be changed now."""
    account = request.account  # type: ignore[attr-defined]
    template = queries.access_template(account, template_id)
    if not may_be_changed(template):
        return redirect("template-detail", template_id)
    if request.method != "POST":
        context = _editor(TemplateForm.of(template), template)
        return render(request, "projects/body_templates/editor.html", context)
    form = TemplateForm(account, request.POST)
    if form.is_valid():
        try:
            template = actions.change(template, form.words, actor=request.user)  # type: ignore[arg-type]
        except MovedOn:
            return moved_on(request, template_id)
        return _kept(request, template)
    context = _editor(form, template)
    return render(request, "projects/body_templates/editor.html", context)


@require_POST
@members(Permission.MANAGE_CONTENT)
def template_draft(request: HttpRequest) -> HttpResponse:
    """What is typed so far as a message, with findings and cost: nothing is kept."""
    account = request.account  # type: ignore[attr-defined]
    form = TemplateForm(account, typed=request.POST.dict())
    context = {"form": form, "look": look(form.draft, also=form.other_country)}
    return render(request, "projects/body_templates/_typed.html", context)


@members(Permission.VIEW)
def template_detail(request: HttpRequest, template_id: int) -> HttpResponse:
    """One version of a body template: its look, its way, its versions and uses."""
    account = request.account  # type: ignore[attr-defined]
    newest = queries.access_template(account, template_id)
    template = access_version(newest, request.GET.get("version", ""))
    context = {
        "template": template,
        "newest": newest,
        "kind": BODY_TEMPLATE,
        "look": stored_look(template),
        "versions": told_versions(newest, "content"),
        "results": results(template),
        "uses": queries.uses_of(template),
        "can_write": _can_write(request),
        "in_use": version_in_use(newest),
        "may_change": template == newest and may_be_changed(template),
    }
    return render(request, "projects/body_templates/detail.html", context)


def stored_look(template: BodyTemplate) -> Look:
    """A version with the account's first approved signature."""
    first = queries.signatures_to_look_with(template.account).first()
    draft = draft_of(template, first.sign_name if first else "")
    return look(draft, longest=longest_values(template))


def moved_on(request: HttpRequest, template_id: int) -> HttpResponse:
    """Back to the page, which shows how it stands now."""
    notices.warning(request, _("Somebody was faster: this is how it stands now."))
    return redirect("template-detail", template_id)


def _kept(request: HttpRequest, template: BodyTemplate) -> HttpResponse:
    """Saved; where the button said so, handed in as well."""
    if request.POST.get("act") != "submit":
        notices.success(request, _("Saved. Nobody reviews it until you submit it."))
        return redirect("template-detail", template.template_id)
    try:
        actions.submit(template, actor=request.user)  # type: ignore[arg-type]
    except Refusal as refusal:
        form = TemplateForm(template.account, request.POST)
        form.is_valid()
        known = refusal.field if refusal.field in form.fields else None
        form.add_error(known, refusal.message)
        context = {**_editor(form, template), "is_saved": True}
        return render(request, "projects/body_templates/editor.html", context)
    except MovedOn:
        return moved_on(request, template.template_id)
    notices.success(request, _("Submitted. You are told of the result."))
    return redirect("template-detail", template.template_id)


def _editor(form: TemplateForm, template: BodyTemplate | None = None) -> dict[str, Any]:
    longest = longest_values(template) if template else []
    return {
        "form": form,
        "template": template,
        "look": look(form.draft, longest=longest, also=form.other_country),
    }


def _can_write(request: HttpRequest) -> bool:
    return may(request.membership, Permission.MANAGE_CONTENT)  # type: ignore[attr-defined]
