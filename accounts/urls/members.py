"""Members, invitations and roles of an account."""

from django.urls import path

from accounts.views import account_settings, invitations, members

urlpatterns = [
    path("members/", members.member_list, name="member-list"),
    path("members/invite/", invitations.member_invite, name="member-invite"),
    path("members/roles/", members.role_table, name="role-table"),
    path("members/leave/", members.member_leave, name="member-leave"),
    path("members/owner/", members.ownership_transfer, name="ownership-transfer"),
    path("members/<int:member_id>/role/", members.member_role, name="member-role"),
    path(
        "members/<int:member_id>/remove/", members.member_remove, name="member-remove"
    ),
    path(
        "members/invitations/<uuid:invitation_uid>/resend/",
        invitations.invitation_resend,
        name="invitation-resend",
    ),
    path(
        "members/invitations/<uuid:invitation_uid>/withdraw/",
        invitations.invitation_withdraw,
        name="invitation-withdraw",
    ),
    path(
        "invitations/<uuid:invitation_uid>/accept/",
        invitations.invitation_take,
        name="invitation-take",
    ),
    path(
        "invitations/<str:secret>/",
        invitations.invitation_accept,
        name="invitation-accept",
    ),
    path(
        "account/settings/", account_settings.account_settings, name="account-settings"
    ),
    path("account/two-step/", account_settings.account_mfa, name="account-mfa"),
]
