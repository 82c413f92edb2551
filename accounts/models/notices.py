"""What people are told: in the message centre, by mail, by text."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.enums import MailStatus, NoticeTopic
from accounts.models.accounts import Account


class Notice(models.Model):
    """One thing told to one person; `event` and `facts` become words when it is read.

    So it is read in the language that the reader uses now. Written by
    `actions.notices.tell`.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, null=True, related_name="+"
    )
    topic = models.CharField(max_length=10, choices=NoticeTopic.choices)
    event = models.CharField(max_length=40)
    facts = models.JSONField(default=dict)
    url = models.CharField(max_length=300, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        indexes = [
            models.Index(fields=["user", "-id"], name="notice_user"),
            models.Index(
                fields=["user"], condition=Q(read_at=None), name="notice_unread"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event} · {self.user}"


class MailChoice(models.Model):
    """Whether a person is mailed about a topic; without a row: yes."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_choices"
    )
    topic = models.CharField(max_length=10, choices=NoticeTopic.choices)
    wants_mail = models.BooleanField()

    class Meta:
        verbose_name = _("choice of mail")
        verbose_name_plural = _("choices of mail")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "topic"], name="one_mail_choice_per_topic"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.topic}"


class OutgoingMail(models.Model):
    """A mail from the moment it is due until the server took it.

    The row is the queue; a job claims it, commits, talks, and records. The bodies are
    emptied once it is handed over: they can hold links that sign people in.
    """

    to = models.EmailField()
    topic = models.CharField(max_length=10, choices=NoticeTopic.choices)
    subject = models.CharField(max_length=300)
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    status = models.CharField(
        max_length=8, choices=MailStatus.choices, default=MailStatus.QUEUED
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    error = models.CharField(max_length=500, blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("outgoing mail")
        verbose_name_plural = _("outgoing mails")
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(status__in=["queued", "sending"]),
                name="mail_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.subject} · {self.to}"

    @property
    def state(self) -> MailStatus:
        """The status as one of its words."""
        return MailStatus(self.status)


class MobileCode(models.Model):
    """A code sent to a number that a person says is theirs; only its digest is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mobile_codes"
    )
    phone_number = models.CharField(max_length=20)
    code_digest = models.CharField(max_length=128)
    attempts = models.PositiveSmallIntegerField(default=0)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("mobile code")
        verbose_name_plural = _("mobile codes")

    def __str__(self) -> str:
        return f"{self.user} · {self.created_at}"
