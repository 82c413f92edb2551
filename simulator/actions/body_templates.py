"""The four actions on body templates. Source: wire reference B.15 to B.18, F."""

import sqlite3
from typing import Any

import msgspec

from simulator.actions.pulls import VERSION_20190711
from simulator.actions.ranges import check_limit
from simulator.actions.signatures import MAX_LISTED_IDS
from simulator.reviews import review
from simulator.state import subjects
from simulator.world import World
from tencent import segments
from tencent.envelope import ActionCall, WireError
from tencent.schemas import v20190711, v20210111

_DELETED = "return successfully!"
_SMS_TYPES = (0, 1, 2, 3)
MAX_CONTENT_CHARACTERS = 500


def add_template(
    world: World, request: v20210111.AddSmsTemplateRequest, _: ActionCall
) -> v20210111.AddSmsTemplateResponse:
    """Submit a body template for review."""
    _check(request)
    with world.store.transaction() as db:
        values = _values(request) | _review(world, db, request)
        template_id = subjects.add(db, "body_templates", values)
    status = v20210111.AddTemplateStatus(template_id=str(template_id))
    return v20210111.AddSmsTemplateResponse(add_template_status=status)


def modify_template(
    world: World, request: v20210111.ModifySmsTemplateRequest, _: ActionCall
) -> v20210111.ModifySmsTemplateResponse:
    """Change a pending or rejected body template, and submit it again."""
    _check(request)
    with world.store.transaction() as db:
        known = _find(db, request.template_id)
        if subjects.status_code(known, world.clock.now()) in (
            subjects.APPROVED,
            subjects.NOT_YET_EFFECTIVE,
        ):
            raise WireError(
                "FailedOperation.TemplateAlreadyPassedCheck",
                "An approved template cannot be changed.",
            )
        if known.international != request.international:
            raise WireError(
                "InvalidParameterValue.InvalidInternational",
                "International must stay as it was.",
            )
        values = _values(request) | _review(world, db, request)
        subjects.change(db, "body_templates", request.template_id, values)
    status = v20210111.ModifyTemplateStatus(template_id=request.template_id)
    return v20210111.ModifySmsTemplateResponse(modify_template_status=status)


def delete_template(
    world: World, request: v20210111.DeleteSmsTemplateRequest, _: ActionCall
) -> v20210111.DeleteSmsTemplateResponse:
    """Delete a body template."""
    with world.store.transaction() as db:
        _find(db, request.template_id)
        subjects.delete(db, "body_templates", request.template_id)
    status = v20210111.DeleteTemplateStatus(
        delete_status=_DELETED, delete_time=int(world.clock.now())
    )
    return v20210111.DeleteSmsTemplateResponse(delete_template_status=status)


def describe_template_list(
    world: World, request: v20210111.DescribeSmsTemplateListRequest, call: ActionCall
) -> msgspec.Struct:
    """List body templates with their reviews."""
    page = subjects.Page(
        ids=tuple(request.template_ids),
        international=request.international,
        limit=getattr(request, "limit", MAX_LISTED_IDS),
        offset=getattr(request, "offset", 0),
    )
    check_limit(page.limit)
    check_limit(len(page.ids), most=MAX_LISTED_IDS)
    with world.store.reading() as db:
        rows = subjects.page(db, "body_templates", page)
    shown = [_shown(row, world.clock.now()) for row in rows]
    if call.version == VERSION_20190711:
        return v20190711.DescribeSmsTemplateListResponse(
            templates=[v20190711.DescribeTemplateListStatus(**item) for item in shown]
        )
    return v20210111.DescribeSmsTemplateListResponse(
        templates=[
            v20210111.DescribeTemplateListStatus(
                template_content=getattr(row, "content", ""), **item
            )
            for row, item in zip(rows, shown, strict=True)
        ]
    )


def _shown(row: subjects.Subject, now: float) -> dict[str, Any]:
    code = subjects.status_code(row, now)
    return {
        "template_id": row.subject_id,
        "international": row.international,
        "status_code": code,
        "review_reply": row.review_reply if code == subjects.REJECTED else "",
        "template_name": row.name,
        "create_time": int(row.created_at),
    }


def _find(db: sqlite3.Connection, template_id: int) -> subjects.Subject:
    known = subjects.find(db, "body_templates", template_id)
    if known is None:
        raise WireError(
            "FailedOperation.TemplateIdNotExist",
            f"The template {template_id} does not exist.",
        )
    return known


def _values(request: v20210111.AddSmsTemplateRequest) -> dict[str, object]:
    return {
        "name": request.template_name,
        "content": request.template_content,
        "sms_type": request.sms_type,
        "international": request.international,
    }


def _review(
    world: World, db: sqlite3.Connection, request: v20210111.AddSmsTemplateRequest
) -> dict[str, object]:
    text = f"{request.template_name} {request.template_content} {request.remark}"
    return review(db, text, now=world.clock.now())


def _check(request: v20210111.AddSmsTemplateRequest) -> None:
    value = "InvalidParameterValue"
    if request.international not in (0, 1):
        raise WireError(
            f"{value}.InvalidInternational", "International must be 0 or 1."
        )
    if request.sms_type not in _SMS_TYPES:
        raise WireError(f"{value}.InvalidSmsType", "SmsType must be 1, 2 or 3.")
    content = request.template_content
    found = segments.variables(content)
    is_in_order = sorted(set(found)) == list(range(1, len(set(found)) + 1))
    is_short = 0 < len(content) <= MAX_CONTENT_CHARACTERS
    if not (is_short and is_in_order) or "【" in content or "】" in content:
        raise WireError(
            f"{value}.InvalidTemplateFormat",
            "TemplateContent is empty or too long, holds 【】, or its variables are "
            "not {1}, {2} and so on.",
        )
