-- Everything the simulator knows. Times are unix seconds of its own clock.

CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS access_keys (
    secret_id TEXT PRIMARY KEY,
    secret_key TEXT NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS apps (
    sdk_app_id TEXT PRIMARY KEY,
    app_key TEXT NOT NULL,
    settings BLOB NOT NULL
) WITHOUT ROWID;

-- Signatures and body templates: Tencent's verdict falls at decided_at unless
-- somebody gave one before. verdict: 0 not yet, 1 approved, -1 rejected.
CREATE TABLE IF NOT EXISTS signatures (
    subject_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    international INTEGER NOT NULL,
    created_at REAL NOT NULL,
    decided_at REAL NOT NULL,
    effective_at REAL NOT NULL,
    verdict INTEGER NOT NULL,
    review_reply TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS body_templates (
    subject_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    sms_type INTEGER NOT NULL,
    international INTEGER NOT NULL,
    created_at REAL NOT NULL,
    decided_at REAL NOT NULL,
    effective_at REAL NOT NULL,
    verdict INTEGER NOT NULL,
    review_reply TEXT NOT NULL
);

-- One text of one call. Its recipients are the messages.
CREATE TABLE IF NOT EXISTS sends (
    send_id INTEGER PRIMARY KEY,
    sdk_app_id TEXT NOT NULL,
    template_id TEXT NOT NULL,
    sign_name TEXT NOT NULL,
    sender_id TEXT NOT NULL,
    extend_code TEXT NOT NULL,
    session_context TEXT NOT NULL,
    text TEXT NOT NULL,
    accepted_at REAL NOT NULL
);

-- One accepted recipient. received_at is when the phone gets it (or the
-- operator gives up), report_at when the report can be had; NULL: never.
CREATE TABLE IF NOT EXISTS messages (
    message_id INTEGER PRIMARY KEY,
    send_id INTEGER NOT NULL,
    serial_no TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    billed_segments INTEGER NOT NULL,
    received_at REAL NOT NULL,
    report_at REAL,
    receipt TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS messages_of_number ON messages (phone_number);

CREATE TABLE IF NOT EXISTS refusals (
    refusal_id INTEGER PRIMARY KEY,
    send_id INTEGER NOT NULL,
    phone_number TEXT NOT NULL,
    code TEXT NOT NULL
);

-- Reports not handed out yet, each channel its own queue: 0 pull, 1 callback.
-- Clustered by due time, so that taking is one range and one range delete.
CREATE TABLE IF NOT EXISTS report_queue (
    channel INTEGER NOT NULL,
    sdk_app_id TEXT NOT NULL,
    due_at REAL NOT NULL,
    report_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    received_at REAL NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY (channel, sdk_app_id, due_at, report_id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS replies (
    reply_id INTEGER PRIMARY KEY,
    sdk_app_id TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    extend_code TEXT NOT NULL,
    sign_name TEXT NOT NULL,
    text TEXT NOT NULL,
    replied_at REAL NOT NULL,
    is_pulled INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS opt_outs (
    sdk_app_id TEXT NOT NULL,
    phone_number TEXT NOT NULL,
    PRIMARY KEY (sdk_app_id, phone_number)
) WITHOUT ROWID;

-- Counts per hour (yyyymmddhh in UTC+8).
CREATE TABLE IF NOT EXISTS tallies (
    sdk_app_id TEXT NOT NULL,
    hour INTEGER NOT NULL,
    request_count INTEGER NOT NULL,
    request_success_count INTEGER NOT NULL,
    fee_count INTEGER NOT NULL,
    PRIMARY KEY (sdk_app_id, hour)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS conversions (
    conversion_id INTEGER PRIMARY KEY,
    sdk_app_id TEXT NOT NULL,
    serial_no TEXT NOT NULL,
    converted_at INTEGER NOT NULL
);

-- Pushes to callback URLs. state: waiting, done, failed.
CREATE TABLE IF NOT EXISTS pushes (
    push_id INTEGER PRIMARY KEY,
    sdk_app_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    url TEXT NOT NULL,
    body BLOB NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next_at REAL NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting',
    last_answer TEXT NOT NULL DEFAULT ''
);
CREATE INDEX IF NOT EXISTS pushes_waiting ON pushes (next_at) WHERE state = 'waiting';
