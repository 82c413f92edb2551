"""Puts things together: settings, routes, Celery, health."""

from isms_console.celery import app as celery_app

__all__ = ["celery_app"]
