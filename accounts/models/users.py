"""A person who signs in."""

from typing import ClassVar

from allauth.account.models import EmailAddress
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from accounts.enums import StaffRole


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address; there are no user names."""

    def create_unconfirmed(
        self, email: str, password: str | None, **fields: object
    ) -> "User":
        """A person who has yet to prove that the address is theirs.

        Without a password they cannot sign in by one.
        """
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_user(self, email: str, password: str | None, **fields: object) -> "User":
        """A person whom the platform's people make: the address counts as confirmed."""
        with transaction.atomic(using=self._db):
            user = self.create_unconfirmed(email, password, **fields)
            EmailAddress.objects.create(
                user=user, email=user.email, verified=True, primary=True
            )
        return user

    def create_superuser(self, email: str, password: str | None) -> "User":
        """A platform admin who may also open Django's admin."""
        return self.create_user(
            email, password, is_superuser=True, staff_role=StaffRole.PLATFORM_ADMIN
        )


class User(AbstractBaseUser, PermissionsMixin):
    """A person; what they may do comes from memberships and `staff_role`."""

    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=100)
    staff_role = models.CharField(
        _("staff role"),
        max_length=20,
        choices=StaffRole.choices,
        blank=True,
        default=StaffRole.NONE,
    )
    language = models.CharField(max_length=10, blank=True, default="")
    # E.164, and empty until a code sent to it was typed in.
    mobile = models.CharField(_("mobile"), max_length=20, blank=True, default="")
    mobile_confirmed_at = models.DateTimeField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_staff(self) -> bool:
        """Whether the person works for the platform (also opens Django's admin)."""
        return self.staff_role != StaffRole.NONE
