"""Shapes of every request and answer, and the register of actions."""

from tencent.schemas.base import ActionSpec, Request, Response
from tencent.schemas.decoding import decode_request, encode
from tencent.schemas.registry import ACTIONS, REGION_REQUIRED, VERSIONS

__all__ = [
    "ACTIONS",
    "REGION_REQUIRED",
    "VERSIONS",
    "ActionSpec",
    "Request",
    "Response",
    "decode_request",
    "encode",
]
