"""How Django is set up: no database, no sessions on disk, no other host."""

import secrets
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Drawn anew at each start: a cookie of yesterday opens nothing today.
SECRET_KEY = secrets.token_urlsafe(48)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "goodoffices.server.urls"
INSTALLED_APPS = ["django.contrib.staticfiles", "goodoffices.server"]
DATABASES: dict[str, dict[str, str]] = {}
MIDDLEWARE = [
    "goodoffices.server.headers.headers",
    # Around all else: what is answered before it knows whose desk it is has a language too.
    "goodoffices.server.tongues.speaking",
    "goodoffices.server.peers.peers",
    # Before anything is served it asks under which name: not even a style is for others.
    "django.middleware.common.CommonMiddleware",
    "goodoffices.server.packing.Packing",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "goodoffices.server.locking.Locking",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "goodoffices.server.locking.around",
                "goodoffices.server.tongues.around",
                "goodoffices.server.live.listening.around",
            ],
            "builtins": [
                "goodoffices.server.templatetags.said",
                "goodoffices.server.templatetags.ways",
            ],
        },
    }
]
STATIC_URL = "/static/"
STORAGES = {"staticfiles": {"BACKEND": "goodoffices.server.looks.Looks"}}
"""Besides, nothing is kept in files that Django knows of."""
STATICFILES_DIRS = [("goodoffices", HERE.parent / "papers" / "look")]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fa", "فارسی"), ("ar", "العربية")]
LANGUAGE_COOKIE_NAME = "goodoffices_language"
LOCALE_PATHS = [HERE / "locale"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_AGE = None
"""Until the browser closes: on its disk nothing says that there is a desk."""
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "goodoffices.server.pages.errors.expired"
DATA_UPLOAD_MAX_MEMORY_SIZE = 4_000_000
"""Bytes of one form: what is too long for the talk still comes back to whoever typed it."""
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS = ["goodoffices.server.handing_in.InMemory"]
"""A file that is sent stays in memory; a larger form is not taken at all."""
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY = (
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
    "publickey-credentials-create=(), publickey-credentials-get=()"
)
LOGGING_CONFIG = None
"""Nothing is logged: a log line could hold words of a talk."""
