"""The audit log as tests write and read it: on screen and as a file."""

import csv

from accounts.actions.audit import record
from isms_console.lib.origin import coming_from
from tests.pages.reading import words

PAGE, EXPORT = "/audit/", "/audit/export/"
EVERYWHERE, EVERYWHERES_EXPORT = "/platform/audit/", "/platform/audit/export/"


def writer(cast):
    """Puts an act on record; by default the owner's, in the cast's account."""

    def write(act="key.created", subject="AKID1", **said):
        address = said.pop("address", "203.0.113.9")
        who = {"account": cast.account, "actor": cast.owner, **said}
        with coming_from(address):
            return record(act=act, subject=subject, **who)

    return write


def _browser(cast, signed_in, page):
    staff = page.startswith("/platform")
    return signed_in(cast.platform_admin if staff else cast.owner)


def reader(cast, signed_in):
    """The words of a page, as the owner or the platform's admin sees it."""

    def read(page=PAGE, /, **query):
        answer = _browser(cast, signed_in, page).get(page, query)
        assert answer.status_code == 200
        return words(answer)

    return read


def exporter(cast, signed_in):
    """The rows of a file, without the one that tells of the file itself."""

    def rows(page=EXPORT, /, **query):
        answer = _browser(cast, signed_in, page).get(page, query)
        text = b"".join(answer.streaming_content).decode("utf-8-sig")
        found = csv.DictReader(text.splitlines())
        return [row for row in found if row["act"] != "audit.exported"]

    return rows
