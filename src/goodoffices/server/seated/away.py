"""A database that does not answer: one page for everybody, and what was written waits on it."""

import sys

from django.contrib.auth.models import AnonymousUser
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from goodoffices.server.door import DatabaseAway
from goodoffices.server.pages import errors
from goodoffices.server.seated import waiting


def broken(request: HttpRequest) -> HttpResponse:
    """Something did not work: the accounts that are away are said to be, and nothing else is."""
    if not isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return errors.broken(request)
    # Who asks stands in the accounts: until they answer it is nobody.
    request.user = AnonymousUser()
    return page(request, DatabaseAway.sentence)


def page(request: HttpRequest, why: str) -> HttpResponse:
    """The same bytes for whoever asks and whatever for; with what they had written, sealed."""
    sealed = waiting.written(request)
    request.user = AnonymousUser()
    if sealed:
        return waiting.page(request, sealed, why, 503)
    context = {"fault": why, "here": ""}
    return render(request, "goodoffices/broken.html", context, status=503)
