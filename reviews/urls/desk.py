"""The queue and its cases."""

from django.urls import path

from reviews.views import applicants, cases, queue

urlpatterns = [
    path("reviews/queue/", queue.case_queue, name="case-queue"),
    path("reviews/mine/", queue.case_mine, name="case-mine"),
    path("reviews/decided/", queue.case_decided, name="case-decided"),
    path("reviews/views/", queue.view_save, name="view-save"),
    path("reviews/views/<int:view_id>/delete/", queue.view_delete, name="view-delete"),
    path("reviews/cases/<uuid:case_uid>/", cases.case_detail, name="case-detail"),
    path("reviews/cases/<uuid:case_uid>/claim/", cases.case_claim, name="case-claim"),
    path(
        "reviews/cases/<uuid:case_uid>/release/",
        cases.case_release,
        name="case-release",
    ),
    path(
        "reviews/cases/<uuid:case_uid>/approve/",
        cases.case_approve,
        name="case-approve",
    ),
    path(
        "reviews/cases/<uuid:case_uid>/reject/", cases.case_reject, name="case-reject"
    ),
    path(
        "reviews/cases/<uuid:case_uid>/comment/",
        cases.case_comment,
        name="case-comment",
    ),
    path(
        "reviews/cases/<uuid:case_uid>/reopen/", cases.case_reopen, name="case-reopen"
    ),
    path(
        "reviews/cases/<uuid:case_uid>/reveal/<slug:field>/",
        cases.case_reveal,
        name="case-reveal",
    ),
    path(
        "reviews/cases/<uuid:case_uid>/answer/",
        applicants.case_answer,
        name="case-answer",
    ),
]
