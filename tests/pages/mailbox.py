"""Mail that waits to be handed over, as its reader will find it."""

import re

from accounts.models import OutgoingMail


def mails_to(address: str) -> list[OutgoingMail]:
    """All of them, the oldest first."""
    return list(OutgoingMail.objects.filter(to=address).order_by("id"))


def subjects_to(address: str) -> list[str]:
    return [mail.subject for mail in mails_to(address)]


def code_to(address: str) -> str:
    """The code in the newest mail."""
    mail = mails_to(address)[-1]
    [code] = set(re.findall(r"[A-Z]{4}-[A-Z]{4}", mail.text))
    assert code in mail.html
    assert code in mail.subject
    return code


def link_to(address: str) -> str:
    """The path of the link in the newest mail."""
    mail = mails_to(address)[-1]
    [link] = set(re.findall(r"http://127.0.0.1:8000(\S+)", mail.text))
    assert link in mail.html
    return link
