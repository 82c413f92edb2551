"""Notifications and alarms of a project."""

from django.urls import path

from projects.views import recipient_proofs, recipients

_PAGE = "projects/<uuid:project_uid>/notifications"
_ONE = f"{_PAGE}/<uuid:recipient_uid>"

urlpatterns = [
    path(f"{_PAGE}/", recipients.project_notifications, name="project-notifications"),
    path(f"{_PAGE}/add/", recipients.recipient_add, name="recipient-add"),
    path(f"{_ONE}/", recipients.recipient_edit, name="recipient-edit"),
    path(f"{_ONE}/remove/", recipients.recipient_remove, name="recipient-remove"),
    path(f"{_ONE}/mail/", recipients.recipient_mail, name="recipient-mail"),
    path(f"{_ONE}/code/", recipients.recipient_code, name="recipient-code"),
    path(f"{_ONE}/mobile/", recipients.recipient_mobile, name="recipient-mobile"),
    path(
        "recipients/<str:secret>/",
        recipient_proofs.recipient_proof,
        name="recipient-proof",
    ),
    path(
        "recipients/<str:secret>/code/",
        recipient_proofs.recipient_proof_code,
        name="recipient-proof-code",
    ),
]
