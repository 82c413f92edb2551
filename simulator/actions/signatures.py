"""The four actions on signatures. Source: wire reference B.11 to B.14."""

import base64
import binascii
import sqlite3

import msgspec

from simulator.actions.pulls import VERSION_20190711
from simulator.actions.ranges import check_limit
from simulator.reviews import review
from simulator.state import subjects
from simulator.world import World
from tencent.envelope import ActionCall, WireError
from tencent.schemas import v20190711, v20210111

MAX_SIGN_NAME_CHARACTERS = 15
MAX_LISTED_IDS = 100
_DELETED = "return successfully!"
# Which papers prove which kind of signature (wire reference B.11).
DOCUMENT_TYPES = {
    0: {0, 1},
    1: {0, 1, 2, 3, 4},
    2: {0, 1, 2, 3, 5},
    3: {0, 1, 2, 3, 8},
    4: {7},
    5: {2, 3},
    6: {0, 1, 2, 3, 6},
}

AddRequest = v20210111.AddSmsSignRequest | v20190711.AddSmsSignRequest
ModifyRequest = v20210111.ModifySmsSignRequest | v20190711.ModifySmsSignRequest


def add_sign(world: World, request: AddRequest, call: ActionCall) -> msgspec.Struct:
    """Submit a signature for review."""
    _check(request)
    now = world.clock.now()
    with world.store.transaction() as db:
        _check_name_is_free(db, request, now=now)
        values: dict[str, object] = {
            "name": request.sign_name,
            "international": request.international,
        }
        verdict = review(db, f"{request.sign_name} {request.remark}", now=now)
        sign_id = subjects.add(db, "signatures", values | verdict)
    if call.version == VERSION_20190711:
        old = v20190711.AddSignStatus(sign_id=sign_id, sign_apply_id=sign_id)
        return v20190711.AddSmsSignResponse(add_sign_status=old)
    status = v20210111.AddSignStatus(sign_id=sign_id)
    return v20210111.AddSmsSignResponse(add_sign_status=status)


def modify_sign(
    world: World, request: ModifyRequest, call: ActionCall
) -> msgspec.Struct:
    """Change a pending or rejected signature, and submit it again."""
    _check(request)
    now = world.clock.now()
    with world.store.transaction() as db:
        known = _find(db, request.sign_id)
        if subjects.status_code(known, now) in (
            subjects.APPROVED,
            subjects.NOT_YET_EFFECTIVE,
        ):
            raise WireError(
                "InvalidParameterValue.SignAlreadyPassedCheck",
                "An approved signature cannot be changed.",
            )
        if known.international != request.international:
            raise WireError(
                "InvalidParameterValue.InvalidInternational",
                "International must stay as it was.",
            )
        _check_name_is_free(db, request, now=now, except_id=request.sign_id)
        verdict = review(db, f"{request.sign_name} {request.remark}", now=now)
        values: dict[str, object] = {"name": request.sign_name}
        subjects.change(db, "signatures", request.sign_id, values | verdict)
    if call.version == VERSION_20190711:
        old = v20190711.ModifySignStatus(
            sign_id=request.sign_id, sign_apply_id=str(request.sign_id)
        )
        return v20190711.ModifySmsSignResponse(modify_sign_status=old)
    status = v20210111.ModifySignStatus(sign_id=request.sign_id)
    return v20210111.ModifySmsSignResponse(modify_sign_status=status)


def delete_sign(
    world: World, request: v20210111.DeleteSmsSignRequest, _: ActionCall
) -> v20210111.DeleteSmsSignResponse:
    """Delete a signature."""
    with world.store.transaction() as db:
        _find(db, request.sign_id)
        subjects.delete(db, "signatures", request.sign_id)
    status = v20210111.DeleteSignStatus(
        delete_status=_DELETED, delete_time=int(world.clock.now())
    )
    return v20210111.DeleteSmsSignResponse(delete_sign_status=status)


def describe_sign_list(
    world: World, request: v20210111.DescribeSmsSignListRequest, _: ActionCall
) -> v20210111.DescribeSmsSignListResponse:
    """List signatures with their reviews."""
    page = subjects.Page(
        ids=tuple(request.sign_ids),
        international=request.international,
        # 2019-07-11 knows no paging: ids are required there.
        limit=getattr(request, "limit", MAX_LISTED_IDS),
        offset=getattr(request, "offset", 0),
    )
    check_limit(page.limit)
    check_limit(len(page.ids), most=MAX_LISTED_IDS)
    with world.store.reading() as db:
        rows = subjects.page(db, "signatures", page)
    now = world.clock.now()
    return v20210111.DescribeSmsSignListResponse(
        signatures=[
            v20210111.DescribeSignListStatus(
                sign_id=row.subject_id,
                international=row.international,
                status_code=(code := subjects.status_code(row, now)),
                review_reply=row.review_reply if code == subjects.REJECTED else "",
                sign_name=row.name,
                create_time=int(row.created_at),
            )
            for row in rows
        ]
    )


def _find(db: sqlite3.Connection, sign_id: int) -> subjects.Subject:
    known = subjects.find(db, "signatures", sign_id)
    if known is None:
        raise WireError(
            "FailedOperation.MissingSignatureToModify",
            f"The signature {sign_id} does not exist.",
        )
    return known


def _check(request: AddRequest) -> None:
    value, name = "InvalidParameterValue", request.sign_name
    if not name or len(name) > MAX_SIGN_NAME_CHARACTERS:
        raise WireError(
            f"{value}.SignNameLengthTooLong",
            f"SignName must have 1 to {MAX_SIGN_NAME_CHARACTERS} characters.",
        )
    if request.document_type not in DOCUMENT_TYPES.get(request.sign_type, set()):
        raise WireError(
            f"{value}.InvalidDocumentType", "DocumentType does not go with SignType."
        )
    if request.international not in (0, 1):
        raise WireError(
            f"{value}.InvalidInternational", "International must be 0 or 1."
        )
    if request.sign_purpose not in (0, 1):
        raise WireError(f"{value}.InvalidUsedMethod", "SignPurpose must be 0 or 1.")
    for image in (request.proof_image, request.commission_image or "AAAA"):
        if not _is_image(image):
            raise WireError(f"{value}.ImageInvalid", "An image is not valid base64.")


def _is_image(text: str) -> bool:
    try:
        return bool(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        return False


def _check_name_is_free(
    db: sqlite3.Connection, request: AddRequest, *, now: float, except_id: int = 0
) -> None:
    for other in subjects.signatures_named(db, request.sign_name):
        if (
            other.subject_id != except_id
            and other.international == request.international
            and subjects.status_code(other, now) != subjects.REJECTED
        ):
            raise WireError(
                "InvalidParameterValue.SignExistAndUnapproved",
                "The same signature is already approved or in review.",
            )
