import pytest
from django.core.exceptions import ImproperlyConfigured

from isms_console.lib import env

NUMBER = env.number(1, 100)
KEY = "aXNtcy1jb25zb2xlLWRldmVsb3BtZW50LWtleS0wMDA="


@pytest.fixture
def read(monkeypatch):
    """Reads a variable that is set to a text."""

    def read_one(text, parse, default=None):
        monkeypatch.setenv("SOME_SETTING", text)
        return env.read("SOME_SETTING", parse, default=default, example="7")

    return read_one


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_variable_means_the_default(read, text):
    assert read(text, NUMBER, default=5) == 5


def test_an_unset_variable_means_the_default():
    assert env.read("NEVER_SET", NUMBER, default=5, example="7") == 5


@pytest.mark.parametrize(
    ("parse", "text", "value"),
    [
        (env.boolean, "True", True),
        (env.boolean, "off", False),
        (NUMBER, "12", 12),
        (env.words, "a, b,,c", ["a", "b", "c"]),
        (env.one_of("x", "y"), "y", "y"),
        (env.url("redis"), "redis://host:1/0", "redis://host:1/0"),
        (env.encryption_keys, f"{KEY},{KEY}", [KEY, KEY]),
    ],
)
def test_a_good_value_is_read(read, parse, text, value):
    assert read(text, parse) == value


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (env.boolean, "maybe"),
        (NUMBER, "0"),
        (NUMBER, "-1"),
        (NUMBER, "1.5"),
        (NUMBER, "101"),
        (env.words, "a b,c"),
        (env.one_of("x", "y"), "z"),
        (env.url("redis"), "http://host"),
        (env.url("redis"), "redis://"),
        (env.encryption_keys, "short"),
        (env.database, "mysql://host/name"),
        (env.email, "pop3://host"),
    ],
)
def test_a_malformed_value_is_refused_with_its_name_and_an_example(read, parse, text):
    with pytest.raises(ImproperlyConfigured) as caught:
        read(text, parse)

    said = str(caught.value)
    assert said.startswith("SOME_SETTING is malformed: ")
    assert said.endswith("Example: SOME_SETTING=7")


def test_a_postgresql_address_becomes_a_database(read):
    found = read("postgres://me:secret@db:6432/isms", env.database)

    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["NAME"], found["HOST"], found["PORT"]) == ("isms", "db", 6432)


def test_mail_in_files_goes_to_the_folder_that_is_named():
    found = env.email("file:///srv/isms/var/mail")

    assert found["EMAIL_FILE_PATH"] == "/srv/isms/var/mail"
    assert str(found["EMAIL_BACKEND"]).endswith("filebased.EmailBackend")
