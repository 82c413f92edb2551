import pytest
from cryptography.fernet import Fernet
from django.db import connection

from accounts.models import AccessKey
from isms_console.lib.crypto import SecretUnreadable, decrypt, encrypt
from projects.models import Project, ProviderAccount

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_what_was_encrypted_is_read_again():
    assert decrypt(encrypt("the secret · 密钥")) == "the secret · 密钥"


def test_the_same_secret_is_never_written_the_same_way_twice():
    assert encrypt("secret") != encrypt("secret")


def test_a_secret_of_an_older_key_is_read_while_the_key_is_listed(settings):
    settings.ENCRYPTION_KEYS = [OLD]
    written = encrypt("secret")

    settings.ENCRYPTION_KEYS = [NEW, OLD]
    assert decrypt(written) == "secret"


def test_new_secrets_are_written_with_the_newest_key(settings):
    settings.ENCRYPTION_KEYS = [NEW, OLD]
    written = encrypt("secret")

    settings.ENCRYPTION_KEYS = [NEW]
    assert decrypt(written) == "secret"


def test_without_its_key_a_secret_is_unreadable_and_says_what_to_do(settings):
    settings.ENCRYPTION_KEYS = [OLD]
    written = encrypt("secret")
    settings.ENCRYPTION_KEYS = [NEW]

    with pytest.raises(SecretUnreadable, match="put the old key back"):
        decrypt(written)


@pytest.mark.parametrize("damaged", ["", "plain", "gAAAA", "密"])
def test_what_is_not_ciphertext_is_unreadable(damaged):
    with pytest.raises(SecretUnreadable):
        decrypt(damaged)


@pytest.mark.parametrize(
    ("model", "column"),
    [
        (ProviderAccount, "secret_id"),
        (ProviderAccount, "secret_key"),
        (Project, "app_key"),
        (AccessKey, "secret_key"),
    ],
)
def test_the_database_holds_no_secret_in_plain(cast, model, column):
    AccessKey.objects.create(
        account=cast.account, secret_id="AKIDx", secret_key="access-secret"
    )
    row = model.objects.get()
    plain = getattr(row, column)

    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM {model._meta.db_table}")
        [(stored,)] = cursor.fetchall()

    assert plain
    assert plain not in stored
    assert decrypt(stored) == plain


def test_saving_something_else_keeps_the_secret(cast):
    cast.provider.name = "Renamed"
    cast.provider.save(update_fields=["name"])

    assert ProviderAccount.objects.get().secret_key == "cast-secret-key"
