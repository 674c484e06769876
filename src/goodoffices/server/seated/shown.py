"""How long ago somebody showed who they are: by signing in, or when they were asked again."""

import time
from collections.abc import Mapping
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.http import Http404, HttpRequest
from django.utils.crypto import constant_time_compare

from goodoffices.server.seated.models import Person

SINCE = "since"
"""Where a sign-in notes when it began."""


def whoever(request: HttpRequest) -> Person:
    """Whoever asks, signed in.

    Raises:
        Http404: nobody is.
    """
    if isinstance(request.user, Person):
        return request.user
    raise Http404


def lately(request: HttpRequest) -> bool:
    """Whether whoever is signed in has shown it in the last minutes.

    What was shown at an hour that has not come, before the clock was set back, counts for nothing.
    """
    now = time.time()
    shown = [float(each["at"]) for each in get_authentication_records(request, request.user)]
    latest = max((at for at in shown if at <= now), default=0.0)
    return now - latest < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def worn_out(request: HttpRequest) -> bool:
    """Whether a sign-in has lasted as long as any may, however busy it was."""
    return over(request.session.setdefault(SINCE, time.time()))


def over(since: float) -> bool:
    """Whether a sign-in that began then has lasted as long as any may."""
    return not 0 <= time.time() - float(since) < settings.LONGEST_SIGNED_IN


def good(session: Mapping[str, Any], person: Person) -> bool:
    """Whether what a sign-in keeps is somebody's, and still good: as Django finds it, unasked."""
    mine = session.get(SESSION_KEY) == str(person.pk) and person.is_active
    if not mine or session.get(BACKEND_SESSION_KEY) not in settings.AUTHENTICATION_BACKENDS:
        return False
    given = str(session.get(HASH_SESSION_KEY, ""))
    hashes = (person.get_session_auth_hash(), *person.get_session_auth_fallback_hash())
    return any(constant_time_compare(given, each) for each in hashes)
