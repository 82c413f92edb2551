"""Standards, reasons, calendar and statistics of the desk."""

from django.urls import path

from reviews.views import calendar, catalogue, statistics

urlpatterns = [
    path("reviews/standards/", catalogue.standard_list, name="standard-list"),
    path("reviews/standards/new/", catalogue.standard_new, name="standard-new"),
    path(
        "reviews/standards/<int:standard_id>/",
        catalogue.standard_edit,
        name="standard-edit",
    ),
    path(
        "reviews/standards/<int:standard_id>/remove/",
        catalogue.standard_remove,
        name="standard-remove",
    ),
    path("reviews/reasons/new/", catalogue.reason_new, name="reason-new"),
    path("reviews/reasons/<int:reason_id>/", catalogue.reason_edit, name="reason-edit"),
    path("reviews/calendar/", calendar.review_calendar, name="review-calendar"),
    path("reviews/calendar/hours/", calendar.calendar_hours, name="calendar-hours"),
    path("reviews/calendar/holidays/", calendar.holiday_add, name="holiday-add"),
    path(
        "reviews/calendar/holidays/<int:holiday_id>/remove/",
        calendar.holiday_remove,
        name="holiday-remove",
    ),
    path("reviews/calendar/promises/", calendar.policy_set, name="policy-set"),
    path("reviews/statistics/", statistics.review_statistics, name="review-statistics"),
]
