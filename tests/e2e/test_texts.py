"""From a project to texts that both sides approved, and past the refusal of each."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import DESKTOP, PHONE
from tests.e2e.writing import (
    CODE,
    add_project,
    decide_on,
    show_app_key,
    submit,
    submit_signature,
    type_template,
    wait_for,
)

WAYS = [("en", DESKTOP), ("zh-hans", PHONE)]
IDS = ["en-1440", "zh-390"]
TENCENT_APPROVED = {"en": "Tencent approved", "zh-hans": "腾讯云已通过"}
TENCENT_REFUSED = 'The text contains the word "reject".'


@pytest.fixture
def name():
    return f"Kiosk {uuid.uuid4().hex[:6]}"


@pytest.mark.parametrize(("language", "size"), WAYS, ids=IDS)
def test_a_project_its_signature_and_its_template_become_ready_to_send(
    window, name, language, size
):
    page = window("admin", language, viewport=size)
    project = add_project(page, name)
    expect(page.locator("main")).to_contain_text(re.compile(r"\b2400\d{6}\b"))
    assert re.fullmatch(r"[0-9a-f]{32}", show_app_key(page, project).strip())
    signature = submit_signature(page, name)
    page.goto("/templates/new/")
    type_template(page, name, CODE, sample_1="483920", sample_2="10")
    template = submit(page)

    desk = window("reviewer", language, viewport=size)
    for _ in range(2):
        decide_on(desk, name)
        expect(desk.locator("[data-toast]").first).to_be_visible()

    for address in (signature, template):
        wait_for(page, address, TENCENT_APPROVED[language])
    page.goto("/sends/new/")
    expect(page.locator("[name=body_template]")).to_contain_text(name)
    page.goto(f"{project}integration/")
    expect(page.locator("pre").nth(1)).to_contain_text("2400")


@pytest.mark.parametrize(("language", "size"), WAYS, ids=IDS)
def test_what_our_reviewer_refuses_is_mended_and_compared(window, name, language, size):
    page = window("developer", language, viewport=size)
    page.goto("/templates/new/")
    type_template(page, name, CODE, sample_1="483920", sample_2="10")
    template = submit(page)

    desk = window("reviewer", language, viewport=size)
    decide_on(desk, name, "r")
    desk.select_option("#reject [name=reason]", index=1)
    desk.fill("#reject [name=text]", "Say which door.")
    desk.click("#reject .btn-danger")
    expect(desk.locator("[data-toast]").first).to_be_visible()

    page.goto(template)
    expect(page.locator("main")).to_contain_text("Say which door.")
    page.goto(f"{template}edit/")
    page.fill("[name=content]", CODE.replace("door", "front door"))
    submit(page)
    decide_on(desk, name)
    expect(desk.locator("[data-toast]").first).to_be_visible()
    wait_for(page, template, TENCENT_APPROVED[language])

    page.locator("form[action$='/version/'] [type=submit]").click()
    page.wait_for_url("**/edit/")
    page.fill("[name=content]", CODE.replace("door", "back door"))
    submit(page)
    desk.goto(f"/reviews/queue/?q={name}")
    desk.locator("tr[data-row] a").first.click()
    expect(desk.locator(".diff ins")).to_contain_text("back")
    expect(desk.locator(".diff del")).to_contain_text("front")


@pytest.mark.parametrize(("language", "size"), WAYS, ids=IDS)
def test_what_tencent_refuses_says_why_and_goes_there_again(
    window, name, language, size
):
    page = window("developer", language, viewport=size)
    page.goto("/templates/new/")
    refused = "You chose to reject it: code {1}. Do not share it."
    type_template(page, name, refused, sample_1="483920")
    template = submit(page)
    desk = window("reviewer", language, viewport=size)
    decide_on(desk, name)
    expect(desk.locator("[data-toast]").first).to_be_visible()
    wait_for(page, template, TENCENT_REFUSED)

    page.goto(f"{template}edit/")
    page.fill("[name=content]", CODE)
    submit(page)
    decide_on(desk, name)
    expect(desk.locator("[data-toast]").first).to_be_visible()

    wait_for(page, template, TENCENT_APPROVED[language])
    expect(page.locator("main .state-success").first).to_be_visible()
