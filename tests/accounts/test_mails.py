"""Mail from the row until the server took it, also when things go wrong."""

from datetime import timedelta

import pytest
from django.core.mail import get_connection
from django.utils import timezone

from accounts.actions import mails
from accounts.actions.mails import DELAYS, MOST_ATTEMPTS, queue_mail, send_due_mails
from accounts.enums import NoticeTopic
from accounts.models import OutgoingMail
from tests.accounts.smtp import MailServer
from tests.messaging.books import jobs
from tests.messaging.processes import WORKER, CeleryProcess
from tests.simulator.cast import free_port


def post(to="ann@cast.example", subject="Hello"):
    queue_mail(
        to=to, topic=NoticeTopic.SECURITY, subject=subject,
        text=f"{subject}: https://here.example/secret", html=f"<p>{subject}</p>",
    )  # fmt: skip
    return OutgoingMail.objects.latest("id")


def state(mail):
    mail.refresh_from_db()
    return mail.status, mail.attempts


def time_passes():
    """Whatever was put off is due now."""
    OutgoingMail.objects.update(due_at=timezone.now())


def use(settings, port):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_TIMEOUT = 5


@pytest.fixture
def server(settings, db):
    with MailServer() as running:
        use(settings, running.port)
        yield running


def test_mails_go_out_over_one_connection_and_their_bodies_are_emptied(server):
    first, second = post("ann@cast.example"), post("bob@cast.example", "Grüße 你好")

    assert send_due_mails() == 2

    assert server.taken == ["ann@cast.example", "bob@cast.example"]
    assert server.connections == 1
    assert server.mails[1]["Subject"] == "Grüße 你好"
    text, html = server.mails[1].iter_parts()
    assert "https://here.example/secret" in text.get_content()
    assert html.get_content_type() == "text/html"
    assert (state(first), state(second)) == (("sent", 1), ("sent", 1))
    assert (first.text, first.html, first.error) == ("", "", "")
    assert first.sent_at is not None
    assert send_due_mails() == 0


def test_a_refused_recipient_fails_at_once_and_the_others_go(server):
    server.refusals["gone@cast.example"] = "550 5.1.1 no such user"
    gone, there = post("gone@cast.example"), post("ann@cast.example")

    assert send_due_mails() == 1

    assert (state(gone), state(there)) == (("failed", 1), ("sent", 1))
    assert gone.error == "550 5.1.1 no such user"
    assert gone.text != ""  # staff can try again
    assert server.taken == ["ann@cast.example"]


def test_a_refused_content_fails_at_once(server):
    server.data_answer = "554 5.7.1 looks like spam"
    mail = post()
    send_due_mails()

    assert state(mail) == ("failed", 1)
    assert mail.error == "554 5.7.1 looks like spam"


@pytest.mark.parametrize("answer", ["450 4.2.1 mailbox busy", "421 4.7.0 later"])
def test_a_server_that_says_later_is_asked_later(server, answer):
    server.refusals["ann@cast.example"] = answer
    mail = post()
    send_due_mails()

    assert state(mail) == ("queued", 1)
    assert mail.error.startswith(answer[:3])
    assert mail.due_at > timezone.now() + DELAYS[0] - timedelta(seconds=9)
    server.refusals.clear()
    assert send_due_mails() == 0
    time_passes()
    assert send_due_mails() == 1
    assert state(mail) == ("sent", 2)


def test_a_server_that_is_away_costs_one_mail_one_try(settings, db):
    use(settings, free_port())
    first, second = post(), post()

    assert send_due_mails() == 0

    assert (state(first), state(second)) == (("queued", 1), ("queued", 0))
    assert "refused" in first.error.lower()


def test_after_eight_tries_over_a_day_it_is_failed(settings, db):
    use(settings, free_port())
    mail = post()
    for _ in range(MOST_ATTEMPTS - 1):
        send_due_mails()
        assert mail.status == "queued"
        time_passes()
    send_due_mails()

    assert state(mail) == ("failed", MOST_ATTEMPTS) == ("failed", 8)
    assert timedelta(hours=20) < sum(DELAYS, timedelta()) < timedelta(hours=24)
    time_passes()
    assert mails.claim() is None


@pytest.mark.parametrize(
    "to", ["no address", "a@b\r\nBcc: c@d.example", "ü@ü@cast.example", "x" * 300]
)
def test_what_is_no_address_fails_and_stops_nobody(server, to):
    bad = OutgoingMail.objects.create(
        to=to[:254], topic="security", subject="s", text="t", due_at=timezone.now()
    )
    post()

    send_due_mails()

    assert server.taken[-1] == "ann@cast.example"
    assert state(bad)[0] in ("failed", "sent")
    assert all("Bcc" not in mail for mail in server.mails)


def test_a_subject_is_one_line_of_at_most_300_characters(db):
    mail = post(subject="Hello\r\nBcc: all@cast.example" + "x" * 400)

    assert "\n" not in mail.subject
    assert len(mail.subject) == 300


def test_a_claim_that_was_lost_comes_back_after_ten_minutes(db, mailoutbox):
    mail = post()
    mails.claim()
    assert send_due_mails() == 0
    old = timezone.now() - timedelta(minutes=11)
    OutgoingMail.objects.update(claimed_at=old)

    assert send_due_mails() == 1

    assert state(mail) == ("sent", 2)
    assert len(mailoutbox) == 1


def test_a_mail_that_outlives_all_its_workers_ends(db):
    mail = post()
    old = timezone.now() - timedelta(minutes=11)
    OutgoingMail.objects.update(status="sending", attempts=8, claimed_at=old)
    send_due_mails()

    assert state(mail) == ("failed", 8)
    assert mail.error != ""


def test_who_lost_the_claim_changes_nothing(db, monkeypatch):
    mail = post()
    claimed = mails.claim()
    OutgoingMail.objects.update(claimed_at=timezone.now())

    with mails.provider.connection() as mailer:
        mails._hand_over(mailer, claimed)

    assert state(mail) == ("sending", 1)
    assert mail.text != ""


def test_two_workers_take_different_mails(db):
    post(), post()

    assert mails.claim() != mails.claim()
    assert mails.claim() is None


def test_the_default_writes_files(settings, db, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path)
    assert get_connection().file_path == str(tmp_path)
    post(), post("bob@cast.example")

    assert send_due_mails() == 2

    [file] = tmp_path.iterdir()
    assert "To: ann@cast.example" in file.read_text()
    assert "To: bob@cast.example" in file.read_text()


@pytest.mark.django_db(transaction=True)
def test_a_mail_wakes_the_worker_when_its_transaction_commits():
    jobs("mail")
    post()

    assert jobs("mail") == [("accounts.tasks.send_mails", {})]


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_while_it_talks_loses_no_mail(settings, tmp_path, monkeypatch):
    jobs("mail")
    with MailServer() as server:
        monkeypatch.setenv("EMAIL_URL", f"smtp://127.0.0.1:{server.port}")
        server.is_held = True
        worker = CeleryProcess(tmp_path / "worker.log", WORKER)
        try:
            mail = post()
            assert server.reached.wait(30)
        finally:
            worker.kill()
        assert state(mail) == ("sending", 1)
        assert mail.text != ""
        use(settings, server.port)
        old = timezone.now() - timedelta(minutes=11)
        OutgoingMail.objects.update(claimed_at=old)

        assert send_due_mails() == 1

        assert state(mail) == ("sent", 2)
        assert mail.to in server.taken
