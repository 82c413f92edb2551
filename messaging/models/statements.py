"""How many rows are written at once, on either database.

PostgreSQL copies rows in, or takes columns as arrays, both in binary: an array leaves
in a tenth of the time that its text takes. SQLite executes one prepared statement
many times.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from typing import Any

import psycopg
from django.db import connection
from django.db.models import Model

Row = Sequence[object]


def copy(model: type[Model], fields: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Inserts any number of rows."""
    if connection.vendor != "postgresql":
        insert(model, fields, list(rows))
        return
    table, columns = model._meta.db_table, ", ".join(fields)
    statement = f"COPY {table} ({columns}) FROM STDIN (FORMAT binary)"
    with _binary_cursor() as cursor, cursor.copy(statement.encode()) as pipe:
        pipe.set_types(_types(model, fields))
        for row in rows:
            pipe.write_row(row)


def insert(model: type[Model], fields: tuple[str, ...], rows: Sequence[Row]) -> None:
    """Inserts some hundred rows: one trip, where COPY needs several."""
    table, columns = model._meta.db_table, ", ".join(fields)
    if not rows:
        return
    if connection.vendor == "postgresql":
        statement = (
            f"INSERT INTO {table} ({columns}) "  # noqa: S608
            f"SELECT {columns} FROM {_arrays(model, fields)}"
        )
        with _binary_cursor() as own:
            own.execute(statement.encode(), _columns(rows))
        return
    marks = ", ".join(["%s"] * len(fields))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table} ({columns}) VALUES ({marks})",  # noqa: S608
            [plain(row) for row in rows],
        )


def update(
    model: type[Model], fields: tuple[str, ...], rows: Sequence[Row], *, given: Row
) -> list[int]:
    """Sets every field but the first, the id, where the status is one of `given`.

    Returns the positions of the rows that moved.
    """
    if not rows:
        return []
    settings = ", ".join(f"{name} = u.{name}" for name in fields[1:])
    if connection.vendor == "postgresql":
        statement = (
            f"UPDATE {model._meta.db_table} AS m SET {settings} "  # noqa: S608
            f"FROM {_arrays(model, fields)} WHERE m.id = u.id AND m.status = ANY(%b) "
            "RETURNING u.position - 1"
        )
        with _binary_cursor() as own:
            with together():
                # The planner would scan a small, freshly analysed table whole.
                connection.connection.execute("SET LOCAL enable_seqscan = off")
                own.execute(statement.encode(), [*_columns(rows), list(given)])
            return sorted(position for (position,) in own)
    # SQLite's transactions are IMMEDIATE: nobody else writes between two rows.
    settings = ", ".join(f"{name} = %s" for name in fields[1:])
    marks = ", ".join(["%s"] * len(given))
    return [
        position
        for position, row in enumerate(rows)
        if execute(
            f"UPDATE {model._meta.db_table} SET {settings} "  # noqa: S608
            f"WHERE id = %s AND status IN ({marks})",
            [*row[1:], row[0], *given],
        )
    ]


def upsert(
    model: type[Model],
    fields: tuple[str, ...],
    rows: Sequence[Row],
    conflict: str,
    values: Row = (),
) -> list[tuple[Any, ...]]:
    """Inserts rows or does what `conflict` says; returns what it returns.

    `conflict` is everything from ON CONFLICT on, with its own `values`. Give the rows
    in the order of their keys: then two of these cannot wait for each other.
    """
    table, columns = model._meta.db_table, ", ".join(fields)
    head = f"INSERT INTO {table} ({columns}) "
    if connection.vendor == "postgresql":
        source = f"SELECT {columns} FROM {_arrays(model, fields)} "  # noqa: S608
        with _binary_cursor() as own:
            statement = (head + source + conflict).encode()
            own.execute(statement, [*_columns(rows), *values])
            return list(own)
    marks = ", ".join(["%s"] * len(fields))
    source = f"VALUES {', '.join([f'({marks})'] * len(rows))} "
    given = [*(each for row in rows for each in row), *values]
    with connection.cursor() as cursor:
        cursor.execute(head + source + conflict, plain(given))
        return list(cursor.fetchall())


def found(
    model: type[Model], keys: Sequence[object], condition: str, values: Row
) -> list[Any]:
    """Which of these primary keys have a row that meets the condition."""
    name = model._meta.pk.attname
    head = f"SELECT {name} FROM {model._meta.db_table} WHERE {condition} AND {name} "  # noqa: S608
    if connection.vendor == "postgresql":
        [kind] = _types(model, (name,))
        with _binary_cursor() as own:
            own.execute(f"{head} = ANY(%b::{kind}[])".encode(), [*values, list(keys)])
            return [key for (key,) in own]
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * len(keys))
        cursor.execute(f"{head} IN ({marks})", plain([*values, *keys]))
        return [key for (key,) in cursor.fetchall()]


def subtract(model: type[Model], name: str, rows: Sequence[Row]) -> None:
    """Takes from one field; each row is an id and by how much."""
    table, fields = model._meta.db_table, ("id", name)
    if connection.vendor == "postgresql":
        statement = (
            f"UPDATE {table} AS m SET {name} = m.{name} - u.{name} "  # noqa: S608
            f"FROM {_arrays(model, fields)} WHERE m.id = u.id"
        )
        with _binary_cursor() as own:
            own.execute(statement.encode(), _columns(rows))
        return
    statement = f"UPDATE {table} SET {name} = {name} - %s WHERE id = %s"  # noqa: S608
    for id_, value in rows:
        execute(statement, [value, id_])


def execute(statement: str, values: Row) -> int:
    """One statement with values as Python has them; returns how many rows it met."""
    with connection.cursor() as cursor:
        cursor.execute(statement, plain(values))
        return int(cursor.rowcount)


def plain(row: Row) -> list[Any]:
    """SQLite's forms: hex text for UUIDs, Django's text for times and days."""
    if connection.vendor == "postgresql":
        return list(row)
    adapt = connection.ops.adapt_datetimefield_value
    return [
        value.hex
        if isinstance(value, uuid.UUID)
        else adapt(value)
        if isinstance(value, datetime)
        else str(value)
        if isinstance(value, date)
        else value
        for value in row
    ]


@contextmanager
def together() -> Iterator[None]:
    """Sends the statements inside at once; those after may need what they did.

    A statement inside must not need what another one answers.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.wrap_database_errors, connection.connection.pipeline():
        yield


@contextmanager
def _binary_cursor() -> Iterator[psycopg.Cursor[Any]]:
    """Django's own cursors write values into the statement, as text."""
    connection.ensure_connection()
    with (
        connection.wrap_database_errors,
        psycopg.Cursor(connection.connection) as cursor,
    ):
        yield cursor


def _arrays(model: type[Model], fields: tuple[str, ...]) -> str:
    arrays = ", ".join(f"%b::{each}[]" for each in _types(model, fields))
    return f"unnest({arrays}) WITH ORDINALITY AS u({', '.join(fields)}, position)"


def _columns(rows: Sequence[Row]) -> list[list[object]]:
    return [list(column) for column in zip(*rows, strict=True)]


@cache
def _types(model: type[Model], fields: tuple[str, ...]) -> tuple[str, ...]:
    """PostgreSQL's types of the fields, without lengths."""
    found = (model._meta.get_field(name).db_type(connection) for name in fields)
    return tuple(str(each).partition("(")[0] for each in found)
