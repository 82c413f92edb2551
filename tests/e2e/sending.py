"""What a person does to send, in either language."""

from playwright.sync_api import Page

PARCEL = "Parcel on its way"
CODE = "Sign-in code"


def compose(
    page: Page,
    *numbers: str,
    template: str = PARCEL,
    params: tuple[str, ...] = ("Ana", "SF1234", "Friday"),
) -> None:
    """Fill in a task, as far as it goes before Send is pressed."""
    page.goto("/sends/new/")
    page.select_option("[name=signature]", label="Harbour Tea")
    choose_template(page, template)
    for position, value in enumerate(params, start=1):
        page.fill(f"[name=param_{position}]", value)
    page.fill("[name=recipients]", "\n".join(numbers))


def choose_template(page: Page, template: str) -> None:
    """Choose a body template and wait for its fields."""
    option = page.locator("[name=body_template] option", has_text=template)
    with page.expect_response("**/sends/fields/"):
        page.select_option("[name=body_template]", option.get_attribute("value"))
    page.wait_for_selector("[name=param_1], #send-preview .bubble")


def send(page: Page) -> str:
    """Press Send; returns the address of the task's page."""
    page.click(".compose-acts [type=submit]")
    page.wait_for_url("**/sends/*-*/")
    return page.url
