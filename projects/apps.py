from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from isms_console.lib import reviewing


class ProjectsConfig(AppConfig):
    name = "projects"
    verbose_name = _("Projects")

    def ready(self) -> None:
        from accounts.queries.audit_details import name_values
        from projects import enums
        from projects.subjects.body_templates import BodyTemplateSubject
        from projects.subjects.signatures import SignatureSubject

        reviewing.register(SignatureSubject())
        reviewing.register(BodyTemplateSubject())
        for field, choices in (
            ("kind", enums.TemplateKind),
            ("sign_type", enums.SignType),
            ("purpose", enums.SignPurpose),
            ("certificate_type", enums.CertificateType),
            ("site", enums.ProviderSite),
            ("events", enums.AlarmEvent),
        ):
            name_values(field, dict(choices.choices))
