"""Rows of the way of a message."""

from messaging.models.batches import Batch
from messaging.models.count_deltas import CountDelta
from messaging.models.delivery_reports import DeliveryReport
from messaging.models.leases import PullLease
from messaging.models.messages import Message
from messaging.models.sends import Send
from messaging.models.uses import AlarmMark, DailyUse, NumberUse

__all__ = [
    "AlarmMark",
    "Batch",
    "CountDelta",
    "DailyUse",
    "DeliveryReport",
    "Message",
    "NumberUse",
    "PullLease",
    "Send",
]
