"""No byte of the audit log can change unnoticed."""

from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import AuditChain, AuditEntry
from accounts.models.audit import SAID
from accounts.queries.audit_chains import Head, verify
from tests.accounts import tampering as by_hand
from tests.accounts.tampering import at, chain_of

COLUMNS = ["digest", *SAID]


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_any_single_changed_byte_is_found(cast, data):
    if not AuditChain.objects.exists():
        chain_of(cast.account, 3, details={"changes": {"name": ["Tea", "Té"]}})
    chain = AuditChain.objects.get()
    number = data.draw(st.integers(1, 3))
    column = data.draw(st.sampled_from(COLUMNS))
    with transaction.atomic():
        before = _stored(chain, number)
        if _change_a_byte(chain, number, column, data) and before != _stored(
            chain, number
        ):
            assert not isinstance(verify(chain), Head)
        transaction.set_rollback(True)


def _stored(chain, number):
    """What can be read of an entry: blanks between JSON's signs say nothing."""
    entries = AuditEntry.objects.filter(number=number, chain=chain)
    try:
        return entries.values_list("digest", *SAID).first()
    except (ValueError, DatabaseError):
        return None


def _change_a_byte(chain, number, column, data):
    """Whether the database took it."""
    kind = "text" if connection.vendor == "sqlite" else by_hand.type_of(column)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT CAST({column} AS text) FROM {by_hand.TABLE} WHERE id = %s",
            [at(chain, number)],
        )
        text = cursor.fetchone()[0]
    if not text:
        return False
    old = text.encode()
    place = data.draw(st.integers(0, len(old) - 1))
    new = bytearray(old)
    new[place] ^= data.draw(st.integers(1, 255))
    value = bytes(new) if kind == "text" else new.decode("latin-1")
    try:
        with transaction.atomic():
            by_hand.run(
                f"UPDATE {by_hand.TABLE} SET {column} = CAST(%s AS {kind}) WHERE id = %s",
                value, at(chain, number),
            )  # fmt: skip
    except (DatabaseError, ValueError):
        return False
    return True
