"""How long ago somebody showed who they are: by signing in, or when they were asked again."""

import time

from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import Http404, HttpRequest

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
    """Whether whoever is signed in has shown it in the last minutes."""
    shown = [float(each["at"]) for each in get_authentication_records(request, request.user)]
    passed = time.time() - max(shown, default=0.0)
    return 0 <= passed < settings.ACCOUNT_REAUTHENTICATION_TIMEOUT


def worn_out(request: HttpRequest) -> bool:
    """Whether a sign-in has lasted as long as any may, however busy it was."""
    since = float(request.session.setdefault(SINCE, time.time()))
    return not 0 <= time.time() - since < settings.LONGEST_SIGNED_IN
