"""In which language the house speaks to whoever asks: their own choice, kept in their browser."""

import re
from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_request, override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from goodoffices.core.words import direction
from goodoffices.server import late

Next = Callable[[HttpRequest], HttpResponse]
_ONLY_SENT = frozenset({"/language", "/lock"})
_PATH = re.compile(r"(?:/[\w.~-]+)*/?", re.ASCII)


def speaking(get_response: Next) -> Next:
    """Answer each request in the language of whoever asks; the next one finds none of it left."""

    def answer(request: HttpRequest) -> HttpResponse:
        with override(get_language_from_request(request)):
            return get_response(request)

    return answer


def around(request: HttpRequest) -> dict[str, object]:
    """The languages that every page offers, each by its own name."""
    offered = [
        {"code": code, "name": name, "dir": direction(code)} for code, name in settings.LANGUAGES
    ]
    return {"spoken_here": offered}


def nearest(lang: str) -> str:
    """A language, if the house speaks it; else English."""
    return lang if lang in dict(settings.LANGUAGES) else "en"


# No token is asked for: whence the form came says enough, and a page without a cookie can have it.
@csrf_exempt
@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Speak in another language from now on, until the browser closes; back to the same page."""
    answer = redirect(_back(request))
    chosen = request.POST.get("language", "")
    if chosen in dict(settings.LANGUAGES) and late.ours(request):
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            chosen,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite="Strict",
        )
    return answer


def _back(request: HttpRequest) -> str:
    """The page of this house from which the choice was sent; its front, where that is not told."""
    came = request.headers.get("Referer", "")
    origin = f"{request.scheme}://{request.get_host()}/"
    return own(came[len(origin) - 1 :]) if came.startswith(origin) else "/"


def own(address: str) -> str:
    """An address, if it leads to a page of this house, without words in it; else the front."""
    if inside := late.safe(address):
        return inside
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    if parts.scheme or parts.netloc or not _PATH.fullmatch(parts.path) or not _asked(parts.path):
        return "/"
    after = late.safe(QueryDict(parts.query).get("next", ""))
    return f"{parts.path}?{urlencode({'next': after}, safe='/')}" if after else parts.path


def _asked(path: str) -> bool:
    """Whether a page can be asked for there."""
    try:
        resolve(path)
    except Resolver404:
        return False
    return path not in _ONLY_SENT
