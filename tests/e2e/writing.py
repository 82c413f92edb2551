"""What people do to have a signature and a body template, in either language."""

import re

from playwright.sync_api import FilePayload, Page, expect

from messaging.management.demo_papers import licence

CODE = "{1} is your door code, valid for {2} minutes. Do not share it."
PASSWORD = "isms-demo-2026"


def add_project(page: Page, name: str) -> str:
    """A new project; returns its address."""
    page.goto("/projects/new/")
    page.fill("[name=name]", name)
    page.click("main form [type=submit].btn-primary")
    page.wait_for_url(re.compile(r"/projects/[0-9a-f-]{36}/$"))
    expect(page.locator("h1")).to_contain_text(name)
    return page.url


def show_app_key(page: Page, project: str) -> str:
    """Proves who one is once more and reads the App Key."""
    page.goto(f"{project}basic/")
    page.click("form[action$='/app-key/'] [type=submit]")
    if page.locator("[name=password]").count():
        page.fill("[name=password]", PASSWORD)
        page.click("main form [type=submit].btn-primary")
    code = page.locator("main .copyable code")
    expect(code).to_have_count(2)
    return str(code.nth(1).text_content())


def submit_signature(page: Page, sign_name: str) -> str:
    """Fills in the form with a licence and submits; returns the address."""
    page.goto("/signatures/new/")
    page.select_option("[name=sign_type]", "company")
    page.check("[name=purpose][value=own]")
    page.fill("[name=sign_name]", sign_name)
    expect(page.locator(".bubble")).to_contain_text(f"[{sign_name}]")
    page.select_option("[name=certificate_type]", "business_licence")
    paper = licence("Harbour Tea Trading", "201912345K", "1 Harbour Front Avenue")
    page.set_input_files(
        "[name=certificates]",
        FilePayload(name="licence.png", mimeType="image/png", buffer=paper),
    )
    page.click(".compose-acts [value=submit]")
    page.wait_for_url(re.compile(r"/signatures/[0-9a-f-]{36}/$"))
    return page.url


def type_template(page: Page, name: str, content: str, **samples: str) -> None:
    """Types into the editor and waits until the phone shows the samples."""
    page.fill("[name=name]", name)
    page.fill("[name=content]", content)
    for field, value in samples.items():
        expect(page.locator(f"[name={field}]")).to_be_visible()
        page.fill(f"[name={field}]", value)
        expect(page.locator(".bubble")).to_contain_text(value)


def submit(page: Page) -> str:
    """Submits what is in the editor; returns the address of the template."""
    page.click("[value=submit]")
    page.wait_for_url(re.compile(r"/templates/\d+/$"))
    return page.url


def decide_on(page: Page, title: str, key: str = "a") -> None:
    """Opens a case of the queue by its title and begins a decision by its key."""
    page.goto(f"/reviews/queue/?q={title}")
    page.locator("tr[data-row] a").first.click()
    page.wait_for_url("**/reviews/cases/**")
    expect(page.locator("h1")).to_contain_text(title)
    page.keyboard.press(key)


def wait_for(page: Page, address: str, text: str) -> None:
    """Looks at a page again until it says something; workers need a moment."""
    for _ in range(40):
        page.goto(address)
        if text in str(page.locator("main").text_content()):
            return
        page.wait_for_timeout(500)
    expect(page.locator("main")).to_contain_text(text, timeout=1)
