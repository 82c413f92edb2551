"""Rows of the desk."""

from reviews.models.calendar import (
    Holiday,
    ReviewCalendar,
    ReviewPolicy,
    SavedView,
    WorkingHours,
)
from reviews.models.cases import ReviewCase, ReviewDecision, ReviewEvent
from reviews.models.catalogue import ReviewReason, ReviewStandard

__all__ = [
    "Holiday",
    "ReviewCalendar",
    "ReviewCase",
    "ReviewDecision",
    "ReviewEvent",
    "ReviewPolicy",
    "ReviewReason",
    "ReviewStandard",
    "SavedView",
    "WorkingHours",
]
