"""Signatures and body templates as programs add them, by the official SDK."""

import base64

from projects.models import BodyTemplate, Signature
from tests.accounts import papers
from tests.projects import proofs

DOOR = {
    "TemplateName": "Door code",
    "TemplateContent": "{1} is your door code, valid for {2} minutes. Keep it secret.",
    "SmsType": 3,
    "International": 1,
    "Remark": "Sent when a guest arrives.",
}


def image(**more) -> str:
    return base64.b64encode(papers.picture(**more)).decode()


COMPANY = {
    "SignName": "Lantern Books",
    "SignType": 0,
    "DocumentType": 1,
    "International": 1,
    "SignPurpose": 0,
    "ProofImage": image(),
    "Remark": "lantern.example",
}
SOMEBODY_ELSES = {**COMPANY, "SignPurpose": 1, "CommissionImage": image(colour="red")}


def add_template(call, **changes) -> BodyTemplate:
    answer = call("AddSmsTemplate")(**{**DOOR, **changes})
    template_id = answer.AddTemplateStatus.TemplateId
    assert isinstance(template_id, str)
    return BodyTemplate.objects.select_related("account").get(template_id=template_id)


def add_signature(call, **changes) -> Signature:
    answer = call("AddSmsSign")(**{**COMPANY, **changes})
    return proofs.again(Signature(pk=answer.AddSignStatus.SignId))
