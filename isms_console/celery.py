"""The Celery application. Queues are lanes; the tables are the queue of record."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "isms_console.settings")

app = Celery("isms_console")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
