"""English and Simplified Chinese, by the browser's wish or by choice."""

import pytest

from messaging.actions.dispatch import dispatch_lane
from messaging.enums import Lane
from messaging.models import Message
from tests.pages.reading import words

CHINESE = {"HTTP_ACCEPT_LANGUAGE": "zh-CN,zh;q=0.9"}


@pytest.fixture
def pages(cast, upstream):
    """Every page of a member, with a task that failed in it."""
    send = cast.send("+6581239202")
    dispatch_lane(Lane.OTP)
    message = Message.objects.get()
    return {
        "/overview/": "概览",
        "/sends/": "发送短信",
        "/sends/new/": "正文模板",
        f"/sends/{send.id}/": "失败",
        "/messages/": "失败",
        f"/messages/{message.id}/": "腾讯云",
    }


def test_a_chinese_browser_gets_chinese_pages(cast, signed_in, pages):
    browser = signed_in(cast.operator)

    for address, word in pages.items():
        page = browser.get(address, **CHINESE)
        assert 'lang="zh-hans"' in page.content.decode().lower()
        assert word in words(page)


def test_codes_of_tencent_are_explained_in_chinese(cast, signed_in, pages):
    address = list(pages)[-1]

    shown = words(signed_in(cast.operator).get(address, **CHINESE))
    assert "号码已退订" in shown


def test_a_person_chooses_the_language_and_it_stays(cast, signed_in):
    browser = signed_in(cast.operator)

    answer = browser.post("/language/", {"language": "zh-hans", "next": "/overview/"})

    assert answer.url == "/overview/"
    assert "概览" in words(browser.get("/overview/"))
    browser.post("/language/", {"language": "en"})
    assert "Overview" in words(browser.get("/overview/"))


def test_the_sign_in_page_is_in_the_visitors_language(client, db):
    assert "登录" in words(client.get("/sign-in/", **CHINESE))
    assert "Sign in" in words(client.get("/sign-in/"))


def test_a_language_that_is_not_spoken_here_is_english(client, db):
    page = client.get("/sign-in/", HTTP_ACCEPT_LANGUAGE="fr-FR")

    assert "Sign in" in words(page)


def test_a_bad_number_is_explained_in_chinese(cast, signed_in):
    page = signed_in(cast.operator).get("/messages/", {"q": "81234567"}, **CHINESE)

    assert "+6581234567" in words(page)
    assert "Add + and" not in words(page)


def test_switching_does_not_lead_to_other_sites(cast, client):
    answer = client.post(
        "/language/", {"language": "zh-hans", "next": "https://elsewhere.example/"}
    )
    assert answer.url == "/"
