"""What limits are counted by: a few small rows, never the messages themselves."""

from django.db import models


class DailyUse(models.Model):
    """Parts accepted on one day, by account, by project and by its countries.

    Project 0 is the whole account, country "" the whole project. Kept for KEPT_DAYS.
    """

    KEPT_DAYS = 90

    account_id = models.BigIntegerField()
    project_id = models.BigIntegerField()
    country = models.CharField(max_length=2)
    day = models.DateField()
    parts = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account_id", "day", "project_id", "country"],
                name="daily_use_once",
            )
        ]
        indexes = [
            models.Index(fields=["project_id", "day"], name="daily_use_project"),
            models.Index(fields=["day"], name="daily_use_day"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.parts}"


class NumberUse(models.Model):
    """How often one frequency rule was met until its window ends.

    The key is a digest of rule, project, number and text, so no number is here.
    """

    key = models.BigIntegerField(primary_key=True)
    ends_at = models.DateTimeField(db_index=True)
    messages = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.key} {self.messages}"


class AlarmMark(models.Model):
    """That recipients of a project were told of something, and need not be until then.

    Nothing points to it; `actions.alarms` writes it.
    """

    project_id = models.BigIntegerField()
    name = models.CharField(max_length=30)
    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["project_id", "name"], name="alarm_mark_once"
            )
        ]

    def __str__(self) -> str:
        return self.name
