"""Rows of projects and what they send with."""

from projects.models.body_templates import BodyTemplate, TemplateCase
from projects.models.limits import CountryRule, FrequencyExemption, Limit
from projects.models.projects import Project
from projects.models.provider_accounts import ProviderAccount
from projects.models.recipients import AlarmRecipient
from projects.models.registrations import CallPace, Registration, RegistrationEvent
from projects.models.signatures import Signature, SignatureDocument
from projects.models.text_prints import TextPrint

__all__ = [
    "AlarmRecipient",
    "BodyTemplate",
    "CallPace",
    "CountryRule",
    "FrequencyExemption",
    "Limit",
    "Project",
    "ProviderAccount",
    "Registration",
    "RegistrationEvent",
    "Signature",
    "SignatureDocument",
    "TemplateCase",
    "TextPrint",
]
