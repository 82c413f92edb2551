"""Identity verification, activation, and accounts for staff."""

from django.urls import path

from accounts.views import activation, documents, platform_accounts, verifications

urlpatterns = [
    path("verification/", verifications.verification, name="verification"),
    path(
        "verification/start/",
        verifications.verification_start,
        name="verification-start",
    ),
    path(
        "verification/details/",
        verifications.verification_details,
        name="verification-details",
    ),
    path(
        "verification/check/",
        verifications.verification_check,
        name="verification-check",
    ),
    path(
        "verification/withdraw/",
        verifications.verification_withdraw,
        name="verification-withdraw",
    ),
    path(
        "documents/<uuid:document_uid>/<int:page>/",
        documents.document_page,
        name="document-page",
    ),
    path("activation/", activation.activation, name="activation"),
    path("activation/start/", activation.activation_start, name="activation-start"),
    path("activation/terms/", activation.terms_accept, name="terms-accept"),
    path("terms/", activation.terms, name="terms"),
    path(
        "platform/accounts/",
        platform_accounts.platform_accounts,
        name="platform-accounts",
    ),
    path(
        "platform/accounts/<uuid:account_uid>/",
        platform_accounts.platform_account,
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
