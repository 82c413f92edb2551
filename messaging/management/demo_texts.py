"""A signature and a body template in every state, by the real actions."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import Account, User
from isms_console.lib.errors import MovedOn
from messaging.management import demo_papers
from projects.actions import (
    body_templates,
    registration_work,
    signatures,
    template_cases,
    versions,
)
from projects.actions.following import follow
from projects.actions.signature_documents import read_all
from projects.actions.signature_entries import Entry, begin
from projects.actions.signatures import Details
from projects.enums import BODY_TEMPLATE, SIGNATURE, DocumentRole, TemplateKind
from projects.models import BodyTemplate, Signature
from projects.queries.versions import Content
from projects.validators.template_words import Expectation, Words
from reviews.actions import decisions
from reviews.models import ReviewCase, ReviewReason

# State, type, name, content, samples. The simulator refuses “reject” and takes a week
# for “linger”.
_TEMPLATES = [
    ("draft", TemplateKind.NOTIFICATION, "Table is ready",
     "Dear {1}, your table is ready. Please come to the counter.", ("Ana",)),
    ("pending", TemplateKind.NOTIFICATION, "Tasting moved",
     "Dear {1}, the tasting on {2} was moved to {3}. Your seats stay reserved.",
     ("Ana", "Friday", "Saturday")),
    ("refused", TemplateKind.NOTIFICATION, "Shop closes early",
     "Dear customer, our shop on {1} closes at {2} today. See you tomorrow.",
     ("Orchard Road", "6 pm")),
    ("withdrawn", TemplateKind.OTP, "Gift card code",
     "{1} is the code of your gift card. Do not share it.", ("483920",)),
    ("refused at Tencent", TemplateKind.NOTIFICATION, "Delivery refused",
     "Dear {1}, you chose to reject parcel {2}. It goes back to our shop today.",
     ("Ana", "HT-2041")),
    ("with Tencent", TemplateKind.NOTIFICATION, "Steeping advice",
     "Dear {1}, let tea no. {2} linger for {3} minutes before you pour it.",
     ("Ana", "7", "3")),
]  # fmt: skip
_SIGNATURES = [
    ("draft", "Harbour Lab"),
    ("pending", "Harbour Leaves"),
    ("refused", "Harbour Co"),
    ("refused at Tencent", "Reject Tea Co"),
    ("with Tencent", "Linger Tea"),
]
_NEXT = (
    "{1} is your sign-in code at Harbour Tea, valid for {2} minutes. Never share it."
)


def build(account: Account, author: User, reviewer: User) -> None:
    """Makes them once: an account with a draft has them already."""
    if BodyTemplate.objects.filter(account=account, name=_TEMPLATES[0][2]).exists():
        return
    for state, kind, name, content, samples in _TEMPLATES:
        words = Words(name=name, kind=kind, content=content, samples=samples)
        template = body_templates.create(account, words, actor=author)
        _bring(template, state, author, reviewer)
    for state, sign_name in _SIGNATURES:
        _bring(_signature(account, sign_name, author), state, author, reviewer)
    _deleted(account, author)
    _next_version(account, author)
    _until_quiet()


def _signature(account: Account, sign_name: str, author: User) -> Signature:
    paper = demo_papers.licence(account.name, "201912345K", "1 Harbour Front Avenue")
    details = Details(
        sign_type="company",
        purpose="own",
        sign_name=sign_name,
        certificate_type="business_licence",
        remark="A brand of the company.",
    )
    picture = SimpleUploadedFile("licence.png", paper)
    pictures = read_all({DocumentRole.CERTIFICATE: [picture]})
    entry = Entry(details=details, pictures=pictures)
    signature, _refused = begin(account, entry=entry, actor=author)
    return signature


def _bring(content: Content, state: str, author: User, reviewer: User) -> None:
    """Into its state, on the way that people go."""
    if state == "draft":
        return
    _submit(content, author)
    if state == "withdrawn":
        content.refresh_from_db()
        versions.withdraw(content, actor=author)
    elif state == "refused":
        reason = ReviewReason.objects.filter(kind=content.kind_of_content)
        decisions.reject(
            _case(content),
            actor=reviewer,
            reason=reason.order_by("position").first(),
            text="Name the shop that it is about.",
        )
    elif state != "pending":
        decisions.approve(_case(content), actor=reviewer)


def _submit(content: Content, author: User) -> None:
    submits: dict[str, Callable[..., Any]] = {
        SIGNATURE: signatures.submit,
        BODY_TEMPLATE: body_templates.submit,
    }
    submits[content.kind_of_content](content, actor=author)


def _case(content: Content) -> ReviewCase:
    cases = ReviewCase.objects.filter(
        kind=content.kind_of_content, subject_key=content.pk
    )
    return cases.latest("round")


def _deleted(account: Account, author: User) -> None:
    words = Words(
        name="Winter blend is here",
        kind=TemplateKind.MARKETING,
        content="Dear member, the winter blend is back in our shops. Reply T to stop.",
    )
    template = body_templates.create(account, words, actor=author)
    versions.delete(template, actor=author)


def _next_version(account: Account, author: User) -> None:
    """The sign-in code, which sends, with a test, and a next version under review."""
    rows = BodyTemplate.objects.filter(account=account, kind=TemplateKind.OTP)
    now = rows.filter(status="approved").order_by("template_id")[0]
    row = body_templates.start_version(now, actor=author)
    words = Words(name=row.name, kind=row.kind, content=_NEXT, samples=("483920", "5"))
    row = body_templates.change(row, words, actor=author)
    text = _NEXT.replace("{1}", "483920").replace("{2}", "5")
    wanted = Expectation(params=["483920", "5"], sign_name="", text=text, parts=1)
    template_cases.store(row, wanted, actor=author)
    body_templates.submit(row, actor=author)


def _until_quiet() -> None:
    """Hands over what was approved and hears what Tencent says at once."""
    try:
        registration_work.work()
        follow()
    except MovedOn:  # a worker does it already
        return
