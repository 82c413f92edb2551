from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from isms_console.lib import reviewing


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        from projects.subjects.body_templates import BodyTemplateSubject

        reviewing.register(BodyTemplateSubject())
