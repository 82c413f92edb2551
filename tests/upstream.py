"""The cast's texts at a simulator, and the cast's provider account pointed at it."""

from projects.models import ProviderAccount, Registration
from simulator.options import DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY
from tests.cast import Cast
from tests.simulator.cast import APP, Simulator

_SMS_TYPES = {"marketing": 1, "notification": 2, "otp": 3}


def connect(cast: Cast, simulator: Simulator) -> None:
    """Makes the simulator forget everything but the cast."""
    simulator.post("outage", mode="none")
    simulator.post("reset")
    simulator.post("clock", speed=0)
    simulator.post("settings", rate_limits=False, hold_seconds=0)
    simulator.app(frequency_rules=False)
    simulator.post("signatures", name=cast.signature.sign_name)
    for template in (cast.otp, cast.notification, cast.marketing):
        known = simulator.post(
            "templates", content=template.content, sms_type=_SMS_TYPES[template.kind]
        )
        Registration.objects.filter(body_template=template).update(
            upstream_id=str(known["id"])
        )
    point(cast.provider, simulator.port)


def point(provider: ProviderAccount, port: int) -> None:
    """Gives the provider account an address on this machine and working keys."""
    provider.endpoint = f"127.0.0.1:{port}"
    provider.secret_id = DEFAULT_SECRET_ID
    provider.secret_key = DEFAULT_SECRET_KEY
    provider.upstream_sdk_app_id = APP
    provider.save(
        update_fields=["endpoint", "secret_id", "secret_key", "upstream_sdk_app_id"]
    )
