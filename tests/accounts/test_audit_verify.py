"""`audit_verify` finds every change, and names where it begins."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from accounts.models import AuditChain, AuditEntry
from accounts.queries import audit_links
from accounts.queries.audit_chains import Head, chains, verify
from tests.accounts import tampering as by_hand
from tests.accounts.tampering import at, chain_of, put

LENGTH = 7


@pytest.fixture
def chain(cast):
    return chain_of(cast.account, LENGTH, details={"changes": {"role": ["a", "b"]}})


@pytest.fixture
def said():
    """Runs the command; its exit code, and its lines."""

    def run(**options):
        out = io.StringIO()
        try:
            call_command("audit_verify", stdout=out, **options)
        except CommandError as problem:
            return problem.returncode, [*out.getvalue().splitlines(), str(problem)]
        return 0, out.getvalue().splitlines()

    return run


def found(chain):
    """Where the first broken link is, and what is wrong with it."""
    chain.refresh_from_db()
    broken = verify(chain)
    assert not isinstance(broken, Head)
    return broken.number, broken.what


def test_an_empty_log_is_whole(db, said):
    assert said() == (0, ["0 chains, every link fits."])


def test_a_whole_chain_is_shown_with_its_length_and_head(chain, said):
    chain.refresh_from_db()
    code, lines = said()

    assert code == 0
    assert lines == [
        f"chain {chain.pk} (account Harbour Tea): 7 entries, head {chain.head}",
        "1 chains, every link fits.",
    ]


def test_it_is_whole_page_by_page(chain, monkeypatch):
    monkeypatch.setattr(audit_links.page_of, "__defaults__", (2,))
    chain.refresh_from_db()

    assert verify(chain) == Head(7, chain.head)


def test_the_platforms_chain_is_walked_too(chain, said):
    platform = chain_of(None, 2)
    put(platform, 2, subject="else")

    code, lines = said()
    assert code == 1
    assert f"chain {platform.pk} (platform): BROKEN at number 2" in lines[1]
    assert "changed" in lines[1]
    assert lines[2] == "1 of 2 chains are broken."


@pytest.mark.parametrize("number", [1, 4, LENGTH])
@pytest.mark.parametrize(
    "column",
    ["account_id", "actor_id", "act", "subject", "details", "address", "created_at",
     "previous_digest", "digest"],
)  # fmt: skip
def test_a_change_of_any_column_is_named(cast, chain, column, number):
    values = {
        "account_id": None, "actor_id": cast.analyst.pk, "details": "{}",
        "created_at": "2020-01-01 00:00:00+00", "digest": "0" * 64,
        "previous_digest": "0" * 64,
    }  # fmt: skip
    put(chain, number, **{column: values.get(column, "else")})

    assert found(chain) == (number, "changed")


def test_an_entry_that_moved_to_another_chain_is_missed_and_found(cast, chain):
    elsewhere = chain_of(None, 3)
    put(chain, 4, chain_id=elsewhere.pk)

    assert found(chain) == (4, "missing")
    assert found(elsewhere) == (4, "changed")


@pytest.mark.parametrize(
    ("number", "new", "broken"),
    [(1, 900, (1, "missing")), (4, 900, (4, "missing")), (7, 900, (7, "missing")),
     (4, 0, (0, "inserted"))],
)  # fmt: skip
def test_another_number_is_found(chain, number, new, broken):
    put(chain, number, number=new)

    assert found(chain) == broken


def test_ids_out_of_order_are_found(chain):
    last = at(chain, LENGTH)
    put(chain, 3, id=last + 1000)

    assert found(chain) == (4, "reordered")


@pytest.mark.parametrize(
    ("number", "what"), [(1, "missing"), (4, "missing"), (7, "tail cut off")]
)
def test_a_deleted_entry_is_missed(chain, said, number, what):
    by_hand.drop(chain, number)

    assert found(chain) == (number, what)
    code, lines = said()
    assert code == 1
    assert f"BROKEN at number {number} (no row), {what}." in lines[0]


@pytest.mark.parametrize("number", [1, 4])
def test_closing_the_gap_does_not_hide_a_deleted_entry(chain, number):
    by_hand.drop(chain, number)
    by_hand.move(chain, -1, above=number)
    by_hand.run("UPDATE accounts_auditchain SET length = length - 1")

    assert found(chain) == (number, "missing")


@pytest.mark.parametrize("pair", [(1, 2), (3, 6), (6, 7)])
def test_swapped_entries_are_found(chain, pair):
    by_hand.swap(chain, *pair)

    assert found(chain) == (pair[0], "reordered")


def test_an_inserted_entry_is_found(chain):
    by_hand.move(chain, 1, above=3)
    by_hand.forge(chain, 4)

    # What is inserted fits what is before it; what follows shows that it moved.
    assert found(chain) == (5, "inserted")


def test_an_entry_put_behind_the_last_one_is_found(chain):
    by_hand.forge(chain, LENGTH + 1)

    assert found(chain) == (LENGTH + 1, "inserted")


def test_an_entry_put_in_anothers_place_is_found(chain):
    by_hand.drop(chain, 4)
    by_hand.forge(chain, 4)

    assert found(chain) == (5, "changed")


@pytest.mark.parametrize(
    ("values", "broken"),
    [("length = 6", (7, "inserted")), ("length = 8", (8, "tail cut off")),
     ("head = ''", (7, "changed")), ("account_id = NULL", (1, "changed"))],
)  # fmt: skip
def test_a_change_of_the_chains_own_row_is_found(chain, values, broken):
    by_hand.run(f"UPDATE accounts_auditchain SET {values}")

    assert found(chain) == broken


def test_a_chain_that_is_rewritten_is_found_with_what_was_noted(chain, said, tmp_path):
    note = tmp_path / "heads.json"
    assert said(note=note)[0] == 0
    chain_of(chain.account, 2)
    assert said(expect=note)[0] == 0

    by_hand.rewrite(chain, 5, subject="else")

    assert said()[0] == 0
    code, lines = said(expect=note)
    assert code == 1
    assert f"BROKEN at number 7 (id {at(chain, 7)}), rewritten." in lines[0]


def test_what_was_noted_must_still_be_there(chain, said, tmp_path):
    note = tmp_path / "heads.json"
    said(note=note)
    by_hand.drop(chain, 7)
    head = AuditEntry.objects.get(chain=chain, number=6).digest
    by_hand.run("UPDATE accounts_auditchain SET length = 6, head = %s", head)

    assert said()[0] == 0
    assert "tail cut off" in said(expect=note)[1][0]


def test_a_chain_that_is_gone_as_a_whole_is_missed(chain, said, tmp_path):
    note = tmp_path / "heads.json"
    said(note=note)
    by_hand.run("DELETE FROM accounts_auditentry")
    AuditChain.objects.all().delete()

    code, lines = said(expect=note)
    assert code == 1
    assert lines[0] == f"chain {chain.pk}: BROKEN, the whole chain is missing"


def test_nothing_is_noted_of_a_broken_log(chain, said, tmp_path):
    put(chain, 2, act="else")

    assert said(note=tmp_path / "heads.json")[0] == 1
    assert not (tmp_path / "heads.json").exists()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"x": [1, "a"]}', '{"1": 5}', "\x00"])
def test_a_file_that_is_no_note_is_refused_by_name(db, said, tmp_path, text):
    file = tmp_path / "wrong.json"
    file.write_text(text)

    assert said(expect=file)[1] == [
        f"{file} is not a file that --note wrote; name one that is."
    ]


def test_files_that_cannot_be_reached_are_named(chain, said, tmp_path):
    nowhere = tmp_path / "no" / "heads.json"

    assert str(nowhere) in said(expect=nowhere)[1][-1]
    assert str(nowhere) in said(note=nowhere)[1][-1]


def test_entries_that_come_while_it_walks_do_not_disturb(chain, monkeypatch):
    real, left = audit_links.page_of, [3, 2]

    def page_of(*args):
        page = real(*args)
        if left:
            chain_of(chain.account, left.pop())
        return page

    monkeypatch.setattr(audit_links, "page_of", page_of)
    chain.refresh_from_db()

    assert verify(chain).length == LENGTH + 5


def test_the_note_is_small_and_plain(chain, said, tmp_path):
    said(note=tmp_path / "heads.json")
    chain.refresh_from_db()

    noted = json.loads((tmp_path / "heads.json").read_text())
    assert noted == {str(chain.pk): [LENGTH, chain.head]}


def test_chains_come_in_the_order_in_which_they_began(chain):
    platform = chain_of(None, 1)

    assert [each.pk for each in chains()] == [chain.pk, platform.pk]
