"""A security key made of software: it answers as a browser passes a real one's on."""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_encode

_HERE, _SURE, _WITH_KEY = 0x01, 0x04, 0x40


@dataclass
class SecurityKey:
    """One key, for one site."""

    site: str = "testserver"
    credential_id: bytes = b"a-key-made-of-software"
    private: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    count: int = 0

    def register(self, challenge: str) -> dict[str, Any]:
        """What a browser sends when the key is added."""
        public = cbor.encode(
            dict(ES256.from_cryptography_key(self.private.public_key()))
        )
        length = len(self.credential_id).to_bytes(2, "big")
        with_key = bytes(16) + length + self.credential_id + public
        data = self._data(_HERE | _SURE | _WITH_KEY) + with_key
        attestation = {"fmt": "none", "attStmt": {}, "authData": data}
        return self._said(
            clientDataJSON=self._client("webauthn.create", challenge),
            attestationObject=cbor.encode(attestation),
        )

    def sign(self, challenge: str) -> dict[str, Any]:
        """What a browser sends when the key is asked for."""
        self.count += 1
        client, data = (
            self._client("webauthn.get", challenge),
            self._data(_HERE | _SURE),
        )
        signed = data + hashlib.sha256(client).digest()
        return self._said(
            clientDataJSON=client,
            authenticatorData=data,
            signature=self.private.sign(signed, ec.ECDSA(hashes.SHA256())),
        )

    def _data(self, flags: int) -> bytes:
        site = hashlib.sha256(self.site.encode()).digest()
        return site + bytes([flags]) + self.count.to_bytes(4, "big")

    def _client(self, what: str, challenge: str) -> bytes:
        origin = f"http://{self.site}"
        said = {"type": what, "challenge": challenge, "origin": origin}
        return json.dumps(said).encode()

    def _said(self, **response: bytes) -> dict[str, Any]:
        name = websafe_encode(self.credential_id)
        return {
            "type": "public-key",
            "id": name,
            "rawId": name,
            "response": {key: websafe_encode(value) for key, value in response.items()},
            "clientExtensionResults": {"credProps": {"rk": False}},
        }
