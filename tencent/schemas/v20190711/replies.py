"""Pulling replies, old spellings. Source: wire reference A.9, B.5, B.6."""

from collections.abc import Sequence

from msgspec import field

from tencent.schemas.base import Request, Response, UInt


class PullSmsReplyStatusRequest(Request, frozen=True, kw_only=True):
    """Take up to ``limit`` (at most 100) replies off the queue, for good."""

    limit: UInt
    sdk_app_id: str = field(name="SmsSdkAppid")


class Reply(Response, frozen=True, kw_only=True):
    """One reply; ``phone_number`` is E.164, ``reply_at`` is a date and time text."""

    extend_code: str = ""
    country_code: str = field(name="NationCode", default="")
    phone_number: str = ""
    sign_name: str = field(name="Sign", default="")
    reply_content: str = ""
    reply_at: str = field(name="ReplyTime", default="")
    reply_time: UInt = field(name="ReplyUnixTime", default=0)


class PullSmsReplyStatusResponse(Response, frozen=True, kw_only=True):
    """Replies in arrival order; empty when nothing waits."""

    replies: Sequence[Reply] = field(name="PullSmsReplyStatusSet", default=())


class PullSmsReplyStatusByPhoneNumberRequest(Request, frozen=True, kw_only=True):
    """Ask for one number's replies, at most 7 days back; takes nothing away."""

    begin_time: UInt = field(name="SendDateTime")
    offset: UInt
    limit: UInt
    phone_number: str
    sdk_app_id: str = field(name="SmsSdkAppid")
    end_time: UInt | None = field(name="EndDateTime", default=None)


class PullSmsReplyStatusByPhoneNumberResponse(
    PullSmsReplyStatusResponse, frozen=True, kw_only=True
):
    """The same shape as PullSmsReplyStatus."""
