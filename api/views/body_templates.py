"""The four actions on body templates. Source: wire reference B.15 to B.18."""

import time
from typing import cast

from accounts.models import AccessKey
from api.policies import require_content
from api.queries.body_templates import access_template, list_templates
from api.validators.content_codes import template_code
from api.validators.pages import read_page
from api.views.refusals import check_form, check_international, refusals
from projects.actions import versions, whole_contents
from projects.forms.body_templates import TemplateForm
from projects.models import BodyTemplate
from projects.queries.versions import may_be_changed
from projects.validators.template_words import Words
from projects.validators.wire_numbers import INTERNATIONAL, SMS_TYPES
from tencent.schemas import Request, Response
from tencent.schemas import v20210111 as wire
from tencent.wire_error import WireError

_KINDS = {number: kind for kind, number in SMS_TYPES.items()}
_INVALID = "InvalidParameter.InvalidParameters"
_FIELDS = {
    "name": ("TemplateName", _INVALID),
    "content": ("TemplateContent", "InvalidParameterValue.InvalidTemplateFormat"),
    "remark": ("Remark", _INVALID),
}


def add_template(key: AccessKey, request: Request) -> Response:
    """Creates a body template and hands it to the reviewers. Raises WireError."""
    actor = require_content(key)
    words = _words(key, cast("wire.AddSmsTemplateRequest", request))
    with refusals(template_code):
        template = whole_contents.submit_new_template(key.account, words, actor=actor)
    status = wire.AddTemplateStatus(template_id=str(template.template_id))
    return wire.AddSmsTemplateResponse(add_template_status=status)


def modify_template(key: AccessKey, request: Request) -> Response:
    """Changes what is not approved yet, and submits it again. Raises WireError."""
    actor = require_content(key)
    wanted = cast("wire.ModifySmsTemplateRequest", request)
    template = access_template(
        key.account,
        wanted.template_id,
        unknown="FailedOperation.MissingTemplateToModify",
    )
    if not may_be_changed(template):
        raise WireError(
            "FailedOperation.TemplateAlreadyPassedCheck",
            "An approved template cannot be changed. Create a new one, or write its "
            "next version in the console.",
        )
    words = _words(key, wanted, template)
    with refusals(template_code):
        whole_contents.submit_template_again(template, words, actor=actor)
    status = wire.ModifyTemplateStatus(template_id=template.template_id)
    return wire.ModifySmsTemplateResponse(modify_template_status=status)


def delete_template(key: AccessKey, request: Request) -> Response:
    """Deletes a body template with all its versions. Raises WireError."""
    actor = require_content(key)
    wanted = cast("wire.DeleteSmsTemplateRequest", request)
    template = access_template(
        key.account, wanted.template_id, unknown="FailedOperation.TemplateIdNotExist"
    )
    with refusals(template_code):
        versions.delete(template, actor=actor)
    status = wire.DeleteTemplateStatus(
        delete_status="return successfully!", delete_time=int(time.time())
    )
    return wire.DeleteSmsTemplateResponse(delete_template_status=status)


def describe_template_list(key: AccessKey, request: Request) -> Response:
    """Lists body templates with where they stand. Raises WireError."""
    require_content(key)
    wanted = cast("wire.DescribeSmsTemplateListRequest", request)
    page = read_page(wanted, wanted.template_ids, wanted.international)
    return wire.DescribeSmsTemplateListResponse(
        templates=[
            wire.DescribeTemplateListStatus(
                template_id=each.content.template_id,
                international=INTERNATIONAL,
                status_code=each.status_code,
                review_reply=each.review_reply,
                template_name=each.content.name,
                create_time=int(each.submitted_at.timestamp()),
                template_content=each.content.content,
            )
            for each in list_templates(key.account, page)
        ]
    )


def _words(
    key: AccessKey,
    wanted: wire.AddSmsTemplateRequest,
    template: BodyTemplate | None = None,
) -> Words:
    """What the console's editor would take; samples that were written there stay."""
    check_international(wanted.international)
    if wanted.sms_type not in _KINDS:
        raise WireError(
            "InvalidParameterValue.InvalidSmsType",
            "SmsType must be 1 (marketing), 2 (notification) or 3 (one-time code).",
        )
    samples = template.samples if template else []
    form = TemplateForm(
        key.account,
        {
            "name": wanted.template_name,
            "kind": _KINDS[wanted.sms_type],
            "content": wanted.template_content,
            "remark": wanted.remark,
            **{f"sample_{n}": value for n, value in enumerate(samples, start=1)},
        },
    )
    check_form(form, _FIELDS)
    return form.words
