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
        "verification/documents/<uuid:document_uid>/remove/",
        verification.document_remove,
        name="document-remove",
    ),
    path(
        "documents/<uuid:document_uid>/<int:number>/",
        verification.document_page,
        name="document-page",
    ),
    path("activation/", activation.activation, name="activation"),
    path("activation/start/", activation.activation_start, name="activation-start"),
    path("terms/", activation.terms, name="terms"),
    path(
        "platform/accounts/",
        platform_accounts.account_list,
        name="platform-accounts",
    ),
    path(
        "platform/accounts/<uuid:account_uid>/",
        platform_accounts.account_detail,
        name="platform-account",
    ),
    path(
        "platform/accounts/<uuid:account_uid>/suspend/",
        platform_accounts.account_suspend,
        name="account-suspend",
    ),
    path(
        "platform/accounts/<uuid:account_uid>/reactivate/",
        platform_accounts.account_reactivate,
        name="account-reactivate",
    ),
]
