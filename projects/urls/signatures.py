"""Routes of signatures."""

from django.urls import path

from projects.views import (
    signature_documents,
    signature_forms,
    signature_moves,
    signatures,
)

urlpatterns = [
    path("signatures/", signatures.signature_list, name="signature-list"),
    path("signatures/new/", signature_forms.signature_new, name="signature-new"),
    path("signatures/draft/", signature_forms.signature_draft, name="signature-draft"),
    path(
        "signatures/fields/", signature_forms.signature_fields, name="signature-fields"
    ),
    path(
        "signatures/letter/",
        signature_documents.signature_letter,
        name="signature-letter",
    ),
    path(
        "signatures/documents/<uuid:picture_uid>/",
        signature_documents.signature_document,
        name="signature-document",
    ),
    path(
        "signatures/<uuid:signature_uid>/",
        signatures.signature_detail,
        name="signature-detail",
    ),
    path(
        "signatures/<uuid:signature_uid>/edit/",
        signature_forms.signature_edit,
        name="signature-edit",
    ),
    path(
        "signatures/<uuid:signature_uid>/version/",
        signature_moves.signature_version,
        name="signature-version",
    ),
    path(
        "signatures/<uuid:signature_uid>/withdraw/",
        signature_moves.signature_withdraw,
        name="signature-withdraw",
    ),
    path(
        "signatures/<uuid:signature_uid>/discard/",
        signature_moves.signature_discard,
        name="signature-discard",
    ),
    path(
        "signatures/<uuid:signature_uid>/delete/",
        signature_moves.signature_delete,
        name="signature-delete",
    ),
    path(
        "signatures/<uuid:signature_uid>/restore/",
        signature_moves.signature_restore,
        name="signature-restore",
    ),
]
