"""Rows of projects and what they send with."""

from projects.models.body_templates import BodyTemplate
from projects.models.projects import Project
from projects.models.provider_accounts import ProviderAccount
from projects.models.registrations import SignatureRegistration, TemplateRegistration
from projects.models.signatures import Signature

__all__ = [
    "BodyTemplate",
    "Project",
    "ProviderAccount",
    "Signature",
    "SignatureRegistration",
    "TemplateRegistration",
]
