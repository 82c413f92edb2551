"""Every page in every situation that one should have looked at.

A scene is a person at an address, and what that person does there. The pictures are
drawn from these (scripts/screens.py) and the page tests walk through them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.e2e.browsing import Crowd
from tests.e2e.sending import compose, send
from tests.e2e.stack import Stack

Act = Callable[[Page, Stack], None]

ELEVEN = [f"+6598765{n:03d}" for n in range(11)]
MANY = ["+6591234567", "+60123456789", "+447400123456", "+12025550143", "+85251234567"]
WRONG = ["+6591234567", "0912345678", "+86 138 0013 8000", "+4420", "hello"]


@dataclass(frozen=True)
class Scene:
    """Who goes where and does what; `status` is what the server says to it."""

    name: str
    path: str
    role: str = "operator"
    act: Act | None = None
    status: int = 200

    def play(self, page: Page, stack: Stack) -> None:
        """Go there and do it."""
        address = self.path.format(simulator=stack.simulator_url, **stack.places)
        page.goto(address)
        if self.act:
            self.act(page, stack)
        settle(page)


def settle(page: Page) -> None:
    """Until letters and charts are there."""
    page.evaluate("document.fonts.ready")
    for chart in page.locator("[data-chart-canvas]:visible").all():
        expect(chart.locator("canvas")).to_have_count(1)


def _typed(page: Page, stack: Stack) -> None:
    compose(page, *MANY)
    expect(page.locator("#send-preview li")).to_have_count(len(MANY))


def _moving(page: Page, stack: Stack) -> None:
    """With a second provider account there is somewhere to move a project to."""
    page.goto("/platform/providers/")
    if not page.get_by_text("Downstream").count():
        page.goto("/platform/providers/new/")
        page.select_option("[name=site]", "other")
        page.select_option("[name=scheme]", "http")
        for name, value in {
            "name": "Downstream",
            "endpoint": stack.simulator_url.partition("://")[2],
            "secret_id": "AKIDdownstream",
            "secret_key": "secret",
            "upstream_sdk_app_id": "1400009999",
        }.items():
            page.fill(f"[name={name}]", value)
        page.click(".form [type=submit]")
    page.goto("/platform/providers/1/")
    page.locator("a[href$='/move/']").first.click()


def _sent_wrong(page: Page, stack: Stack) -> None:
    compose(page, *WRONG, params=("Ana", "", "Friday"))
    page.evaluate("document.querySelector('#send-form').noValidate = true")
    page.click(".compose-acts [type=submit]")
    page.wait_for_selector(".field-error")


def _phone_chosen(page: Page, stack: Stack) -> None:
    page.fill("#open", "+12025550143")
    page.keyboard.press("Enter")
    expect(page.locator("[data-texts]")).to_contain_text("Thank you")


def _number_shown(page: Page, stack: Stack) -> None:
    page.click("#number button")
    expect(page.locator("#number button")).to_have_count(0)


def _tested(page: Page, stack: Stack) -> None:
    page.click("form[action$='/test/'] button")
    expect(page.locator("[data-live-done] .state-success")).to_be_visible()


def _table_shown(page: Page, stack: Stack) -> None:
    page.click("[data-chart-table]")


def _case_opened(page: Page, stack: Stack) -> None:
    page.click("tr[data-row] a")
    page.wait_for_selector("[data-desk-case]")


def _refusing(page: Page, stack: Stack) -> None:
    _case_opened(page, stack)
    page.keyboard.press("r")
    page.select_option("#reject [name=reason]", index=1)


def _template_typed(page: Page, stack: Stack) -> None:
    page.fill("[name=name]", "Door code")
    page.fill("[name=content]", "Your “code” is {1}. " + "Please keep it secret. " * 7)
    expect(page.locator(".bubble")).to_contain_text("secret")


SCENES = [
    Scene("sign-in", "/sign-in/", role=""),
    Scene("overview", "/overview/"),
    Scene("overview-table", "/overview/", act=_table_shown),
    Scene("tasks", "/sends/"),
    Scene("new-task", "/sends/new/"),
    Scene("new-task-filled", "/sends/new/", act=_typed),
    Scene("new-task-errors", "/sends/new/", act=_sent_wrong),
    Scene("task-running", "{running}"),
    Scene("task-finished", "{finished}"),
    Scene("records", "/messages/"),
    Scene("records-filtered", "/messages/?status=failed"),
    Scene("records-no-result", "/messages/?q=%2B6590000000"),
    Scene("records-not-a-number", "/messages/?q=12345"),
    Scene("message-delivered", "{delivered}", act=_number_shown),
    Scene("message-failed", "{failed}"),
    Scene("message-unknown", "{unknown}"),
    Scene("sending-health", "/platform/sending/", role="platform_admin"),
    Scene("providers", "/platform/providers/", role="platform_admin"),
    Scene("provider-new", "/platform/providers/new/", role="platform_admin"),
    Scene("provider", "/platform/providers/1/", role="platform_admin", act=_tested),
    Scene("project-move", "/platform/providers/1/", "platform_admin", act=_moving),
    Scene("provider-disable", "/platform/providers/1/disable/", role="platform_admin"),
    Scene(
        "registration", "/platform/providers/1/registrations/1/", role="platform_admin"
    ),
    Scene("styleguide", "/styleguide/", role="platform_admin"),
    Scene("403", "/sends/new/", role="analyst", status=403),
    Scene("404", "/nowhere/", status=404),
    Scene("simulator", "{simulator}/", role="", act=_phone_chosen),
]
SCENES += [
    Scene("projects", "/projects/?view=cards", role="developer"),
    Scene("projects-table", "/projects/?view=table", role="developer"),
    Scene("project-new", "/projects/new/", role="developer"),
    Scene("project-overview", "{project}", role="developer"),
    Scene("project-basic", "{project}basic/", role="developer"),
    Scene("project-limits", "{project}limits/", role="developer"),
    Scene("project-countries", "{project}limits/countries/", role="developer"),
    Scene("project-recipients", "{project}notifications/", role="developer"),
    Scene("platform-limits", "/platform/limits/", role="platform_admin"),
    Scene("project-integration", "{project}integration/", role="developer"),
    Scene("projects-before-activation", "/projects/", role="ready"),
    Scene("sign-up", "/sign-up/", role=""),
    Scene("password-reset", "/password/", role=""),
    Scene("terms", "/terms/", role=""),
    Scene("verification-new", "/verification/", role="new"),
    Scene("verification-details", "/verification/details/", role="draft"),
    Scene("verification-check", "/verification/check/", role="draft"),
    Scene("verification-pending", "/verification/", role="pending"),
    Scene("verification-refused", "/verification/", role="refused"),
    Scene("verification-individual", "/verification/", role="individual"),
    Scene("activation-ready", "/activation/", role="ready"),
    Scene("activation-active", "/activation/", role="owner"),
    Scene("suspended", "/overview/", role="suspended"),
    Scene("signatures", "/signatures/"),
    Scene("signature-new", "/signatures/new/"),
    Scene("templates", "/templates/"),
    Scene("template-new", "/templates/new/"),
    Scene("template-typed", "/templates/new/", act=_template_typed),
    Scene("template-versions", "/templates/110/"),
    Scene("template-tests", "/templates/110/tests/"),
    Scene("template-delete", "/templates/111/delete/"),
    Scene(
        "case-template", "/reviews/queue/?q=Sign-in", role="reviewer", act=_case_opened
    ),
    Scene("members", "/members/", role="owner"),
    Scene("member-invite", "/members/invite/", role="owner"),
    Scene("roles", "/members/roles/", role="owner"),
    Scene("account-settings", "/account/settings/", role="owner"),
    Scene("security", "/security/", role="owner"),
    Scene("second-step", "/security/two-step/", role="owner"),
    Scene("sessions", "/security/sessions/", role="owner"),
    Scene("inbox", "/inbox/", role="refused"),
    Scene("mail-choices", "/inbox/mail/", role="owner"),
    Scene("mobile", "/mobile/", role="owner"),
    Scene("audit-log", "/audit/", role="owner"),
    Scene("rules", "/rules/", role="owner"),
    Scene("rules-links", "/rules/?q=link#template-link-shortened", role="owner"),
    Scene("queue", "/reviews/queue/", role="reviewer"),
    Scene("queue-nothing", "/reviews/queue/?q=nowhere", role="reviewer"),
    Scene("case", "/reviews/queue/?q=Danube", role="reviewer", act=_case_opened),
    Scene("case-refusing", "/reviews/queue/?q=Danube", role="reviewer", act=_refusing),
    Scene("my-cases", "/reviews/mine/", role="reviewer"),
    Scene("decided", "/reviews/decided/", role="reviewer"),
    Scene("standards", "/reviews/standards/", role="platform_admin"),
    Scene("review-calendar", "/reviews/calendar/", role="platform_admin"),
    Scene("review-statistics", "/reviews/statistics/", role="reviewer"),
    Scene("platform-accounts", "/platform/accounts/", role="platform_admin"),
    Scene("mail-health", "/platform/mail/", role="platform_admin"),
    Scene("platform-audit", "/platform/audit/", role="platform_admin"),
]
# Needs a simulator whose port is closed; comes last.
WAITING = [
    Scene("task-waiting", "{waiting}", role="operator"),
    Scene("overview-waiting", "/overview/"),
    Scene("sending-health-waiting", "/platform/sending/", role="platform_admin"),
]


def prepare(crowd: Crowd, stack: Stack) -> None:
    """Send what the scenes show; from here on the simulator's clock stands still."""
    context = crowd.context("operator")
    page = context.new_page()
    stack.tell("replies", phone_number="+12025550143", text="Thank you")
    stack.tell("clock", advance=60)
    stack.places["finished"] = _task_of(page, "Members' weekend")
    stack.places["delivered"] = message_in(page, "delivered")
    stack.places["failed"] = message_in(page, "failed")
    stack.tell("clock", speed=0)
    page.goto("/projects/")
    project = page.locator(".item-card a").first.get_attribute("href")
    stack.places["project"] = str(project)
    compose(page, "+6591239402")
    page.goto(send(page))
    page.click("#send-live tbody a")
    expect(page.locator(".timeline li")).to_have_count(3)
    stack.places["unknown"] = page.url
    compose(page, *ELEVEN)
    stack.places["running"] = send(page)
    expect(page.locator("#send-live")).to_contain_text("Submitted")
    context.close()


def close_the_port(crowd: Crowd, stack: Stack, seconds: int = 600) -> None:
    """An outage, and a task that waits for its end."""
    stack.close_port(seconds)
    context = crowd.context("operator")
    page = context.new_page()
    compose(page, *MANY)
    stack.places["waiting"] = send(page)
    page.wait_for_selector("#send-live .notice-warning")
    context.close()


def _task_of(page: Page, template: str) -> str:
    page.goto("/sends/")
    page.click(f"tbody a >> text={template}")
    page.wait_for_url("**/sends/*-*/")
    expect(page.locator("[data-live-done]")).to_have_count(1)
    return page.url


def message_in(page: Page, status: str) -> str:
    page.goto(f"/messages/?status={status}")
    link = page.locator("tbody a").first.get_attribute("href")
    return str(link)
