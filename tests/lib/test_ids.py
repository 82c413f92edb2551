import itertools
import time
import uuid

from hypothesis import given
from hypothesis import strategies as st

from isms_console.lib import ids

MILLION = 1_000_000


def test_an_id_is_a_uuid_of_version_7():
    minted = ids.mint()

    assert (minted.version, minted.variant) == (7, uuid.RFC_4122)


def test_an_id_says_when_it_was_minted():
    before = time.time_ns() // MILLION
    minted = ids.mint()
    after = time.time_ns() // MILLION

    assert before <= minted.int >> 80 <= after


def test_ids_sort_by_age_to_the_millisecond():
    minted = []
    for _ in range(5):
        minted.append(ids.mint())
        time.sleep(0.002)

    assert minted == sorted(minted)
    assert [str(each) for each in minted] == sorted(str(each) for each in minted)


def test_no_two_ids_are_alike():
    assert len({ids.mint() for _ in range(10_000)}) == 10_000


@given(st.integers(0, 10 * MILLION))
def test_a_block_of_ten_million_stays_of_version_7_and_of_its_millisecond(position):
    first = ids.mint()

    later = ids.offset(first, position)

    assert (later.version, later.variant) == (7, uuid.RFC_4122)
    assert later.int >> 64 == first.int >> 64
    assert later.int - first.int == position


def test_two_blocks_minted_at_once_do_not_meet():
    blocks = [ids.mint().int for _ in range(1000)]

    blocks.sort()
    gaps = [after - before for before, after in itertools.pairwise(blocks)]
    assert min(gaps) > MILLION
