"""Routes of accounts, by subject."""

from accounts.urls import audit, identity, members, notices, sign_in

urlpatterns = [
    *sign_in.urlpatterns,
    *members.urlpatterns,
    *identity.urlpatterns,
    *notices.urlpatterns,
    *audit.urlpatterns,
]
