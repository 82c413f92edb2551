"""Tencent's review of signatures and templates, as registration needs it."""

from dataclasses import dataclass, field

from tencent.client import ProviderError, TencentClient

__all__ = ["Access", "ProviderError", "Standing"]

_INTERNATIONAL = 1
# One company's licence, for its own use (wire reference B.11).
_COMPANY = 0
_LICENCE = 1
_OWN_USE = 0
# Tencent lists so many at a time, and holds at most so many (wire reference B.14).
_PAGE = 100
_MOST_LISTED = 2000


@dataclass(frozen=True, slots=True)
class Access:
    """Where Tencent is and what opens it."""

    scheme: str
    endpoint: str
    region: str
    secret_id: str
    secret_key: str = field(repr=False)

    def client(self) -> TencentClient:
        """A client for a few calls."""
        return TencentClient(
            self.endpoint, self.scheme, self.region, self.secret_id, self.secret_key
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Tencent's verdict: 0 usable, 1 in review, 2 not yet effective, -1 refused."""

    status_code: int
    review_reply: str


def add_signature(access: Access, *, sign_name: str, proof_image: str) -> str:
    """Tencent's id of the new signature. `proof_image` is base64."""
    answer = access.client().add_sign(
        sign_name=sign_name,
        sign_type=_COMPANY,
        document_type=_LICENCE,
        international=_INTERNATIONAL,
        sign_purpose=_OWN_USE,
        proof_image=proof_image,
    )
    return str(answer.add_sign_status.sign_id)


def add_template(access: Access, *, name: str, content: str, sms_type: int) -> str:
    """Tencent's id of the new template; `sms_type` as in wire reference B.15."""
    answer = access.client().add_template(
        template_name=name,
        template_content=content,
        sms_type=sms_type,
        international=_INTERNATIONAL,
        remark=name,
    )
    return answer.add_template_status.template_id


def find_signature(access: Access, *, sign_name: str) -> str | None:
    """Tencent's id of a signature with this text that is not refused, if any."""
    client = access.client()
    for offset in range(0, _MOST_LISTED, _PAGE):
        page = client.describe_sign_list(
            international=_INTERNATIONAL, limit=_PAGE, offset=offset
        ).signatures
        for item in page:
            if item.sign_name == sign_name and item.status_code >= 0:
                return str(item.sign_id)
        if len(page) < _PAGE:
            break
    return None


def find_template(access: Access, *, name: str, content: str) -> str | None:
    """Tencent's id of a template with this name and text not refused, if any."""
    client = access.client()
    for offset in range(0, _MOST_LISTED, _PAGE):
        page = client.describe_template_list(
            international=_INTERNATIONAL, limit=_PAGE, offset=offset
        ).templates
        for item in page:
            same = (item.template_name, item.template_content) == (name, content)
            if same and item.status_code >= 0:
                return str(item.template_id)
        if len(page) < _PAGE:
            break
    return None


def signature_standing(access: Access, upstream_id: str) -> Standing:
    """Where one signature stands."""
    answer = access.client().describe_sign_list(
        international=_INTERNATIONAL, sign_ids=[int(upstream_id)], limit=1
    )
    item = answer.signatures[0]
    return Standing(item.status_code, item.review_reply)


def template_standing(access: Access, upstream_id: str) -> Standing:
    """Where one template stands."""
    answer = access.client().describe_template_list(
        international=_INTERNATIONAL, template_ids=[int(upstream_id)], limit=1
    )
    item = answer.templates[0]
    return Standing(item.status_code, item.review_reply)
