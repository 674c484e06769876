"""How Django is set up where rooms have doors of their own: accounts, and nothing of any talk."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from goodoffices.server.seated import key, mailing, tables
from goodoffices.server.seated.accounts import ACCOUNTS
from goodoffices.server.settings import *  # noqa: F403 - the house is the desk's, and more
from goodoffices.server.settings import INSTALLED_APPS as DESK_APPS
from goodoffices.server.settings import TEMPLATES as DESK_TEMPLATES

FOLDER = Path(os.environ.get("GOODOFFICES_HOUSE", "."))
ORIGIN = os.environ.get("GOODOFFICES_ORIGIN", "http://localhost:8642")
_origin = urlsplit(ORIGIN)
SECURE = _origin.scheme == "https"
IDLE_MINUTES = float(os.environ.get("GOODOFFICES_IDLE_MINUTES", "30"))
PERMISSIONS_POLICY = (
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
    "publickey-credentials-create=(self), publickey-credentials-get=(self)"
)

HOUSE_KEY = key.found() if key.told() else ""
SECRET_KEY = key.made_of(HOUSE_KEY, "web").hex() if HOUSE_KEY else ""
"""Without the key of the house there is none, and Django starts nothing."""
ALLOWED_HOSTS = [_origin.hostname or "localhost"]
CSRF_TRUSTED_ORIGINS = [ORIGIN]
ROOT_URLCONF = "goodoffices.server.seated.urls"
INSTALLED_APPS = [
    *DESK_APPS,
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    # Before allauth, whose pages look as this house's do.
    "goodoffices.server.seated",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
]
_database = os.environ.get("GOODOFFICES_ACCOUNTS_DATABASE", "")
_memory = os.environ.get("GOODOFFICES_ACCOUNTS_IN_MEMORY") == "1"
_file = ":memory:" if _memory else FOLDER / ACCOUNTS
DATABASES: dict[str, dict[str, Any]] = {  # type: ignore[no-redef] # the desk has none at all
    "default": tables.in_database(_database) if _database else tables.in_file(_file)
}
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "goodoffices.server.headers.headers",
    "goodoffices.server.tongues.speaking",
    "django.middleware.common.CommonMiddleware",
    "goodoffices.server.packing.Packing",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "goodoffices.server.seated.listening.Lasting",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "goodoffices.server.seated.asking.Asking",
    "goodoffices.server.seated.stepping.Stepping",
    "axes.middleware.AxesMiddleware",
]
_TEMPLATES: dict[str, Any] = DESK_TEMPLATES[0]
TEMPLATES = [
    {
        **_TEMPLATES,
        "OPTIONS": {
            **_TEMPLATES["OPTIONS"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "goodoffices.server.seated.asking.around",
                "goodoffices.server.tongues.around",
                "goodoffices.server.seated.confirming.around",
                "goodoffices.server.live.listening.around",
            ],
        },
    }
]
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        # What is counted must not fall out because somebody else was counted often.
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}

MAIL = mailing.named(os.environ)
"""Where mail goes out; nowhere, unless the keeper of the house says so."""
EMAIL_BACKEND = mailing.SMTP if MAIL.host else mailing.OFF
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_SSL = MAIL.at_once
EMAIL_USE_TLS = MAIL.apart and not MAIL.at_once
EMAIL_TIMEOUT = 10

AUTH_USER_MODEL = "seated.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/rooms/"

_PREFIX = "__Host-" if SECURE else ""
SESSION_COOKIE_NAME = f"{_PREFIX}goodoffices_session"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = round(IDLE_MINUTES * 60)
"""Seconds without a request after which one is signed out."""
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
LONGEST_SIGNED_IN = 12 * 60 * 60
"""Seconds after which one signs in anew, however busy one was."""
CSRF_FAILURE_VIEW = "goodoffices.server.seated.pages.entering.expired"
CSRF_COOKIE_NAME = f"{_PREFIX}goodoffices_form"
LANGUAGE_COOKIE_NAME = f"{_PREFIX}goodoffices_language"
LANGUAGE_COOKIE_SECURE = SECURE
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_SSL_REDIRECT = SECURE
"""The server itself hears the proxy, and no other, on whether a request came over TLS."""
SECURE_REFERRER_POLICY = "same-origin"

ACCOUNT_ADAPTER = "goodoffices.server.seated.adapting.Accounts"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = "name"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 5 * 60
"""Seconds for which one has shown again who one is, before an act that asks for it."""
ACCOUNT_RATE_LIMITS = {"letterbox": "5/h/user"}
MFA_ADAPTER = "goodoffices.server.seated.adapting.Factors"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SECURE
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Good Offices"
MFA_TOTP_TOLERANCE = 1
"""Steps of half a minute by which the clock of a telephone may be wrong."""
USERSESSIONS_TRACK_ACTIVITY = False
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_CALLABLE = "goodoffices.server.seated.adapting.as_ever"
AXES_CLIENT_IP_CALLABLE = "goodoffices.server.seated.adapting.address"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "goodoffices.server.seated.adapting.guessed_at"
AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"
"""Counted in memory: a table of guesses would hold what was sent with each."""
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True
SILENCED_SYSTEM_CHECKS = [
    # One process serves a house: what it counts in its own memory is all there is to count.
    "axes.W001",
    # The headers are set by our own, for both set-ups alike.
    "security.W002",
    # Lists of hosts to be preloaded are public: they would name the house.
    "security.W021",
]
