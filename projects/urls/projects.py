"""Projects and their App Keys."""

from django.urls import path

from projects.views import app_keys, integration, project_states, projects

urlpatterns = [
    path("projects/", projects.project_list, name="project-list"),
    path("projects/new/", projects.project_new, name="project-new"),
    path(
        "projects/deleted/<uuid:deleted_uid>/restore/",
        project_states.project_restore,
        name="project-restore",
    ),
    path(
        "projects/<uuid:project_uid>/",
        projects.project_overview,
        name="project-overview",
    ),
    path(
        "projects/<uuid:project_uid>/basic/",
        projects.project_basic,
        name="project-basic",
    ),
    path(
        "projects/<uuid:project_uid>/edit/", projects.project_edit, name="project-edit"
    ),
    path(
        "projects/<uuid:project_uid>/disable/",
        project_states.project_disable,
        name="project-disable",
    ),
    path(
        "projects/<uuid:project_uid>/enable/",
        project_states.project_enable,
        name="project-enable",
    ),
    path(
        "projects/<uuid:project_uid>/delete/",
        project_states.project_delete,
        name="project-delete",
    ),
    path(
        "projects/<uuid:project_uid>/app-key/",
        app_keys.app_key_reveal,
        name="app-key-reveal",
    ),
    path(
        "projects/<uuid:project_uid>/app-key/rotate/",
        app_keys.app_key_rotate,
        name="app-key-rotate",
    ),
    path(
        "projects/<uuid:project_uid>/app-key/stop-old/",
        app_keys.app_key_stop_old,
        name="app-key-stop-old",
    ),
    path(
        "projects/<uuid:project_uid>/integration/",
        integration.project_integration,
        name="project-integration",
    ),
]
