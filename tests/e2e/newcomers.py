"""What a stranger does to become a verified enterprise, in either language."""

import re
import time
from email import message_from_bytes, policy

from playwright.sync_api import FilePayload, Page, expect

from messaging.management.demo_papers import licence
from tests.e2e.stack import Stack

PASSWORD = "a-long-enough-phrase-42"
PATIENCE_SECONDS = 40
CODE = r"\b[A-Z0-9]{4}-[A-Z0-9]{4}\b"
COMPANY = "Lighthouse Bakery Pte. Ltd."
NUMBER = "201854321Z"
ADDRESS = "3 Marina Boulevard, Singapore"


def mail_to(stack: Stack, address: str, having: str) -> str:
    """The newest mail to an address that holds a pattern; waits for it."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < ends:
        files = sorted(
            (stack.folder / "mail").glob("*"), key=lambda f: f.stat().st_mtime
        )
        for file in reversed(files):
            for text in reversed(file.read_bytes().split(b"\n" + b"-" * 79)):
                mail = message_from_bytes(text.strip(), policy=policy.default)
                body = mail.get_body(("plain",))
                said = f"{mail['subject']}\n{body.get_content() if body else ''}"
                if mail["to"] == address and re.search(having, said):
                    return said
        time.sleep(0.2)
    raise TimeoutError(f"No mail to {address} holds {having}.")


def sign_up(page: Page, stack: Stack, address: str) -> None:
    """Sign up for a business and confirm the address by the code in the mail."""
    page.goto("/sign-up/")
    page.check("[name=kind][value=enterprise]")
    page.fill("[name=email]", address)
    page.fill("[name=name]", "Lin Wei")
    page.fill("[name=account_name]", COMPANY)
    page.fill("[name=password1]", PASSWORD)
    page.check("[name=accept]")
    page.click("form.stack [type=submit].btn-primary")
    expect(page.locator("[name=code]")).to_be_visible()
    code = re.search(CODE, mail_to(stack, address, CODE))
    assert code is not None
    page.fill("[name=code]", code[0])
    page.click("form.stack [type=submit].btn-primary >> nth=0")
    page.wait_for_url("**/overview/")


def submit_verification(page: Page, number: str = NUMBER) -> None:
    """Fill in the details, upload a licence, check and submit."""
    page.goto("/verification/details/")
    page.fill("[name=name]", COMPANY)
    page.fill("[name=document_number]", number)
    page.select_option("[name=country]", "SG")
    page.fill("[name=address]", ADDRESS)
    paper = FilePayload(
        name="licence.png",
        mimeType="image/png",
        buffer=licence(COMPANY, number, ADDRESS),
    )
    page.set_input_files("[name=documents]", paper)
    page.click("main form [type=submit].btn-primary")
    page.wait_for_url("**/verification/check/")
    page.click("main form [type=submit].btn-primary")
    page.wait_for_url("**/verification/")


def open_case(page: Page) -> None:
    """Find the applicant's case in the queue and open it."""
    page.goto("/reviews/queue/")
    page.fill("[name=q]", "Lighthouse")
    expect(page.locator("tr[data-row]")).to_have_count(1)
    page.locator("tr[data-row] a").first.click()
    page.wait_for_url("**/reviews/cases/**")
    expect(page.locator("h1")).to_contain_text("Lighthouse")
