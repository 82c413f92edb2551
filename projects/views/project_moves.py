"""Moving a project to another provider account, by the platform's people."""

import uuid

from django.contrib import messages as notices
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.enums import StaffRole
from accounts.permissions import staff
from isms_console.lib.errors import MovedOn, Refusal
from projects.actions import project_moves
from projects.forms.provider_accounts import ProjectMoveForm
from projects.queries import provider_accounts as queries
from projects.queries.registrations import approved


@staff(StaffRole.PLATFORM_ADMIN)
def project_move(
    request: HttpRequest, provider_account_id: int, project_uid: uuid.UUID
) -> HttpResponse:
    """GET asks where to and says what follows, POST moves."""
    account = queries.access_provider_account(provider_account_id)
    project = queries.access_project_at(account, project_uid)
    targets = queries.move_targets(account)
    form = ProjectMoveForm(request.POST or None, targets=targets)
    if request.method == "POST" and form.is_valid():
        target = form.cleaned_data["target"]
        try:
            project_moves.move_to(target, project=project, actor=request.user)  # type: ignore[arg-type]
        except Refusal as refusal:
            form.add_error(refusal.field, refusal.message)
        except MovedOn:
            notices.warning(
                request, _("Somebody was faster: this is how it stands now.")
            )
            return redirect("provider-account", account.pk)
        else:
            notices.success(request, _("Moved. What it sends with is registered here."))
            return redirect("provider-account", target.pk)
    context = {
        "account": account,
        "project": project,
        "form": form,
        "has_target": targets.exists(),
        "texts": len(approved(project.account)),
    }
    return render(request, "projects/providers/move.html", context)
