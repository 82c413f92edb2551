"""Fills the console with the demo and writes what a client needs to try it."""

import json
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import User
from messaging.management import (
    demo_desk,
    demo_history,
    demo_limits,
    demo_platform,
    demo_projects,
    demo_sends,
    demo_states,
    demo_texts,
    demo_world,
)
from messaging.management.demo_world import World
from messaging.models import Send
from projects.actions.following import follow
from projects.actions.registration_work import work
from projects.enums import ProviderSite, RegistrationStatus
from projects.queries.registrations import registrations

_PATIENCE_SECONDS = 30
_UNDER_WAY = (RegistrationStatus.QUEUED, RegistrationStatus.PENDING)


class Command(BaseCommand):
    help = "Fill the console with demo data (once) and write var/demo.json."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--simulator", default="127.0.0.1:8001")
        parser.add_argument("--region", default="ap-singapore")

    def handle(self, **options: Any) -> None:
        provider = {
            "site": ProviderSite.OTHER,
            "scheme": "http",
            "endpoint": options["simulator"],
            "region": options["region"],
            "secret_id": "AKIDSimulator0000000000000000000000",
            "secret_key": "SimulatorSecretKey00000000000000",
            "upstream_sdk_app_id": "2400000001",
        }
        world = demo_world.build(provider)
        platform = demo_platform.build(world.project.provider_account)
        demo_limits.build(world, platform)
        _build_desk()
        _wait_for_tencent()
        _build_texts(world)
        if not Send.objects.filter(account=world.account).exists():
            demo_history.write_history(world)
            demo_sends.send_samples(world)
        path = Path(settings.VAR_DIR) / "demo.json"
        path.write_text(json.dumps(_demo(world, options), indent=2) + "\n")
        path.chmod(0o600)
        self.stdout.write(f"{path} tells how to try it.")


def _build_desk() -> None:
    first, second, admin = (
        User.objects.get(email=email) for email, _name, _role in demo_world.STAFF
    )
    desk = demo_desk.Desk(first, second)
    demo_desk.build(desk)
    demo_states.build(desk, admin)


def _build_texts(world: World) -> None:
    author = User.objects.get(email="developer@demo.example")
    reviewer = User.objects.get(email="reviewer@demo.example")
    demo_projects.build(world.account, author, reviewer)
    demo_texts.build(world.account, author, reviewer)


def _wait_for_tencent() -> None:
    """Works on the registrations itself, so that no worker need run.

    Only on those of the demo's own texts, which nobody wrote by hand.
    """
    ends = time.monotonic() + _PATIENCE_SECONDS
    waiting = registrations().filter(status__in=_UNDER_WAY)
    waiting = waiting.filter(signature__created_by=None, body_template__created_by=None)
    while row := waiting.order_by("-error_code", "id").first():
        if time.monotonic() > ends:
            raise CommandError(
                f"“{row.content}” is not approved at {row.provider_account.endpoint} "
                f"yet: {row.error_code or row.status} {row.error_message}. See that "
                "the simulator runs there, and run the command again."
            )
        work()
        follow()
        time.sleep(0.3)


def _demo(world: World, options: dict[str, Any]) -> dict[str, Any]:
    people = [(email, role) for email, _name, role in demo_world.PEOPLE]
    staff = [(email, role) for email, _name, role in demo_world.STAFF]
    scheme, _, host = settings.PUBLIC_URL.partition("://")
    return {
        "console_url": settings.PUBLIC_URL,
        "api": {"scheme": scheme, "endpoint": host, "region": options["region"]},
        "simulator_url": f"http://{options['simulator']}",
        "users": [
            {"email": email, "password": demo_world.PASSWORD, "role": role.value}
            for email, role in people + staff
        ],
        "owners": [
            {
                "email": email,
                "password": demo_world.PASSWORD,
                "account": name,
                "shows": why,
            }
            for email, name, why in demo_states.OWNERS
        ],
        "access_key": {
            "secret_id": world.key.secret_id,
            "secret_key": world.key.secret_key,
        },
        "project": {
            "sdk_app_id": world.project.sdk_app_id,
            "app_key": world.project.app_key,
        },
        "sign_name": world.signature.sign_name,
        "templates": {
            template.kind: {"id": template.template_id, "content": template.content}
            for template in world.templates
        },
    }
