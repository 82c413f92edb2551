"""Body templates as tests write, approve and register them."""

from projects.enums import BODY_TEMPLATE, RegistrationStatus
from projects.models import BodyTemplate, Registration
from reviews.actions import decisions
from reviews.models import ReviewCase

WRITTEN = {
    "name": "Door code",
    "kind": "otp",
    "content": "{1} is your door code, valid for {2} minutes. Do not share it.",
    "sample_1": "483920",
    "sample_2": "10",
    "remark": "Sent when a guest arrives.",
}


def write(browser, act="submit", to="/templates/new/", **changes):
    return browser.post(to, {**WRITTEN, **changes, "act": act})


def written() -> BodyTemplate:
    return BodyTemplate.objects.latest("id")


def case_of(template) -> ReviewCase:
    cases = ReviewCase.objects.filter(kind=BODY_TEMPLATE, subject_key=template.pk)
    return cases.latest("round")


def approve(template, cast) -> None:
    decisions.approve(case_of(template), actor=cast.reviewer)


def at_tencent(template, cast, status=RegistrationStatus.APPROVED, **more) -> None:
    Registration.objects.update_or_create(
        body_template=template,
        provider_account=cast.provider,
        defaults={"status": status, "upstream_id": "99", **more},
    )
