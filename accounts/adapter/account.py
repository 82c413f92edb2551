"""Signing up and in by e-mail address and password, and the mail about it."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.hashers import make_password
from django.forms import Form, ValidationError
from django.http import HttpRequest
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language, ngettext, override
from django.utils.translation import gettext as _

from accounts.actions import sign_in_tries
from accounts.actions.addresses import release_unproved
from accounts.actions.mails import queue_mail
from accounts.actions.sign_up import Newcomer, sign_up, sign_up_invited
from accounts.adapter.words import ERRORS, TOASTS
from accounts.enums import SESSION_INVITATION, NoticeTopic
from accounts.models import Invitation, User
from accounts.queries.invitations import open_invitation
from accounts.queries.letters import letter
from isms_console.lib import origin
from isms_console.lib.errors import MovedOn

# Where a request has no address, as behind a Unix socket.
_NOWHERE = "::"
_MOST_EMAIL = 254


def invitation_of(request: HttpRequest) -> Invitation | None:
    """The invitation that this browser came with, while it can be accepted."""
    secret = request.session.get(SESSION_INVITATION)
    return open_invitation(secret) if secret else None


def newcomer_of(form: Form) -> Newcomer:
    """Who signs up, as the form says."""
    typed = form.cleaned_data
    return Newcomer(
        email=typed["email"],
        name=typed["name"],
        password=typed.get("password1"),
        language=get_language() or settings.LANGUAGE_CODE,
    )


def person_of(request: HttpRequest, form: Form) -> User:
    """Makes the person that a sign-up form describes."""
    invitation = invitation_of(request)
    newcomer = newcomer_of(form)
    try:
        if invitation is not None:
            return sign_up_invited(newcomer=newcomer, invitation=invitation)
        return sign_up(
            newcomer=newcomer,
            account_name=form.cleaned_data["account_name"],
            kind=form.cleaned_data["kind"],
        )
    except MovedOn as taken:
        # The same form was sent twice at once.
        raise ImmediateHttpResponse(redirect("account_login")) from taken


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Everything else about a person's own account is as allauth has it."""

    error_messages = {**DefaultAccountAdapter.error_messages, **ERRORS}

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """As SIGN_UP_OPEN says; somebody invited always may."""
        return settings.SIGN_UP_OPEN or invitation_of(request) is not None

    def save_user(
        self, request: HttpRequest, user: User, form: Form, commit: bool = True
    ) -> User:
        """The person, with an account unless they were invited to one."""
        return person_of(request, form)

    def clean_email(self, email: str) -> str:
        """No longer than what a column holds; form fields let more pass."""
        if len(email) > _MOST_EMAIL:
            raise ValidationError(_("An e-mail address has at most 254 characters."))
        return email

    def get_client_ip(self, request: HttpRequest) -> str:
        """The visitor's address as the middleware found it."""
        return origin.address() or _NOWHERE

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuses a try that comes too soon, without looking at the password."""
        seconds = sign_in_tries.begin(**_who(credentials))
        if seconds:
            sentence = ngettext(
                "Too many failed tries. Wait %(seconds)d second, then try again.",
                "Too many failed tries. Wait %(seconds)d seconds, then try again.",
                seconds,
            )
            raise ValidationError(sentence % {"seconds": seconds}, code="wait")

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The person; somebody who was disabled is told no more than a stranger."""
        user: User | None = super().authenticate(request, **credentials)
        if user is None:
            return None
        if not user.is_active:
            self.authentication_failed(request, **credentials)
            return None
        sign_in_tries.succeeded(**_who(credentials))
        return user

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Lets the owner of the address know when it goes on."""
        sign_in_tries.failed(**_who(credentials))

    def _delete_login_attempts_cached_email(
        self, request: HttpRequest, **credentials: Any
    ) -> None:
        """Whoever has just reset the password does not have to wait."""
        sign_in_tries.succeeded(**_who(credentials))

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Marks it as proved, whoever else only claimed it."""
        release_unproved(email=email_address.email, claimed_by=email_address.user)
        return bool(super().confirm_email(request, email_address))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """To the invitation that this browser came with, or home."""
        if invitation_of(request) is not None:
            secret = request.session[SESSION_INVITATION]
            return reverse("invitation-accept", kwargs={"secret": secret})
        return str(super().get_login_redirect_url(request))

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        """The same for those who have just signed up."""
        return self.get_login_redirect_url(request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to where the password stands."""
        return reverse("security")

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:
        """Back to where a changed address stands."""
        return reverse("security")

    def send_account_already_exists_mail(self, email: str) -> None:
        """Takes as long as making a person would: nobody learns by the clock."""
        make_password("nobody's password")
        super().send_account_already_exists_mail(email)

    def send_mail(
        self, template_prefix: str, email: str, context: dict[str, Any]
    ) -> None:
        """Queues one of allauth's mails, in the language of who will read it."""
        reader = context.get("user")
        language = reader.language if isinstance(reader, User) else ""
        with override(language or get_language()):
            said = letter(template_prefix, {"email": email, **context})
            queue_mail(
                to=email,
                topic=NoticeTopic.SECURITY,
                subject=said.subject,
                text=render_to_string("account/email/letter.txt", {"letter": said}),
                html=render_to_string("account/email/letter.html", {"letter": said}),
            )

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """The same, about something that a person did."""
        told = {"user": user, **(context or {})}
        super().send_notification_mail(template_prefix, user, told, email)

    def add_message(  # noqa: PLR0913, PLR0917 - django-allauth's own
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """A toast in our words."""
        said = message or TOASTS.get(message_template or "", "")
        if said:
            messages.add_message(request, level, str(said), extra_tags=extra_tags)


def _who(credentials: dict[str, Any]) -> dict[str, str]:
    return {"email": credentials.get("email", ""), "visitor": origin.address()}
