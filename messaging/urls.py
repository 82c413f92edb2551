"""Routes of messaging."""

from django.urls import path

from messaging.views import messages, notices, overview, sending_health, sends

urlpatterns = [
    path("overview/", overview.overview, name="overview"),
    path("overview/figures/", overview.figures, name="overview-figures"),
    path("overview/tasks/", overview.latest_tasks, name="overview-tasks"),
    path("notices/", notices.notice_list, name="notices"),
    path("sends/", sends.send_list, name="send-list"),
    path("sends/export/", sends.send_export, name="send-export"),
    path("sends/new/", sends.send_new, name="send-new"),
    path("sends/draft/", sends.send_draft, name="send-draft"),
    path("sends/fields/", sends.send_fields, name="send-fields"),
    path("sends/<uuid:send_id>/", sends.send_detail, name="send-detail"),
    path("sends/<uuid:send_id>/progress/", sends.send_progress, name="send-progress"),
    path("messages/", messages.message_list, name="message-list"),
    path("messages/<uuid:message_id>/", messages.message_detail, name="message-detail"),
    path(
        "messages/<uuid:message_id>/progress/",
        messages.message_progress,
        name="message-progress",
    ),
    path(
        "messages/<uuid:message_id>/number/",
        messages.message_reveal,
        name="message-reveal",
    ),
    path("platform/sending/", sending_health.sending_health, name="sending-health"),
    path(
        "platform/sending/now/",
        sending_health.sending_health_now,
        name="sending-health-now",
    ),
]
