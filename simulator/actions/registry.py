"""Which function does which action."""

from collections.abc import Callable, Mapping
from typing import Any

from simulator.actions import (
    body_templates,
    conversions,
    numbers,
    pulls,
    records,
    replies,
    sends,
    signatures,
    statistics,
)
from simulator.actions.answers import Outcome
from simulator.world import World
from tencent.envelope import ActionCall

# Requests are structs of the action's own type, checked by its schema.
Action = Callable[[World, Any, ActionCall], Any]

ACTIONS: Mapping[str, Action] = {
    "SendSms": sends.send_sms,
    "SendMultiGlobalSms": sends.send_multi_global_sms,
    "PullSmsSendStatus": pulls.pull_send_status,
    "PullSmsSendStatusByPhoneNumber": pulls.pull_send_status_by_phone_number,
    "PullSmsReplyStatus": replies.pull_reply_status,
    "PullSmsReplyStatusByPhoneNumber": replies.pull_reply_status_by_phone_number,
    "DescribeSendRecordList": records.describe_send_record_list,
    "SendStatusStatistics": statistics.send_status_statistics,
    "CallbackStatusStatistics": statistics.callback_status_statistics,
    "SmsPackagesStatistics": statistics.packages_statistics,
    "DescribePhoneNumberInfo": numbers.describe_phone_number_info,
    "ReportConversion": conversions.report_conversion,
    "AddSmsSign": signatures.add_sign,
    "ModifySmsSign": signatures.modify_sign,
    "DeleteSmsSign": signatures.delete_sign,
    "DescribeSmsSignList": signatures.describe_sign_list,
    "AddSmsTemplate": body_templates.add_template,
    "ModifySmsTemplate": body_templates.modify_template,
    "DeleteSmsTemplate": body_templates.delete_template,
    "DescribeSmsTemplateList": body_templates.describe_template_list,
}


def perform(world: World, call: ActionCall, request: object) -> Outcome:
    """Do what a call asks. Raises ``WireError``."""
    done = ACTIONS[call.action](world, request, call)
    return done if isinstance(done, Outcome) else Outcome(payload=done)
