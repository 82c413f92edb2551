"""Names of jobs and queues are words in several files; here they meet."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from isms_console.celery import app
from messaging import queue
from messaging.enums import Lane

app.loader.import_default_modules()
USED = {*Lane.values, settings.CELERY_TASK_DEFAULT_QUEUE}
NAME = re.compile(r"\w+\.tasks\.\w+")


def listened_to(file: str) -> set[str]:
    """The queues that the workers of a file listen to."""
    text = (settings.BASE_DIR / file).read_text()
    found = re.findall(r"--queues[ =](\S+)", text)
    return {name for names in found for name in names.split(",")}


def test_every_job_that_is_named_is_a_task():
    named = {value for value in vars(queue).values() if NAME.fullmatch(str(value))}

    assert named
    assert named - set(app.tasks) == set()


def test_every_job_on_the_schedule_is_a_task():
    planned = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}

    assert planned - set(app.tasks) == set()


def test_every_task_is_started_by_somebody():
    ours = {name for name in app.tasks if not name.startswith("celery.")}
    planned = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}

    assert ours == planned | {queue.DISPATCH}


def test_every_scheduled_job_dies_before_it_piles_up():
    options = [entry["options"] for entry in settings.CELERY_BEAT_SCHEDULE.values()]

    assert all(each["expires"] <= 60 for each in options)


@pytest.mark.parametrize("file", ["Procfile", "docker-compose.yml"])
def test_some_worker_listens_to_every_queue(file):
    assert USED - listened_to(file) == set()


def test_only_the_module_queue_sends_jobs_by_name():
    senders = [
        path.relative_to(settings.BASE_DIR)
        for app_name in ("accounts", "api", "messaging", "projects", "reviews")
        for path in (settings.BASE_DIR / app_name).rglob("*.py")
        if re.search(r"send_task|\.delay\(|apply_async", path.read_text())
    ]
    assert senders == [Path("messaging/queue.py")]
