"""Sample code that sends with a project's own values."""

import json
from dataclasses import dataclass

from django.conf import settings
from django.template.loader import render_to_string

from projects.models import BodyTemplate, Project
from projects.queries.languages import Language
from projects.queries.sendable import sendable_signatures, sendable_templates
from tencent import segments

EXAMPLE_NUMBER = "+6581234567"
NO_TEMPLATE = "TEMPLATE_ID"


@dataclass(frozen=True, slots=True)
class Values:
    """What a sample sends, of which project, to which address."""

    url: str
    sdk_app_id: str
    sign_name: str
    template_id: str
    template_params: list[str]

    @property
    def scheme(self) -> str:
        """What SDKs call the protocol."""
        return self.url.partition("://")[0]

    @property
    def host(self) -> str:
        """What SDKs call the endpoint."""
        return self.url.partition("://")[2]

    @property
    def body(self) -> str:
        """The request as JSON, for samples that use no SDK."""
        return json.dumps(self._wish, ensure_ascii=False, indent=2)

    @property
    def line(self) -> str:
        """The same in one line, for languages whose library writes no JSON."""
        return json.dumps(self._wish, ensure_ascii=False)

    @property
    def _wish(self) -> dict[str, object]:
        return {
            "PhoneNumberSet": [EXAMPLE_NUMBER],
            "SmsSdkAppId": self.sdk_app_id,
            "SignName": self.sign_name,
            "TemplateId": self.template_id,
            "TemplateParamSet": self.template_params,
        }


def values_of(project: Project) -> Values:
    """The project's own: its first approved signature and body template, if any."""
    signature = sendable_signatures(project).first()
    template = sendable_templates(project).first()
    return Values(
        url=settings.PUBLIC_URL,
        sdk_app_id=project.sdk_app_id,
        sign_name=signature.sign_name if signature else "",
        template_id=str(template.template_id) if template else NO_TEMPLATE,
        template_params=_params(template) if template else [],
    )


def _params(template: BodyTemplate) -> list[str]:
    """One value for each variable: the template's samples where they are complete."""
    count = len(set(segments.variables(template.content)))
    samples = [str(sample) for sample in template.samples]
    if len(samples) == count and all(samples):
        return samples
    return [str(number) for number in range(1, count + 1)]


def sample(language: Language, values: Values) -> str:
    """The whole file, ready to be saved and run."""
    texts = {
        "url": values.url,
        "host": values.host,
        "scheme": values.scheme,
        "sdk_app_id": values.sdk_app_id,
        "sign_name": values.sign_name,
        "template_id": values.template_id,
        "number": EXAMPLE_NUMBER,
        "body": values.body,
        "line": values.line,
    }
    context = {name: language.quoted(text) for name, text in texts.items()}
    params = [language.quoted(param) for param in values.template_params]
    name = f"projects/integration/{language.key}.txt"
    context["template_params"] = ", ".join(params)
    return render_to_string(name, context).strip() + "\n"
