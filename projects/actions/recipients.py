"""Alarm recipients of a project: who they are, and telling them."""

from collections.abc import Sequence

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accounts.actions import audit
from accounts.actions.mails import new_mail, queue_mails
from accounts.enums import NoticeTopic
from accounts.models import Account, User
from accounts.policies import measures_of
from isms_console.lib import texting
from isms_console.lib.errors import MovedOn, Refusal
from isms_console.lib.phone_numbers import mask
from projects.actions.recipient_proofs import mail_link
from projects.enums import AlarmEvent
from projects.models import AlarmRecipient, Project
from projects.queries.recipients import recipients_for
from projects.validators.recipients import Details

# In Latin letters it then fits into one part, together with the notice around it.
_MOST_CHARACTERS = 80


def add_recipient(project: Project, details: Details, *, actor: User) -> AlarmRecipient:
    """Adds one and mails the link. Raises Refusal, also when no more fit."""
    _check(details)
    with transaction.atomic():
        # One after the other, so that two cannot add more than fit.
        Project.objects.select_for_update(no_key=True).get(pk=project.pk)
        most = measures_of(project.account).alarm_recipients
        if AlarmRecipient.objects.filter(project=project).count() >= most:
            raise Refusal(
                "too_many",
                _("A project has at most %(most)d recipients. Remove one first.")
                % {"most": most},
            )
        recipient = AlarmRecipient.objects.create(
            project=project, created_by=actor, **_fields(details)
        )
        if recipient.email:
            mail_link(recipient, actor=actor)
        _record(recipient, "recipient.added", actor, _said(details))
    return recipient


def change_recipient(
    recipient: AlarmRecipient, details: Details, *, actor: User
) -> None:
    """A changed address needs a new proof. Raises Refusal; MovedOn when gone."""
    _check(details)
    with transaction.atomic():
        rows = AlarmRecipient.objects.select_for_update().filter(pk=recipient.pk)
        was = rows.select_related("project__account").first()
        if was is None:
            raise MovedOn
        fields = _fields(details)
        is_mailed = bool(details.email) and details.email != was.email
        if details.email != was.email:
            fields |= {
                "email_confirmed_at": None,
                "link_digest": "",
                "link_sent_at": None,
            }
        if details.mobile != was.mobile:
            fields |= {"mobile_confirmed_at": None, "code_digest": ""}
        rows.update(**fields)
        was.refresh_from_db()
        if is_mailed:
            mail_link(was, actor=actor)
        _record(was, "recipient.changed", actor, _said(details))


def remove_recipient(recipient: AlarmRecipient, *, actor: User) -> None:
    """Takes one out, links and codes with it. Raises MovedOn when gone."""
    with transaction.atomic():
        if not AlarmRecipient.objects.filter(pk=recipient.pk).delete()[0]:
            raise MovedOn
        _record(recipient, "recipient.removed", actor, {})


def tell_recipients(
    *,
    account: Account,
    event: AlarmEvent,
    subject: str,
    sentences: Sequence[str],
    project: Project | None = None,
) -> None:
    """Mails and texts the confirmed addresses of who ticked the event, each once.

    They are recipients of all the account's projects that are not deleted, or of one.
    Texts go out once the transaction is over.
    """
    told = recipients_for(account, event, project)
    emails = dict.fromkeys(one.email for one in told if one.email_confirmed_at)
    numbers = dict.fromkeys(one.mobile for one in told if one.mobile_confirmed_at)
    facts = {"subject": subject, "sentences": sentences, "account": account}
    letter = "projects/recipients/email/alarm"
    if emails:
        text = render_to_string(f"{letter}.txt", facts)
        html = render_to_string(f"{letter}.html", facts)
        queue_mails(
            [
                new_mail(
                    to=email,
                    topic=NoticeTopic.ACCOUNT,
                    subject=subject,
                    text=text,
                    html=html,
                )
                for email in emails
            ]
        )
    if numbers:
        texting.notify(sorted(numbers), _sentence(subject))


def _sentence(subject: str) -> str:
    if len(subject) > _MOST_CHARACTERS - 1:
        return subject[: _MOST_CHARACTERS - 1].rstrip() + "…"
    return subject.rstrip(".。") + "."


def _check(details: Details) -> None:
    if not details.email and not details.mobile:
        raise Refusal(
            "no_address", _("Enter an e-mail address, a mobile or both."), "email"
        )
    if not details.events:
        raise Refusal("no_events", _("Tick at least one event."), "events")


def _fields(details: Details) -> dict[str, object]:
    return {
        "name": details.name,
        "email": details.email,
        "mobile": details.mobile,
        "events": [event.value for event in details.events],
    }


def _said(details: Details) -> dict[str, object]:
    return {
        "email": details.email,
        "mobile": mask(details.mobile) if details.mobile else "",
        "events": [event.value for event in details.events],
    }


def _record(
    recipient: AlarmRecipient, act: str, actor: User, details: dict[str, object]
) -> None:
    audit.record(
        account=recipient.project.account,
        actor=actor,
        act=act,
        subject=f"{recipient.project.name}: {recipient.name}",
        details=details,
    )
