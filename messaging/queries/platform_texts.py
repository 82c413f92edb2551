"""With what the platform itself sends texts: named by settings, found as rows."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from isms_console.lib.errors import Refusal
from projects.enums import TemplateKind
from projects.models import BodyTemplate, Project, Signature
from projects.queries.sendable import sendable_signatures, sendable_templates


@dataclass(frozen=True, slots=True)
class Sender:
    """Project, signature (None for the shared sender) and body template."""

    project: Project
    signature: Signature | None
    body_template: BodyTemplate


def code_sender() -> Sender:
    """What carries codes. Raises Refusal saying what is missing, to those who mend."""
    return _sender(
        "PLATFORM_OTP_TEMPLATE_ID", settings.PLATFORM_OTP_TEMPLATE_ID, TemplateKind.OTP
    )


def notice_sender() -> Sender:
    """What carries notices. Raises Refusal as `code_sender` does."""
    return _sender(
        "PLATFORM_NOTICE_TEMPLATE_ID",
        settings.PLATFORM_NOTICE_TEMPLATE_ID,
        TemplateKind.NOTIFICATION,
    )


def _sender(setting: str, template_id: int, kind: TemplateKind) -> Sender:
    if not settings.PLATFORM_SDK_APP_ID:
        raise _missing(_("PLATFORM_SDK_APP_ID is not set."))
    if not template_id:
        raise _missing(_("%(setting)s is not set.") % {"setting": setting})
    project = _project()
    rows = sendable_templates(project).filter(template_id=template_id, kind=kind)
    template = rows.first()
    if template is None:
        raise _missing(
            _("%(setting)s names no approved body template of type %(kind)s.")
            % {"setting": setting, "kind": kind.label}
        )
    return Sender(project, _signature(project), template)


def _project() -> Project:
    projects = Project.objects.select_related("account")
    projects = projects.defer("app_key", "old_app_key").filter(deleted_at=None)
    project = projects.filter(sdk_app_id=settings.PLATFORM_SDK_APP_ID).first()
    if project is None:
        raise _missing(_("PLATFORM_SDK_APP_ID names no project."))
    return project


def _signature(project: Project) -> Signature | None:
    if not settings.PLATFORM_SIGN_NAME:
        return None
    rows = sendable_signatures(project).filter(sign_name=settings.PLATFORM_SIGN_NAME)
    signature = rows.first()
    if signature is None:
        raise _missing(_("PLATFORM_SIGN_NAME names no approved signature."))
    return signature


def _missing(what: str) -> Refusal:
    return Refusal("texts_not_set_up", what)
