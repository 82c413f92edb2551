"""PostgreSQL and Redis: found, checked, and left as they were."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
import redis

DATABASE = "isms_bench"
_DATABASE_URL = "postgres://postgres@127.0.0.1:5432/postgres"
_REDIS_URL = "redis://127.0.0.1:6379/15"


class MissingServiceError(Exception):
    """One sentence that says what to do."""


@contextmanager
def own_database() -> Iterator[str]:
    """URL of an empty database `isms_bench` on the server of DATABASE_URL."""
    url = os.environ.get("DATABASE_URL") or _DATABASE_URL
    try:
        server = psycopg.connect(url, autocommit=True, connect_timeout=3)
    except psycopg.Error as problem:
        raise MissingServiceError(
            "PostgreSQL is needed: set DATABASE_URL to a server where a database may "
            f"be created, for example {_DATABASE_URL} ({str(problem).splitlines()[0]})."
        ) from None
    with server:
        server.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        server.execute(f"CREATE DATABASE {DATABASE}")
        try:
            yield urlunsplit(urlsplit(url)._replace(path=f"/{DATABASE}"))
        finally:
            server.execute(f"DROP DATABASE {DATABASE} WITH (FORCE)")


@contextmanager
def own_redis() -> Iterator[str]:
    """URL of an empty Redis database, emptied again afterwards."""
    url = os.environ.get("REDIS_URL") or _REDIS_URL
    example = f"for example {_REDIS_URL}"
    client = redis.Redis.from_url(url, socket_connect_timeout=3)
    try:
        in_use = client.dbsize()
    except redis.RedisError as problem:
        raise MissingServiceError(
            "Redis is needed: set REDIS_URL to an empty database of a server, "
            f"{example} ({problem})."
        ) from None
    if in_use:
        raise MissingServiceError(
            f"The Redis database {url} holds {in_use} keys: set REDIS_URL to an empty "
            f"one, {example}."
        )
    try:
        yield url
    finally:
        client.flushdb()
