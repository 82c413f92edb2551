"""Second steps of a person as sign-in knows them: a key, an app, recovery codes."""

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from allauth.mfa.webauthn.internal.auth import WebAuthn
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

from accounts.models import User


def give_all(user: User) -> int:
    """One of each; the id of the security key."""
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    key: int = WebAuthn.add(user, "Key", _credential()).instance.pk
    return key


def _credential() -> dict[str, object]:
    """What a browser hands over when a key is added."""
    public = ec.generate_private_key(ec.SECP256R1()).public_key()
    attested = AttestedCredentialData.create(
        b"\0" * 16, b"k" * 16, ES256.from_cryptography_key(public)
    )
    flags = AuthenticatorData.FLAG.AT | AuthenticatorData.FLAG.UP
    data = AuthenticatorData.create(b"r" * 32, flags, 0, attested)
    client = CollectedClientData.create(
        CollectedClientData.TYPE.CREATE, b"challenge", "http://testserver"
    )
    key_id = websafe_encode(b"k" * 16)
    return {
        "id": key_id,
        "rawId": key_id,
        "type": "public-key",
        "clientExtensionResults": {},
        "response": {
            "clientDataJSON": websafe_encode(client),
            "attestationObject": websafe_encode(
                AttestationObject.create("none", data, {})
            ),
        },
    }
