"""Who is invited, and what a member becomes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import Role
from accounts.models import Account, Membership
from accounts.queries.memberships import members_of

# Ownership is transferred, not given.
_GIVEN = [(role.value, role.label) for role in Role if role is not Role.OWNER]


class InvitationForm(forms.Form):
    """An address and a role."""

    email = forms.EmailField(label=_("E-mail address"), max_length=254)
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[("", _("Choose")), *_GIVEN],
        error_messages={"required": _("Choose what the person may do.")},
    )


class RoleForm(forms.Form):
    """What a member becomes."""

    role = forms.ChoiceField(label=_("Role"), choices=_GIVEN)


class TransferForm(forms.Form):
    """Who becomes the owner, and the account's name as a second thought."""

    member = forms.ModelChoiceField(
        Membership.objects.none(), label=_("New owner"), empty_label=_("Choose")
    )
    typed_name = forms.CharField(required=False)

    def __init__(self, mine: Membership, data: Any = None) -> None:
        super().__init__(data)
        self.mine = mine
        field = self.fields["member"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101
        field.queryset = members_of(mine.account).exclude(pk=mine.pk)
        field.label_from_instance = lambda member: (
            f"{member.user} · {member.user.email}"
        )

    def clean(self) -> dict[str, Any]:
        """The name is typed as it stands above the field."""
        typed = self.cleaned_data.get("typed_name", "")
        if typed != self.mine.account.name.strip():
            raise forms.ValidationError(_("Type the name of the account to go on."))
        return self.cleaned_data


class AccountSettingsForm(forms.Form):
    """The account's name."""

    name = forms.CharField(
        label=_("Account name"),
        max_length=200,
        help_text=_("People and reviewers see it. 2 to 100 characters."),
    )

    def __init__(self, account: Account, data: Any = None) -> None:
        super().__init__(data, initial={"name": account.name})
