"""Telling people: words in their language, mail for those who want it, fixed cost."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.actions.notices import read_notices, tell
from accounts.actions.preferences import choose_mail
from accounts.enums import NoticeEvent, NoticeTopic
from accounts.models import AuditEntry, MailChoice, Notice, OutgoingMail, User
from accounts.queries.notice_texts import TEXTS
from accounts.queries.notice_words import words, words_in, words_of

REASON = {"en": "Too vague", "zh-hans": "内容过于笼统"}
LANGUAGES = ["en", "zh-hans"]
# Everything that any text names.
EVERYTHING = {
    "kind": "verification", "title": "Harbour Tea Ltd", "account": "Harbour Tea",
    "reason": REASON, "advice": {"en": "Say more.", "zh-hans": "请补充说明。"},
    "reply": "Sorry", "text": "Which harbour?", "document": "passport", "name": "Ann Lee",
    "date": "2026-12-31T10:00:00+00:00", "member": "Ann", "actor": "Bob",
    "role": "operator", "before": "analyst", "count": 7, "address": "192.0.2.9",
    "mobile": "+65••••4567",
}  # fmt: skip
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["en", "zh-hans", "x"]), inner, max_size=2)
    ),
    max_leaves=5,
)


def tell_all(people, event=NoticeEvent.REVIEW_REJECTED, account=None, **facts):
    tell(users=people, account=account, event=event, facts=facts, url="/overview/")


@pytest.fixture
def chinese(cast):
    User.objects.filter(pk=cast.admin.pk).update(language="zh-hans")
    cast.admin.refresh_from_db()
    return cast.admin


@pytest.mark.parametrize("event", NoticeEvent)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_has_words_in_both_languages(event, language):
    full = words_in(language, event, EVERYTHING)
    bare = words_in(language, event, {})

    for said in (full, bare):
        assert said.subject
        assert said.tone in {"success", "warning", "danger", "brand", "neutral"}
        assert "%(" not in " ".join([said.subject, *said.sentences])
    if language == "zh-hans":
        assert re.search(r"[\u4e00-\u9fff]", full.subject)
        assert re.search(r"[\u4e00-\u9fff]", bare.subject)


def test_every_event_stands_in_the_table():
    assert set(TEXTS) == set(NoticeEvent)


def test_facts_are_read_in_the_readers_language():
    english = words_in("en", "review_rejected", EVERYTHING)
    chinese = words_in("zh-hans", "review_rejected", EVERYTHING)

    assert "Reason: Too vague" in english.sentences
    assert any("内容过于笼统" in sentence for sentence in chinese.sentences)
    role = words_in("zh-hans", "role_changed", EVERYTHING)
    assert "Ann" in role.subject
    assert "operator" not in role.subject


def test_a_sentence_without_its_fact_is_left_out():
    said = words("review_rejected", {"title": "Harbour"})

    assert said.subject == "Not approved: Harbour"
    assert said.sentences == ["Mend it and submit it again; what you entered is kept."]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([*NoticeEvent, "no_such_event"]),
    st.dictionaries(st.sampled_from([*EVERYTHING, "odd"]), ODD, max_size=6),
)
def test_odd_facts_never_raise(event, facts):
    said = words(event, facts)

    assert said.subject
    assert "\n" not in said.subject


def test_a_percent_sign_in_a_fact_is_only_a_percent_sign():
    assert "100%(title)s" in words("review_rejected", {"title": "100%(title)s"}).subject


def test_a_notice_whose_facts_are_no_mapping_is_still_readable(cast):
    tell_all([cast.owner])
    Notice.objects.update(facts=[1])

    assert words_of(Notice.objects.get()).subject == "Not approved"


def test_each_person_is_told_once_and_mailed_in_their_language(cast, chinese):
    tell_all([cast.owner, chinese, cast.owner], account=cast.account, title="Ltd")

    assert Notice.objects.count() == 2
    mails = {mail.to: mail for mail in OutgoingMail.objects.all()}
    assert set(mails) == {cast.owner.email, chinese.email}
    english, other = mails[cast.owner.email], mails[chinese.email]
    assert english.subject == "Not approved: Ltd"
    assert "Account: Harbour Tea" in english.text
    assert re.search(r"[\u4e00-\u9fff]", other.subject)
    for mail in (english, other):
        notice = Notice.objects.get(user__email=mail.to)
        assert f"http://127.0.0.1:8000/inbox/{notice.pk}/" in mail.text
        assert f'href="http://127.0.0.1:8000/inbox/{notice.pk}/"' in mail.html


def test_what_people_type_is_escaped_in_html_and_plain_in_text(cast):
    tell_all([cast.owner], NoticeEvent.REVIEW_COMMENT, text="<b>5 & 6</b>", title="T")

    mail = OutgoingMail.objects.get()
    assert "<b>5 & 6</b>" in mail.text
    assert "&lt;b&gt;5 &amp; 6&lt;/b&gt;" in mail.html


def test_who_declined_a_topic_is_told_without_a_mail(cast):
    choose_mail(cast.owner, {NoticeTopic.REVIEW: False})
    tell_all([cast.owner, cast.admin])
    tell_all([cast.owner], NoticeEvent.MEMBER_LEFT)

    assert Notice.objects.filter(user=cast.owner).count() == 2
    assert list(OutgoingMail.objects.order_by("id").values_list("to", "topic")) == [
        (cast.admin.email, "review"),
        (cast.owner.email, "members"),
    ]


def test_mail_about_security_cannot_be_declined(cast):
    choose_mail(cast.owner, {NoticeTopic.SECURITY: False})
    MailChoice.objects.create(user=cast.owner, topic="security", wants_mail=False)
    tell_all([cast.owner], NoticeEvent.SIGN_INS_FAILED, count=5)

    assert OutgoingMail.objects.get().subject == "Somebody tried to sign in as you"


def test_somebody_who_was_disabled_gets_no_mail(cast):
    cast.owner.is_active = False
    tell_all([cast.owner])

    assert (Notice.objects.count(), OutgoingMail.objects.count()) == (1, 0)


def test_telling_nobody_does_nothing(cast, django_assert_num_queries):
    with django_assert_num_queries(0):
        tell_all([])


def test_telling_many_asks_as_often_as_telling_one(cast):
    many = [
        User.objects.create_user(f"{n}@cast.example", None, name=str(n))
        for n in range(30)
    ]
    with CaptureQueriesContext(connection) as for_one:
        tell_all(many[:1])
    with CaptureQueriesContext(connection) as for_many:
        tell_all(many)

    assert len(for_many) == len(for_one) <= 9
    assert OutgoingMail.objects.count() == 31


def test_a_choice_of_mail_is_on_record(cast):
    choose_mail(cast.owner, {NoticeTopic.REVIEW: False, NoticeTopic.MEMBERS: True})
    choose_mail(cast.owner, {NoticeTopic.REVIEW: False})

    entry = AuditEntry.objects.get()
    assert (entry.account, entry.act) == (None, "user.mail_choices_changed")
    assert entry.details == {"changes": {"review": [True, False]}}


def test_a_person_reads_only_their_own(cast):
    tell_all([cast.owner, cast.admin])
    theirs = Notice.objects.get(user=cast.admin)

    assert read_notices(cast.owner, [theirs.pk]) == 0
    assert read_notices(cast.owner) == 1
    assert Notice.objects.get(read_at=None) == theirs


def test_the_language_switch_is_remembered_for_mail(cast, signed_in, client):
    signed_in(cast.owner).post("/language/", {"language": "zh-hans"})
    signed_in(cast.admin).post("/language/", {"language": "tlh"})
    client.post("/language/", {"language": "zh-hans"})

    languages = dict(User.objects.values_list("email", "language"))
    assert languages[cast.owner.email] == "zh-hans"
    assert languages[cast.admin.email] == ""
    tell_all([User.objects.get(pk=cast.owner.pk)], title="Ltd")
    assert re.search(r"[\u4e00-\u9fff]", OutgoingMail.objects.get().subject)
