"""Django's settings. Everything that differs from place to place comes from the environment (``environment.py``)."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONCE, NONE, SELF

from arising_service.environment import (
    contact,
    council,
    data_folder,
    database,
    directory,
    secret_key,
    truth,
    two_factor_roles,
    words,
)

BASE_DIR = Path(__file__).resolve().parent
DATA = data_folder()
# Whose papers these are, and where people may ask: shown on every page, in feeds and in the API.
COUNCIL = council()
CONTACT = contact()
PRODUCTION = truth("ARISING_PRODUCTION", False)
DEBUG = False
SECRET_KEY = secret_key(DATA)
ALLOWED_HOSTS = words("ARISING_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = words("ARISING_ORIGINS")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "arising_service.accounts",
    "arising_service.register",
    "arising_service.jobs",
    "arising_service.web",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "arising_service.accounts.gate.Gate",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "arising_service.urls"
WSGI_APPLICATION = "arising_service.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "arising_service.whose.shown",
            ]
        },
    }
]

DATABASES = {"default": database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "staff-home"
LOGOUT_REDIRECT_URL = "home"

# Signing in is django-allauth's from the password on; its pages are ours, and nobody signs themselves up.
ACCOUNT_ADAPTER = "arising_service.web.staff.signing_in.adapters.Accounts"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "5/15m/key", "reauthenticate": "10/15m/user"}
ACCOUNT_FORMS = {"reauthenticate": "arising_service.web.staff.signing_in.forms.PasswordAgainForm"}
MFA_ADAPTER = "arising_service.web.staff.signing_in.adapters.SecondSteps"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "activate_totp": "arising_service.web.staff.signing_in.forms.TurnOnForm",
    "authenticate": "arising_service.web.staff.signing_in.forms.CodeForm",
    "reauthenticate": "arising_service.web.staff.signing_in.forms.CodeAgainForm",
}
MFA_RECOVERY_CODES_SHOW_ONCE = True
# A telephone's clock may be half a minute out.
MFA_TOTP_TOLERANCE = 1
TWO_FACTOR_ROLES = two_factor_roles()
DIRECTORY = directory()
SOCIALACCOUNT_ADAPTER = "arising_service.web.staff.signing_in.adapters.Directories"
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {"provider_class": "arising_service.web.staff.signing_in.directory.CouncilDirectory"}
}
# Which codes were used and how often somebody tried is known to every process, and outlives a restart.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "papers"
# Papers are served by views that ask who is looking, never from a folder.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = not PRODUCTION
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = PRODUCTION
# Behind a reverse proxy that ends TLS and sets this header itself.
BEHIND_PROXY = truth("ARISING_BEHIND_PROXY", False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
