"""When reviewers work, and what is promised."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

WEEKDAYS = [
    (0, _("Monday")),
    (1, _("Tuesday")),
    (2, _("Wednesday")),
    (3, _("Thursday")),
    (4, _("Friday")),
    (5, _("Saturday")),
    (6, _("Sunday")),
]


class ReviewCalendar(models.Model):
    """The one row with the reviewers' time zone."""

    time_zone = models.CharField(_("time zone"), max_length=40, default="Asia/Shanghai")

    class Meta:
        verbose_name = _("calendar")
        verbose_name_plural = _("calendars")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="one_review_calendar")
        ]

    def __str__(self) -> str:
        return self.time_zone


class WorkingHours(models.Model):
    """A span of one weekday in which reviewers work, in the calendar's zone."""

    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=WEEKDAYS)
    opens = models.TimeField(_("from"))
    closes = models.TimeField(_("until"))

    class Meta:
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")
        constraints = [
            models.UniqueConstraint(fields=["weekday"], name="one_span_per_weekday"),
            models.CheckConstraint(
                condition=Q(opens__lt=F("closes")), name="hours_end_after_they_begin"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


class Holiday(models.Model):
    """A day on which nobody reviews."""

    date = models.DateField(_("date"), unique=True)
    name = models.CharField(_("name"), max_length=80)

    class Meta:
        verbose_name = _("holiday")
        verbose_name_plural = _("holidays")

    def __str__(self) -> str:
        return f"{self.date} {self.name}"


class ReviewPolicy(models.Model):
    """What is promised for one kind of subject; without a row the defaults hold."""

    kind = models.CharField(_("kind"), max_length=40, unique=True)
    promised_minutes = models.PositiveIntegerField(
        _("promised within, working minutes")
    )
    decisions_needed = models.PositiveSmallIntegerField(
        _("reviewers who must approve"), default=1
    )

    class Meta:
        verbose_name = _("policy")
        verbose_name_plural = _("policies")
        constraints = [
            models.CheckConstraint(
                condition=Q(decisions_needed__in=[1, 2]), name="one_or_two_decisions"
            )
        ]

    def __str__(self) -> str:
        return self.kind


class SavedView(models.Model):
    """A filtered queue that a reviewer named to come back to."""

    user = models.ForeignKey(
        "accounts.User", on_delete=models.CASCADE, related_name="saved_views"
    )
    name = models.CharField(_("name"), max_length=40)
    query = models.CharField(max_length=400, blank=True)

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        constraints = [
            models.UniqueConstraint(fields=["user", "name"], name="view_names_differ")
        ]

    def __str__(self) -> str:
        return self.name
