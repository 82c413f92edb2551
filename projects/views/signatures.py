"""The signatures of an account, and one of them with its story."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.enums import Permission
from accounts.permissions import may, members
from isms_console.tables import configure
from projects.enums import SIGNATURE
from projects.forms.signature_filter import SignatureFilter
from projects.models import Signature
from projects.queries import signatures as queries
from projects.queries.signature_documents import documents_of
from projects.queries.signature_previews import preview_of
from projects.queries.told_versions import access_version, told_versions
from projects.queries.versions import (
    approved_before,
    gone,
    may_be_changed,
    version_in_use,
)
from projects.tables.signatures import SignatureTable


@members(Permission.VIEW)
def signature_list(request: HttpRequest) -> HttpResponse:
    """One row for each, with where it stands; the deleted ones folded below."""
    account = request.account  # type: ignore[attr-defined]
    form = SignatureFilter(request.GET)
    rows = queries.listed(account)
    if form.is_valid():
        wanted = form.cleaned_data
        rows = queries.narrow(rows, text=wanted["q"], state=wanted["state"])
    can_manage = may(request.membership, Permission.MANAGE_CONTENT)  # type: ignore[attr-defined]
    context = {
        "table": configure(request, SignatureTable(rows, can_manage=can_manage)),
        "form": form,
        "count": queries.count_of(account),
        "most": queries.MOST_SIGNATURES,
        "gone": gone(Signature.objects.filter(account=account)),
        "can_manage": can_manage,
    }
    return render(request, "projects/signatures/list.html", context)


@members(Permission.VIEW)
def signature_detail(request: HttpRequest, signature_uid: uuid.UUID) -> HttpResponse:
    """One version: where it stands, what to do next, and how it came to that."""
    account = request.account  # type: ignore[attr-defined]
    newest = queries.access_signature(account, signature_uid)
    signature = access_version(newest, request.GET.get("version", ""))
    context = {
        "signature": signature,
        "newest": newest,
        "kind": SIGNATURE,
        "preview": preview_of(queries.draft_of(signature)),
        "documents": documents_of(signature),
        "in_use": version_in_use(signature),
        "replaces": approved_before(signature),
        "may_change": may_be_changed(signature),
        "versions": told_versions(newest, "sign_name"),
        "uses": queries.uses_of(signature),
        "can_manage": may(request.membership, Permission.MANAGE_CONTENT),  # type: ignore[attr-defined]
    }
    return render(request, "projects/signatures/detail.html", context)
