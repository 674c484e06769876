"""Headers of every answer: nothing from elsewhere, nothing kept, nothing told."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
SHUT = "sandbox; default-src 'none'; frame-ancestors 'none'"
"""For what is given out to be kept: whoever shows it nevertheless lets it do nothing."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}

Next = Callable[[HttpRequest], HttpResponse]


def headers(get_response: Next) -> Next:
    """Set the headers on every answer."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        stricter = response.headers.get("Content-Security-Policy") == SHUT
        for name, value in HEADERS.items():
            response.headers[name] = value
        if stricter:
            response.headers["Content-Security-Policy"] = SHUT
        response.headers["Permissions-Policy"] = settings.PERMISSIONS_POLICY
        if not request.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store"
        return response

    return answer
