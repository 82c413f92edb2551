"""The message centre, choices of mail, the verification mobile, and mail for staff."""

from django.urls import path

from accounts.views import mails, mobiles, notices

urlpatterns = [
    path("inbox/", notices.inbox, name="inbox"),
    path("inbox/read/", notices.inbox_read, name="inbox-read"),
    path("inbox/mail/", notices.mail_choices, name="mail-choices"),
    path("inbox/<int:notice_id>/", notices.inbox_open, name="inbox-open"),
    path("mobile/", mobiles.mobile, name="mobile"),
    path("mobile/confirm/", mobiles.mobile_confirm, name="mobile-confirm"),
    path("mobile/remove/", mobiles.mobile_remove, name="mobile-remove"),
    path("platform/mail/", mails.mail_health, name="mail-health"),
    path("platform/mail/retry/", mails.mail_retry, name="mail-retry"),
]
