"""How programs send with a project."""

import uuid

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.enums import Permission
from accounts.permissions import members
from projects.queries import languages, samples
from projects.queries import projects as queries
from tencent.schemas.v5 import PATH


@members(Permission.VIEW)
def project_integration(request: HttpRequest, project_uid: uuid.UUID) -> HttpResponse:
    """Working code in one language, with this project's values."""
    project = queries.access_project(request.account, project_uid)  # type: ignore[attr-defined]
    chosen = languages.language_of(request.GET.get("in", ""))
    values = samples.values_of(project)
    context = {
        "project": project,
        "languages": languages.LANGUAGES,
        "chosen": chosen,
        "values": values,
        "has_template": values.template_id != samples.NO_TEMPLATE,
        "code": samples.sample(chosen, values),
        "endpoint": settings.PUBLIC_URL,
        "legacy": f"{settings.PUBLIC_URL}{PATH}",
    }
    return render(request, "projects/integration.html", context)
