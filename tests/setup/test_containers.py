"""The container files: valid by the compose schema, and about things that exist."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema.validators import validator_for

from tests.setup.test_settings import read_variables

ROOT = Path(__file__).resolve().parent.parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = sorted(name for name, it in SERVICES.items() if "build" in it)
# Read by the images of others, by scripts or by the shell, not by our settings.
OTHERS = {"POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD", "HOSTNAME"}


def words(command: str | list[str]) -> list[str]:
    return command.split() if isinstance(command, str) else command


def test_the_compose_file_keeps_the_compose_schema() -> None:
    vendored = files("check_jsonschema") / "builtin_schemas/vendor/compose-spec.json"
    schema = json.loads(vendored.read_text())

    validator_for(schema)(schema).validate(COMPOSE)


def test_the_schema_notices_mistakes() -> None:
    vendored = files("check_jsonschema") / "builtin_schemas/vendor/compose-spec.json"
    schema = json.loads(vendored.read_text())
    wrong = {"services": {"web": {"image": "x", "comand": "y"}}}

    assert not validator_for(schema)(schema).is_valid(wrong)


def test_every_process_has_its_service() -> None:
    assert {"web", "worker", "worker-marketing", "beat", "migrate", "simulator"} == set(
        OURS
    )
    assert {"postgres", "redis"} == set(SERVICES) - set(OURS)


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_every_service_has_an_image_and_a_health_check(name: str) -> None:
    service = SERVICES[name]

    assert service["image"]
    assert service["healthcheck"].get("disable") or service["healthcheck"]["test"]


def test_ours_wait_for_the_migration_and_for_healthy_servers() -> None:
    for name in set(OURS) - {"migrate", "simulator"}:
        waits = SERVICES[name]["depends_on"]
        assert waits["migrate"]["condition"] == "service_completed_successfully"
        assert waits["postgres"]["condition"] == "service_healthy"
        assert waits["redis"]["condition"] == "service_healthy"


def test_named_volumes_are_declared() -> None:
    used = {
        volume.partition(":")[0]
        for service in SERVICES.values()
        for volume in service.get("volumes", [])
    }

    assert used == set(COMPOSE["volumes"])


def test_every_variable_is_one_that_the_settings_read() -> None:
    named = {name for it in SERVICES.values() for name in it.get("environment", {})}
    named |= set(re.findall(r"\$\{(\w+)", (ROOT / "docker-compose.yml").read_text()))
    example = (ROOT / ".env.example").read_text()
    named |= set(re.findall(r"^(?:# )?([A-Z_]+)=", example, re.MULTILINE))

    assert named - read_variables() - OTHERS == set()


@pytest.mark.parametrize("name", OURS)
def test_scripts_that_a_service_runs_exist(name: str) -> None:
    service = SERVICES[name]
    commands = [service.get("command", []), service["healthcheck"].get("test", [])]
    named = [w for c in commands for w in words(c) if w.endswith(".py")]

    assert [script for script in named if not (ROOT / script).exists()] == []


@pytest.mark.parametrize("source", ["Procfile", "docker-compose.yml"])
def test_every_queue_has_a_worker(source: str) -> None:
    from messaging.enums import Lane

    text = " ".join((ROOT / source).read_text().split())
    served = {
        q for queues in re.findall(r"--queues (\S+)", text) for q in queues.split(",")
    }

    assert served == {*Lane.values, "reports", "housekeeping", "mail", "registration"}


@pytest.mark.parametrize("source", ["Procfile", "Dockerfile", "docker-compose.yml"])
def test_options_of_granian_and_celery_exist(source: str) -> None:
    text = (ROOT / source).read_text()
    helps = ""
    for command in (["granian"], ["celery"], ["celery", "worker"], ["celery", "beat"]):
        program = Path(sys.executable).parent / command[0]
        helps += subprocess.run(
            [program, *command[1:], "--help"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    python = {"--demo", "--noinput", "--state", "--host", "--port"}
    granian_or_celery = set()
    for line in text.replace('"', " ").replace(",", " ").splitlines():
        if re.search(r"granian|celery|--(queues|hostname|without|workers)", line):
            granian_or_celery |= set(re.findall(r"(?<!\S)--[a-z-]+", line))

    unknown = granian_or_celery - set(re.findall(r"--[a-z-]+", helps)) - python
    assert unknown - {"--timeout", "--destination"} == set()


def test_the_image_runs_without_privileges_and_says_how_it_is() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text()

    assert re.search(r"^USER (?!root)", dockerfile, re.MULTILINE)
    assert re.search(r"^HEALTHCHECK ", dockerfile, re.MULTILINE)
    assert "--require-hashes -r requirements.txt" in dockerfile
    assert "collectstatic" in dockerfile


def test_what_the_image_copies_is_let_through() -> None:
    allowed = {
        line[1:]
        for line in (ROOT / ".dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    copied = re.findall(
        r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE
    )
    files_named = {w.partition("/")[0] for line in copied for w in line.split()} - {"."}

    assert files_named <= allowed
    assert [name for name in sorted(allowed) if not (ROOT / name).exists()] == []
