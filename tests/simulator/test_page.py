import re

import pytest
import requests

from simulator.outcomes import ENDINGS
from simulator.page import _HERE
from simulator.parts import split
from tests.simulator.cast import Caller, Simulator

PHONE = "+85261230001"
HOSTILE = "<script>alert(1)</script>"


def get(simulator, path, **options):
    return requests.get(f"{simulator.url}{path}", timeout=5, **options)


def state(simulator, number=""):
    return get(simulator, "/page/state", params={"number": number}).json()


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Simulated Tencent Cloud"), ("zh", "模拟腾讯云短信")]
)
def test_the_page_is_served_in_both_languages(simulator, language, title):
    answer = get(simulator, "/", headers={"Accept-Language": f"{language}-XX"})
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert title in answer.text
    for ending in ENDINGS:
        assert f"…{ending.digits}<" in answer.text


def test_a_chosen_language_is_remembered(simulator: Simulator):
    browser = requests.Session()
    assert 'lang="zh-CN"' in browser.get(f"{simulator.url}/?lang=zh", timeout=5).text
    assert 'lang="zh-CN"' in browser.get(simulator.url, timeout=5).text


def test_nothing_inline_is_allowed_or_needed(simulator: Simulator):
    answer = get(simulator, "/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(
        r"<style|style=|\son\w+=|<script(?! (?:type=\S+ )?src)", answer.text
    )
    for path in re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text):
        assert get(simulator, path).status_code == 200


def test_scripts_put_text_into_the_page_as_text():
    for script in (_HERE / "static").glob("*.js"):
        source = script.read_text()
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", source
        )


def test_hostile_texts_stay_texts(simulator: Simulator, caller: Caller):
    caller.send(PHONE, TemplateParamSet=[HOSTILE, "1"])
    simulator.post("replies", phone_number=PHONE, text=HOSTILE)
    simulator.advance(1)
    assert "alert(1)" not in get(simulator, f"/?number={HOSTILE}").text
    answer = get(simulator, "/page/state")
    assert answer.headers["Content-Type"] == "application/json"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert HOSTILE in answer.json()["items"][0]["parts"][0]


def test_a_text_is_seen_on_its_way_and_arriving(simulator: Simulator, caller: Caller):
    caller.send(PHONE, "+85261239102", "+85261239506")
    assert state(simulator, PHONE)["items"][0]["state"] == "on_the_way"
    simulator.advance(1)
    assert state(simulator, PHONE)["items"][0]["state"] == "delivered"
    failed = state(simulator, "+85261239102")["items"][0]
    assert (failed["state"], failed["receipt"]) == ("failed", "UNDELIV")
    assert failed["reason"]
    silent = state(simulator, "+85261239506")["items"][0]
    assert (silent["state"], silent["is_reported"]) == ("delivered", False)


def test_phones_are_listed_newest_first(simulator: Simulator, caller: Caller):
    caller.send(PHONE, "+14155550100")
    caller.send("+447400000001")
    listed = [phone["number"] for phone in state(simulator)["phones"]]
    assert listed == ["+447400000001", "+14155550100", PHONE]
    assert state(simulator)["number"] == "+447400000001"


def test_one_can_answer_on_the_page(simulator: Simulator, caller: Caller):
    caller.send(PHONE)
    url = f"{simulator.url}/page/replies"
    reply = {"phone_number": PHONE, "text": "Thanks"}
    assert requests.post(url, json=reply, timeout=5).status_code == 200
    simulator.advance(1)
    assert [item["kind"] for item in state(simulator, PHONE)["items"]] == [
        "reply",
        "text",
    ]
    assert requests.post(url, data=reply, timeout=5).status_code == 400
    assert requests.post(url, json={"text": "?"}, timeout=5).status_code == 400


def test_only_its_own_files_are_served(simulator: Simulator):
    for path in ("/static/x.css", "/static/..%2fpage.py", "/static/", "/other"):
        assert get(simulator, path).status_code == 404


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("a" * 160, [160]),
        ("a" * 161, [153, 8]),
        ("a" * 152 + "€" + "b" * 20, [152, 21]),
        ("字" * 71, [67, 4]),
        ("字" * 66 + "😀" + "字" * 10, [66, 11]),
    ],
)
def test_texts_split_where_the_network_splits_them(text, lengths):
    parts = split(text, "852")
    assert [len(part) for part in parts] == lengths
    assert "".join(parts) == text


def test_the_documentation_lists_every_ending():
    page = (_HERE.parent / "docs" / "simulator.md").read_text()
    for ending in ENDINGS:
        assert f"| `{ending.digits}` | {ending.en} |" in page
