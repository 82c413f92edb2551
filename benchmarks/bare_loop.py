"""The yardstick: what one loop without any framework can do.

COPY, the official SDK with 200 numbers per call, one UPDATE per call, pull 100 by
100, one UPDATE per pull. It keeps one row per message and nothing else: no batches,
no counts, no raw reports, no claims; a crash of it loses or repeats messages.

Usage: python -m benchmarks.bare_loop DATABASE_URL ENDPOINT TEMPLATE_ID COUNT
Prints the seconds of its three stages, and of its processor and its database server's,
as JSON.
"""

import json
import sys
import time
from datetime import UTC, datetime

import psycopg
from tencentcloud.common.credential import Credential
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.sms.v20210111 import models
from tencentcloud.sms.v20210111.sms_client import SmsClient

from benchmarks import cpu
from benchmarks.report import stages
from benchmarks.texts import NUMBERS_PER_CALL, SIGN_NAME, TEMPLATE_PARAMS, numbers
from simulator.options import (
    DEFAULT_SDK_APP_ID,
    DEFAULT_SECRET_ID,
    DEFAULT_SECRET_KEY,
)

TABLE = """
    DROP TABLE IF EXISTS bare_message;
    CREATE TABLE bare_message (
        id bigint PRIMARY KEY,
        phone_number varchar(16) NOT NULL,
        status varchar(9) NOT NULL,
        serial_no varchar(64) NOT NULL,
        billed_segments smallint NOT NULL,
        code varchar(80) NOT NULL,
        submitted_at timestamptz,
        received_at timestamptz,
        reported_at timestamptz
    );
    CREATE INDEX ON bare_message (serial_no);
"""
COPY = (
    "COPY bare_message (id, phone_number, status, serial_no, billed_segments, code) "
    "FROM STDIN"
)
SUBMITTED = (
    "UPDATE bare_message AS m SET status = 'submitted', serial_no = u.serial_no, "
    "billed_segments = u.segments, submitted_at = now() "
    "FROM unnest(%s::bigint[], %s::text[], %s::int[]) AS u(id, serial_no, segments) "
    "WHERE m.id = u.id"
)
REPORTED = (
    "UPDATE bare_message AS m SET status = u.status, code = u.code, "
    "received_at = u.received_at, reported_at = now() "
    "FROM unnest(%s::text[], %s::text[], %s::text[], %s::timestamptz[]) "
    "AS u(serial_no, status, code, received_at) WHERE m.serial_no = u.serial_no"
)
PULL_SIZE = 100


def main(database_url: str, endpoint: str, template_id: str, count: int) -> None:
    """Send `count` messages and wait for all their reports."""
    http = HttpProfile(protocol="http", endpoint=endpoint, keepAlive=True)
    key = Credential(DEFAULT_SECRET_ID, DEFAULT_SECRET_KEY)
    client = SmsClient(key, "ap-singapore", ClientProfile(httpProfile=http))
    rows = list(enumerate(numbers(count)))
    with psycopg.connect(database_url, autocommit=True) as db:
        db.execute(TABLE)
        # The planner would scan a table of this size for each UPDATE.
        db.execute("SET enable_seqscan = off")
        server = [db.info.backend_pid]
        cpu_before = (time.process_time(), cpu.seconds(server))
        times = [time.perf_counter()]
        insert(db, rows)
        times.append(time.perf_counter())
        submit(db, client, template_id, rows)
        # Statistics from before the serial numbers make the next plans terrible.
        db.execute("ANALYZE bare_message")
        times.append(time.perf_counter())
        report(db, client, count)
        times.append(time.perf_counter())
        spent = {
            "own": time.process_time() - cpu_before[0],
            "postgresql": cpu.seconds(server) - cpu_before[1],
        }
        done = "SELECT count(*) FROM bare_message WHERE status = 'delivered'"
        assert db.execute(done).fetchone() == (count,)
    print(json.dumps(spent | stages(times)))


def insert(db: psycopg.Connection, rows: list[tuple[int, str]]) -> None:
    """One COPY."""
    with db.cursor().copy(COPY) as copy:
        for id_, phone_number in rows:
            copy.write_row((id_, phone_number, "queued", "", 0, ""))
    db.execute("ANALYZE bare_message")


def submit(
    db: psycopg.Connection,
    client: SmsClient,
    template_id: str,
    rows: list[tuple[int, str]],
) -> None:
    """One call and one UPDATE per 200 numbers."""
    for start in range(0, len(rows), NUMBERS_PER_CALL):
        chunk = rows[start : start + NUMBERS_PER_CALL]
        request = models.SendSmsRequest()
        request.SmsSdkAppId = DEFAULT_SDK_APP_ID
        request.SignName = SIGN_NAME
        request.TemplateId = template_id
        request.TemplateParamSet = TEMPLATE_PARAMS
        request.PhoneNumberSet = [phone_number for _, phone_number in chunk]
        statuses = client.SendSms(request).SendStatusSet
        assert all(status.Code == "Ok" for status in statuses)
        serials = [status.SerialNo for status in statuses]
        db.execute(
            SUBMITTED,
            [[id_ for id_, _ in chunk], serials, [each.Fee for each in statuses]],
        )


def report(db: psycopg.Connection, client: SmsClient, count: int) -> None:
    """One pull and one UPDATE per 100 reports."""
    request = models.PullSmsSendStatusRequest()
    request.SmsSdkAppId = DEFAULT_SDK_APP_ID
    request.Limit = PULL_SIZE
    waiting = count
    while waiting:
        items = client.PullSmsSendStatus(request).PullSmsSendStatusSet
        waiting -= len(items)
        if not items:
            time.sleep(0.05)
            continue
        columns = (
            [item.SerialNo for item in items],
            [
                "delivered" if item.ReportStatus == "SUCCESS" else "failed"
                for item in items
            ],
            [item.Description for item in items],
            [datetime.fromtimestamp(item.UserReceiveTime, UTC) for item in items],
        )
        db.execute(REPORTED, columns)


if __name__ == "__main__":
    main(*sys.argv[1:4], count=int(sys.argv[4]))
