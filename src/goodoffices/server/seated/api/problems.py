"""What is answered where something is not done: one shape, the page's own sentence, RFC 9457."""

import json
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from pydantic import ValidationError

KIND = "application/problem+json"
NO_TOKEN = _("This token opens no seat. Make another on the page of your seat.")
ABSENT = _("There is no such thing here.")
UNFIT = _("That is not of the form in which it is taken here.")
TOO_LARGE = _("That is larger than what is taken here.")
TOO_MANY = _("Too many lines are open. Close one of them.")
ON_A_PAGE = _("That is done on a page, by whoever sits there. It is under “page”.")
ONLY_READS = _("This token only reads. Make one that acts too.")
ONLY_ACTS = _("This token does not bind its seat. Make one that does, or do it on the page.")
_SHOWN = 20


def problem(status: int, code: str, said: str | Promise, **more: Any) -> HttpResponse:
    """Why something was not done: by a code for programs, in a sentence for people."""
    told = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": str(said),
        **{name: value for name, value in more.items() if value},
    }
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), content_type=KIND, status=status)
    answer.headers["Content-Language"] = get_language() or "en"
    if status == HTTPStatus.UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = 'Bearer realm="seat"'
    return answer


def unfit(errors: Iterable[tuple[tuple[Any, ...], str]]) -> HttpResponse:
    """That what was sent is of no form that is taken: where, and never what stood there."""
    wrong = [{"at": ".".join(map(str, at)), "code": code} for at, code in errors][:_SHOWN]
    return problem(422, "unfit", UNFIT, errors=wrong)


def of_shape(refused: ValidationError) -> HttpResponse:
    """The same, as the shapes say it."""
    return unfit(
        # The name of what should not be there was sent, and is not sent back.
        (each["loc"][:-1] if each["type"] == "extra_forbidden" else each["loc"], each["type"])
        for each in refused.errors(include_url=False, include_context=False, include_input=False)
    )
