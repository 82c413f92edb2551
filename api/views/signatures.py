"""The four actions on signatures. Source: wire reference B.11 to B.14."""

import base64
import binascii
import time
from typing import cast

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from accounts.models import AccessKey
from api.policies import require_content
from api.queries.signatures import access_sign, list_signatures
from api.validators.content_codes import OTHER, signature_code
from api.validators.pages import read_page
from api.views.refusals import check_form, check_international, refusals
from projects.actions import versions, whole_contents
from projects.actions.signature_documents import read_all
from projects.actions.signature_entries import Entry
from projects.actions.signatures import Details
from projects.enums import SignPurpose
from projects.forms.signatures import SignatureForm
from projects.queries.versions import may_be_changed
from projects.validators.wire_numbers import (
    DOCUMENT_TYPES,
    INTERNATIONAL,
    SIGN_PURPOSES,
    SIGN_TYPES,
)
from tencent.schemas import Request, Response, v20190711
from tencent.schemas import v20210111 as wire
from tencent.wire_error import WireError

AddRequest = wire.AddSmsSignRequest | v20190711.AddSmsSignRequest
ModifyRequest = wire.ModifySmsSignRequest | v20190711.ModifySmsSignRequest

_TYPES = {number: word for word, number in SIGN_TYPES.items()}
_CERTIFICATES = {number: word for word, number in DOCUMENT_TYPES.items()}
_PURPOSES = {number: word for word, number in SIGN_PURPOSES.items()}
_VALUE = "InvalidParameterValue"
_IMAGE = f"{_VALUE}.ImageInvalid"
_TYPE = f"{_VALUE}.InvalidDocumentType"
_FIELDS = {
    "sign_name": ("SignName", f"{_VALUE}.SignNameLengthTooLong"),
    "sign_type": ("SignType", _TYPE),
    "certificate_type": ("DocumentType", _TYPE),
    "certificates": ("ProofImage", _IMAGE),
    "authorizations": ("CommissionImage", _IMAGE),
    "remark": ("Remark", OTHER),
}


def add_sign(key: AccessKey, request: Request) -> Response:
    """Creates a signature and hands it to the reviewers. Raises WireError."""
    actor = require_content(key)
    wanted = cast("AddRequest", request)
    entry = _entry(key, wanted, purpose_code=f"{_VALUE}.InvalidUsedMethod")
    with refusals(signature_code):
        row = whole_contents.submit_new_signature(key.account, entry, actor=actor)
    if isinstance(wanted, v20190711.AddSmsSignRequest):
        old = v20190711.AddSignStatus(sign_id=row.pk, sign_apply_id=row.pk)
        return v20190711.AddSmsSignResponse(add_sign_status=old)
    return wire.AddSmsSignResponse(add_sign_status=wire.AddSignStatus(sign_id=row.pk))


def modify_sign(key: AccessKey, request: Request) -> Response:
    """Changes what is not approved yet, and submits it again. Raises WireError."""
    actor = require_content(key)
    wanted = cast("ModifyRequest", request)
    signature = access_sign(
        key.account, wanted.sign_id, unknown="FailedOperation.MissingSignatureToModify"
    )
    if not may_be_changed(signature):
        raise WireError(
            f"{_VALUE}.SignAlreadyPassedCheck",
            "An approved signature cannot be changed. Create a new one, or write its "
            "next version in the console.",
        )
    entry = _entry(key, wanted, purpose_code=f"{_VALUE}.InvalidSignPurpose")
    with refusals(signature_code):
        whole_contents.submit_signature_again(signature, entry, actor=actor)
    if isinstance(wanted, v20190711.ModifySmsSignRequest):
        old = v20190711.ModifySignStatus(
            sign_id=signature.pk, sign_apply_id=str(signature.pk)
        )
        return v20190711.ModifySmsSignResponse(modify_sign_status=old)
    status = wire.ModifySignStatus(sign_id=signature.pk)
    return wire.ModifySmsSignResponse(modify_sign_status=status)


def delete_sign(key: AccessKey, request: Request) -> Response:
    """Deletes a signature with all its versions. Raises WireError."""
    actor = require_content(key)
    wanted = cast("wire.DeleteSmsSignRequest", request)
    signature = access_sign(
        key.account, wanted.sign_id, unknown="FailedOperation.SignIdNotExist"
    )
    with refusals(signature_code):
        versions.delete(signature, actor=actor)
    status = wire.DeleteSignStatus(
        delete_status="return successfully!", delete_time=int(time.time())
    )
    return wire.DeleteSmsSignResponse(delete_sign_status=status)


def describe_sign_list(key: AccessKey, request: Request) -> Response:
    """Lists versions of signatures with where they stand. Raises WireError."""
    require_content(key)
    wanted = cast("wire.DescribeSmsSignListRequest", request)
    page = read_page(wanted, wanted.sign_ids, wanted.international)
    return wire.DescribeSmsSignListResponse(
        signatures=[
            wire.DescribeSignListStatus(
                sign_id=each.content.pk,
                international=INTERNATIONAL,
                status_code=each.status_code,
                review_reply=each.review_reply,
                sign_name=each.content.sign_name,
                create_time=int(each.submitted_at.timestamp()),
            )
            for each in list_signatures(key.account, page)
        ]
    )


def _entry(key: AccessKey, wanted: AddRequest, *, purpose_code: str) -> Entry:
    """What the console's form would take."""
    check_international(wanted.international)
    if wanted.sign_type not in _TYPES:
        raise WireError(_TYPE, "SignType must be a number from 0 to 6.")
    purpose = _PURPOSES.get(wanted.sign_purpose)
    if purpose is None:
        raise WireError(
            purpose_code, "SignPurpose must be 0 (own use) or 1 (another's name)."
        )
    files = MultiValueDict(
        {"certificates": _pictures("ProofImage", wanted.proof_image)}
    )
    if purpose == SignPurpose.OTHER:
        letter = _pictures("CommissionImage", wanted.commission_image)
        files.setlist("authorizations", letter)
    form = SignatureForm(
        key.account,
        data={
            "sign_name": wanted.sign_name,
            "sign_type": _TYPES[wanted.sign_type],
            "certificate_type": _CERTIFICATES.get(wanted.document_type, ""),
            "purpose": purpose,
            "remark": wanted.remark,
        },
        files=files,
    )
    check_form(form, _FIELDS)
    pictures = read_all(form.uploads)
    return Entry(details=Details(**form.kept), pictures=pictures, submits=True)


def _pictures(name: str, text: str) -> list[SimpleUploadedFile]:
    """The picture in a text of base64; none in an empty one. Raises WireError."""
    if not text:
        return []
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as problem:
        raise WireError(
            _IMAGE, f"{name} is not base64. Leave out the data: prefix and line ends."
        ) from problem
    return [SimpleUploadedFile(name, content)]
