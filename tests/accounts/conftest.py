import pytest


@pytest.fixture
def texts(cast, settings):
    """The cast's project carries the platform's texts."""
    settings.PLATFORM_SDK_APP_ID = cast.project.sdk_app_id
    settings.PLATFORM_SIGN_NAME = cast.signature.sign_name
    settings.PLATFORM_OTP_TEMPLATE_ID = cast.otp.template_id
    settings.PLATFORM_NOTICE_TEMPLATE_ID = cast.notification.template_id
    return settings
