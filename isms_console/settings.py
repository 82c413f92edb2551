"""All settings, from the environment only. `docs/operations.md` lists them."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from isms_console.lib import env, openid_connect

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(
    env.read("VAR_DIR", str, default=str(BASE_DIR / "var"), example="/srv/isms/var")
)
try:
    VAR_DIR.mkdir(parents=True, exist_ok=True)
except OSError as problem:
    raise ImproperlyConfigured(
        f"VAR_DIR is not usable: {problem}. Example: VAR_DIR=/srv/isms/var"
    ) from problem

# What kind of installation this is ------------------------------------------------

ENVIRONMENT = env.read(
    "ISMS_ENV",
    env.one_of("development", "production"),
    default="development",
    example="production",
)
PRODUCTION = ENVIRONMENT == "production"
DEBUG = env.read("DEBUG", env.boolean, default=False, example="false")

_DEVELOPMENT_SECRET = "development-only-" + "0" * 40
_DEVELOPMENT_KEY = "aXNtcy1jb25zb2xlLWRldmVsb3BtZW50LWtleS0wMDA="

SECRET_KEY = env.read(
    "SECRET_KEY",
    str,
    default="" if PRODUCTION else _DEVELOPMENT_SECRET,
    example="a-long-random-text-of-50-or-more-characters",
)
ENCRYPTION_KEYS = env.read(
    "ENCRYPTION_KEYS",
    env.encryption_keys,
    default=[] if PRODUCTION else [_DEVELOPMENT_KEY],
    example="<the newest key>,<the key before it>",
)
if PRODUCTION and DEBUG:
    raise ImproperlyConfigured(
        "DEBUG is on in production: it shows secrets to visitors. Set DEBUG=false."
    )
if PRODUCTION and (len(SECRET_KEY) < 40 or SECRET_KEY == _DEVELOPMENT_SECRET):
    raise ImproperlyConfigured(
        "SECRET_KEY must be at least 40 random characters of your own in production, "
        "for instance from: "
        'python -c "import secrets; print(secrets.token_urlsafe(50))"'
    )
if PRODUCTION and (not ENCRYPTION_KEYS or _DEVELOPMENT_KEY in ENCRYPTION_KEYS):
    raise ImproperlyConfigured(
        "ENCRYPTION_KEYS must hold keys of your own in production, for instance "
        'from: python -c "from cryptography.fernet import Fernet; '
        'print(Fernet.generate_key().decode())"'
    )

# Where it is reached --------------------------------------------------------------

PUBLIC_URL = env.read(
    "PUBLIC_URL",
    env.origin,
    default="http://127.0.0.1:8000",
    example="https://sms.example.com",
)
_host = urlsplit(PUBLIC_URL).hostname or ""
ALLOWED_HOSTS = env.read(
    "ALLOWED_HOSTS",
    env.hosts,
    default=[_host] if PRODUCTION else ["127.0.0.1", "localhost", _host],
    example="sms.example.com,10.0.0.5",
)
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
_https = PUBLIC_URL.startswith("https://")
# Sign-in limits count the visitor's address. Behind proxies that is the one that the
# outermost of them wrote into X-Forwarded-For; with 0 the header is not believed.
TRUSTED_PROXIES = env.read("TRUSTED_PROXIES", env.number(0, 9), default=0, example="1")

# What it is made of ---------------------------------------------------------------

INSTALLED_APPS = [
    # Django's own form templates, found through our template settings.
    "django.forms",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_cotton",
    "django_htmx",
    "django_tables2",
    "django_filters",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "accounts",
    "reviews",
    "projects",
    "messaging",
    "api",
]

MIDDLEWARE = [
    "accounts.middleware.OriginMiddleware",
    "api.middleware.TencentApiMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.CurrentAccountMiddleware",
    "accounts.middleware.SessionActivityMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "isms_console.urls"
WSGI_APPLICATION = "isms_console.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
APPEND_SLASH = True

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "isms_console.shell.shell",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "isms_console.template_tags",
            ],
        },
    }
]
COTTON_DIR = "components"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
DJANGO_TABLES2_TEMPLATE = "components/table.html"

# Data -----------------------------------------------------------------------------

_database: dict[str, Any] = env.read(
    "DATABASE_URL",
    env.database,
    default=env.database(f"sqlite:///{VAR_DIR / 'isms.sqlite3'}"),
    example="postgres://isms:secret@127.0.0.1:5432/isms",
)
if "sqlite3" in str(_database["ENGINE"]):
    # IMMEDIATE: a transaction that reads and then writes would otherwise meet
    # "database is locked" at its first write, whatever the time-out.
    _database["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    _database["CONN_MAX_AGE"] = 60
    _database["CONN_HEALTH_CHECKS"] = True
    _database["DISABLE_SERVER_SIDE_CURSORS"] = True
DATABASES = {"default": _database}

REDIS_URL = env.read(
    "REDIS_URL",
    env.redis,
    default="",
    example="redis://127.0.0.1:6379/0",
)
CACHES: dict[str, dict[str, Any]]
if REDIS_URL:
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
        }
    }
else:
    CACHES = {
        "default": {
            # Files, so that every process of this machine sees the same limits.
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": str(VAR_DIR / "cache"),
            # With Django's 300, counters of failed sign-ins would be thrown away.
            "OPTIONS": {"MAX_ENTRIES": 100_000},
        }
    }

# Jobs -----------------------------------------------------------------------------

CELERY_BROKER_URL = env.read(
    "CELERY_BROKER_URL",
    env.url("redis", "rediss", "amqp", "amqps", "filesystem"),
    default=REDIS_URL or "filesystem://localhost",
    example="redis://127.0.0.1:6379/1",
)
if CELERY_BROKER_URL.startswith("filesystem"):
    _broker = VAR_DIR / "broker"
    for _folder in ("messages", "control"):
        (_broker / _folder).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT = "isms_console.lib.file_broker:Transport"
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        "data_folder_in": str(_broker / "messages"),
        "data_folder_out": str(_broker / "messages"),
        "control_folder": str(_broker / "control"),
        # Kombu's default looks once a second; a person waits for this.
        "polling_interval": 0.02,
    }
elif CELERY_BROKER_URL.startswith("redis"):
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        # A job that a lost worker had fetched is handed out again after this: well
        # above the time limit below, or it would run twice.
        "visibility_timeout": env.read(
            "BROKER_VISIBILITY_SECONDS",
            env.number(60, 86_400),
            default=600,
            example="600",
        ),
        "socket_connect_timeout": 3,
        "socket_keepalive": True,
        "health_check_interval": 30,
    }
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_DEFAULT_QUEUE = "housekeeping"
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TASK_TIME_LIMIT = 120
CELERY_TASK_SOFT_TIME_LIMIT = 90
# Celery's Django fix-up closes the connection around every task unless this is
# set: 20 ms of PostgreSQL a task.
CELERY_DB_REUSE_MAX = 1000
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "beat-schedule")
CELERY_BEAT_SCHEDULE = {
    name: {
        "task": task,
        "schedule": seconds,
        "options": {"expires": 10, "queue": queue},
    }
    for name, task, seconds, queue in [
        ("reports are pulled", "messaging.tasks.poll_delivery_reports", 1.0, "reports"),
        ("batches are handed over", "messaging.tasks.nudge_lanes", 2.0, "housekeeping"),
        ("stuck work is found again", "messaging.tasks.sweep", 15.0, "housekeeping"),
        ("cases have clocks", "reviews.tasks.mind_the_clock", 30.0, "housekeeping"),
        ("mails are handed over", "accounts.tasks.send_mails", 5.0, "mail"),
        ("registrations are due", "projects.tasks.register", 5.0, "registration"),
        ("Tencent is asked", "projects.tasks.follow", 20.0, "registration"),
        # Each provider account is due a day after it was compared last.
        ("Tencent is compared", "projects.tasks.compare", 3600.0, "registration"),
        # Each document is told of once; looking every hour, a restart misses none.
        (
            "documents expire",
            "accounts.tasks.remind_of_documents",
            3600.0,
            "housekeeping",
        ),
        ("old keys are forgotten", "projects.tasks.forget", 3600.0, "housekeeping"),
    ]
}

# People ---------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
# Length and what is known from breaches, rather than kinds of characters.
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"django.contrib.auth.password_validation.{name}",
        "OPTIONS": options,
    }
    for name, options in [
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("email", "name")}),
    ]
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
SIGN_UP_OPEN = env.read("SIGN_UP_OPEN", env.boolean, default=True, example="false")
STAFF_MFA_REQUIRED = env.read(
    "STAFF_MFA_REQUIRED", env.boolean, default=True, example="false"
)
ACCOUNT_ADAPTER = "accounts.adapter.account.AccountAdapter"
ACCOUNT_FORMS = {
    "signup": "accounts.forms.sign_up.SignUpForm",
    "confirm_email_verification_code": "accounts.forms.sign_up.ConfirmationForm",
    "change_password": "accounts.forms.passwords.PasswordChangeForm",
    "set_password": "accounts.forms.passwords.FirstPasswordForm",
    "reset_password_from_key": "accounts.forms.passwords.PasswordResetForm",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
# A code, not a link: what is not proved is never stored as anybody's address, programs
# that open every link in a mail confirm nothing, and a person stays in one browser.
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = 5
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * 60
ACCOUNT_SESSION_REMEMBER = False
# Passwords have the growing delay of `actions.sign_in_tries`; this one is left for the
# codes of the second step, which only who knows the password can try.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/5m/key"}
MFA_ADAPTER = "accounts.adapter.mfa.MfaAdapter"
MFA_FORMS = {
    "add_webauthn": "accounts.forms.security_keys.AddKeyForm",
    "edit_webauthn": "accounts.forms.security_keys.RenameKeyForm",
    "authenticate_webauthn": "accounts.forms.security_keys.SignInByKeyForm",
    "reauthenticate_webauthn": "accounts.forms.security_keys.AgainByKeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "ISMS Console"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Browsers offer security keys at https addresses and at localhost.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _https

OIDC = openid_connect.servers(
    name=env.read("OIDC_NAME", str, default="", example="Example sign-in"),
    server_url=env.read(
        "OIDC_SERVER_URL",
        env.url("https", "http"),
        default="",
        example="https://sso.example.com/realms/staff",
    ),
    client_id=env.read("OIDC_CLIENT_ID", str, default="", example="isms-console"),
    client_secret=env.read(
        "OIDC_CLIENT_SECRET", str, default="", example="what-the-server-gave"
    ),
)
SOCIALACCOUNT_ADAPTER = "accounts.adapter.social.SocialAdapter"
SOCIALACCOUNT_FORMS = {"signup": "accounts.forms.sign_up.LinkedSignUpForm"}
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": OIDC}}

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _https
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 20 * 60 * 60
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _https else 0
# The proxy redirects to HTTPS; subdomains and preload lists are the domain owner's.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W008", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _https else None
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        # data: is Tabler's own icons inside its style sheet.
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        # Signing in at another server begins with a form that ends there.
        "form-action": [SELF, *openid_connect.origins(OIDC)],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Words ----------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("zh-hans", _("Simplified Chinese"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_TZ = True
TIME_ZONE = env.read("TIME_ZONE", env.time_zone, default="UTC", example="Asia/Shanghai")

# Files ----------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
NODE_MODULES = BASE_DIR / "node_modules"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "isms_console.lib.vendor_files.VendorFinder",
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Pages of identity documents: for this user of the machine only, never by URL.
    "documents": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {
            "location": VAR_DIR / "documents",
            "file_permissions_mode": 0o600,
            "directory_permissions_mode": 0o700,
        },
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
# Tencent's own limit for a request (wire reference A.2).
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024

# Mail and logs --------------------------------------------------------------------

_mail = env.read(
    "EMAIL_URL",
    env.email,
    default=env.email(f"file://{VAR_DIR / 'mail'}"),
    example="smtp+tls://user:password@mail.example.com:587",
)
globals().update(_mail)
# A server that says nothing for so long counts as away.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.read(
    "DEFAULT_FROM_EMAIL",
    env.address,
    default="ISMS Console <no-reply@localhost>",
    example="ISMS Console <sms@example.com>",
)
LOG_LEVEL = env.read(
    "LOG_LEVEL",
    env.one_of("DEBUG", "INFO", "WARNING", "ERROR"),
    default="INFO",
    example="INFO",
)
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": LOG_LEVEL},
}

# Identities -----------------------------------------------------------------------

# How many accounts may rest on one identity, and how often it may change: console
# reference 1.3.
ACCOUNTS_PER_INDIVIDUAL = env.read(
    "ACCOUNTS_PER_INDIVIDUAL", env.number(1, 1000), default=3, example="3"
)
ACCOUNTS_PER_ENTERPRISE = env.read(
    "ACCOUNTS_PER_ENTERPRISE", env.number(1, 1000), default=10, example="10"
)
VERIFICATION_CHANGE_DAYS = env.read(
    "VERIFICATION_CHANGE_DAYS", env.number(0, 365), default=30, example="30"
)
# Another word here asks every account to accept the terms again.
TERMS_VERSION = env.read(
    "TERMS_VERSION", env.short_word(20), default="2026-01", example="2026-01"
)

# Sending --------------------------------------------------------------------------

# A reference value of the platform's policy, see docs/operations.md.
REPORT_DEADLINE_HOURS = env.read(
    "REPORT_DEADLINE_HOURS", env.number(1, 168), default=72, example="72"
)

# The platform's own texts: codes that prove a mobile, and notices. They go out like any
# other message, from this project; without them the console sends none.
PLATFORM_SDK_APP_ID = env.read(
    "PLATFORM_SDK_APP_ID", env.sdk_app_id, default="", example="2400100001"
)
PLATFORM_SIGN_NAME = env.read(
    "PLATFORM_SIGN_NAME", env.sign_name, default="", example="ISMS Console"
)
PLATFORM_OTP_TEMPLATE_ID = env.read(
    "PLATFORM_OTP_TEMPLATE_ID", env.number(1, 2**63 - 1), default=0, example="120"
)
PLATFORM_NOTICE_TEMPLATE_ID = env.read(
    "PLATFORM_NOTICE_TEMPLATE_ID", env.number(1, 2**63 - 1), default=0, example="121"
)

# Projects and what they send with ---------------------------------------------------

# Days in which what was deleted can be restored; then it goes, at Tencent too.
UNDO_DAYS = env.read("UNDO_DAYS", env.number(0, 365), default=30, example="30")
# Hours in which the App Key before a rotation works beside the new one.
APP_KEY_OVERLAP_HOURS = env.read(
    "APP_KEY_OVERLAP_HOURS", env.number(0, 24 * 90), default=72, example="72"
)
