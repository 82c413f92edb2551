"""The objects a call names, if the key's account may use them."""

import re

from accounts.models import Account
from projects.models import BodyTemplate, Project, Signature
from projects.queries.sendable import sendable_signatures, sendable_templates
from tencent.wire_error import WireError


def access_project(account: Account, sdk_app_id: str) -> Project:
    """The account's enabled project; a deleted one is unknown. Raises WireError."""
    projects = Project.objects.select_related("account", "provider_account")
    projects = projects.defer(
        "app_key",
        "old_app_key",
        "provider_account__secret_id",
        "provider_account__secret_key",
    ).filter(account=account, deleted_at=None)
    project = projects.filter(sdk_app_id=sdk_app_id).first()
    if project is None:
        raise WireError(
            "UnauthorizedOperation.SmsSdkAppIdVerifyFail",
            f"SmsSdkAppId {sdk_app_id[:20]} is not one of this key's account.",
        )
    require_enabled(project)
    return project


def find_project(sdk_app_id: str) -> Project:
    """The project with its keys, also a disabled one. Raises WireError."""
    projects = Project.objects.select_related("account", "provider_account").defer(
        "provider_account__secret_id", "provider_account__secret_key"
    )
    known = re.fullmatch(r"[0-9]{10}", sdk_app_id)
    project = known and projects.filter(sdk_app_id=sdk_app_id, deleted_at=None).first()
    if not project:
        raise WireError(
            "InvalidParameterValue.SdkAppIdNotExist",
            f"sdkappid {sdk_app_id[:20]} is the SDK AppID of no project.",
        )
    return project


def require_enabled(project: Project) -> None:
    """Raises WireError when the project is disabled."""
    if not project.is_enabled:
        raise WireError(
            "UnauthorizedOperation.SdkAppIdIsDisabled", "The project is disabled."
        )


def sendable_template(project: Project, template_id: str) -> BodyTemplate | None:
    """The approved body template with this number, or None."""
    if not template_id.isdecimal() or len(template_id) > _LONGEST_ID:
        return None
    return sendable_templates(project).filter(template_id=int(template_id)).first()


def sendable_signature(project: Project, sign_name: str) -> Signature | None:
    """The approved signature with this text, or None."""
    return sendable_signatures(project).filter(sign_name=sign_name).first()


_LONGEST_ID = 18
