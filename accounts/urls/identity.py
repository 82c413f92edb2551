"""Identity verification, activation, and accounts for staff."""

from django.urls import path

from accounts.views import activation, platform_accounts, verification

urlpatterns = [
    path("verification/", verification.verification, name="verification"),
    path(
        "verification/start/",
        verification.verification_start,
        name="verification-start",
    ),
    path(
        "verification/edit/", verification.verification_edit, name="verification-edit"
    ),
    path(
        "verification/check/",
        verification.verification_check,
        name="verification-check",
    ),
    path(
        "verification/withdraw/",
        verification.verification_withdraw,
        name="verification-withdraw",
    ),
    path(
        "verification/documents/<uuid:uid>/remove/",
        verification.document_remove,
        name="document-remove",
    ),
    path(
        "documents/<uuid:uid>/<int:number>/",
        verification.document_page,
        name="document-page",
    ),
    path("activation/", activation.activation, name="activation"),
    path("terms/", activation.terms, name="terms"),
    path(
        "platform/accounts/",
        platform_accounts.account_list,
        name="platform-accounts",
    ),
    path(
        "platform/accounts/<uuid:uid>/",
        platform_accounts.account_detail,
        name="platform-account",
    ),
    path(
        "platform/accounts/<uuid:uid>/suspend/",
        platform_accounts.account_suspend,
        name="account-suspend",
    ),
    path(
        "platform/accounts/<uuid:uid>/reactivate/",
        platform_accounts.account_reactivate,
        name="account-reactivate",
    ),
]
