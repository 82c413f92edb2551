"""Names of jobs and queues are words in several files; here they meet."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings

from isms_console.celery import app
from messaging.enums import Lane

app.loader.import_default_modules()
APPS = ("accounts", "api", "isms_console", "messaging", "projects", "reviews")
QUEUES = [
    import_module(f"{name}.queue")
    for name in APPS
    if (settings.BASE_DIR / name / "queue.py").exists()
]
NAME = re.compile(r"\w+\.tasks\.\w+")
PLANNED = settings.CELERY_BEAT_SCHEDULE.values()
USED = {
    *Lane.values,
    settings.CELERY_TASK_DEFAULT_QUEUE,
    *(entry["options"]["queue"] for entry in PLANNED),
    *(module.MAIL_QUEUE for module in QUEUES if hasattr(module, "MAIL_QUEUE")),
}


def named() -> set[str]:
    """The jobs that the apps' queue modules name."""
    values = (str(value) for module in QUEUES for value in vars(module).values())
    return {value for value in values if NAME.fullmatch(value)}


def listened_to(file: str) -> set[str]:
    """The queues that the workers of a file listen to."""
    text = (settings.BASE_DIR / file).read_text()
    found = re.findall(r"--queues[ =](\S+)", text)
    return {name for names in found for name in names.split(",")}


def holding(pattern: str) -> list[Path]:
    """The sources in which a pattern is found."""
    return [
        path.relative_to(settings.BASE_DIR)
        for app_name in APPS
        for path in (settings.BASE_DIR / app_name).rglob("*.py")
        if re.search(pattern, path.read_text())
    ]


def test_every_job_that_is_named_is_a_task():
    assert len(named()) >= len(QUEUES) == 3
    assert named() - set(app.tasks) == set()


def test_every_job_on_the_schedule_is_a_task():
    assert {entry["task"] for entry in PLANNED} - set(app.tasks) == set()


def test_every_task_is_started_by_somebody():
    ours = {name for name in app.tasks if not name.startswith("celery.")}

    assert ours == {entry["task"] for entry in PLANNED} | named()


def test_every_scheduled_job_dies_before_it_piles_up():
    assert all(entry["options"]["expires"] <= 60 for entry in PLANNED)


@pytest.mark.parametrize("file", ["Procfile", "docker-compose.yml"])
def test_some_worker_listens_to_every_queue(file):
    assert USED - listened_to(file) == set()


@pytest.mark.parametrize("file", ["Procfile", "docker-compose.yml"])
def test_mail_never_stands_before_a_one_time_code(file):
    text = (settings.BASE_DIR / file).read_text()
    workers = [names.split(",") for names in re.findall(r"--queues[ =](\S+)", text)]

    assert not any("mail" in names and Lane.OTP in names for names in workers)


def test_only_one_module_sends_jobs_by_name():
    senders = holding(r"send_task|\.delay\(|apply_async")

    assert senders == [Path("isms_console/lib/jobs.py")]


def test_only_queue_modules_use_it():
    assert {path.name for path in holding(r"jobs\.send_on_commit")} == {"queue.py"}


def test_only_the_mail_provider_talks_to_the_mail_server():
    talking = holding(
        r"get_connection\(|import smtplib|mail import .*send_|mail_admins"
    )

    assert talking == [Path("accounts/providers/mail.py")]
