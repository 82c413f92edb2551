"""With what the platform itself sends: what both sides approved, like everybody."""

import pytest

from messaging.queries.platform_texts import code_sender
from projects.actions import body_templates
from projects.models import BodyTemplate, Registration
from tests.cast import Cast


@pytest.fixture
def platform(cast: Cast, settings):
    settings.PLATFORM_SDK_APP_ID = cast.project.sdk_app_id
    settings.PLATFORM_OTP_TEMPLATE_ID = cast.otp.template_id
    settings.PLATFORM_SIGN_NAME = cast.signature.sign_name
    return cast


def test_a_next_version_that_tencent_still_reviews_does_not_stop_codes(platform):
    row = body_templates.start_version(platform.otp, actor=platform.developer)
    BodyTemplate.objects.filter(pk=row.pk).update(status="approved")
    Registration.objects.create(
        body_template=row, provider_account=platform.provider, status="pending"
    )

    assert code_sender().body_template == platform.otp
    row.registrations.update(status="approved")
    assert code_sender().body_template == row
