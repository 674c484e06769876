"""The tokens of one's own seat: made here, told once, revoked."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from goodoffices.server import late
from goodoffices.server.asking import seat
from goodoffices.server.live.exchange import exchange
from goodoffices.server.seated import tokens
from goodoffices.server.seated.asking import place
from goodoffices.server.seated.shown import whoever
from goodoffices.server.seated.tokens import DAYS, LONGEST, MOST_DAYS, Reach
from goodoffices.server.sent import latin


@dataclass(frozen=True, slots=True)
class Said:
    """How far a token goes, in a word and in a sentence."""

    reach: Reach
    words: Promise
    means: Promise


REACHES = (
    Said(Reach.READS, _("It reads"), _("What you read in this seat. It does nothing.")),
    Said(
        Reach.ACTS, _("It acts too"),
        _("What you do here without showing again who you are: notes, words to the mediation."),
    ),
    Said(
        Reach.BINDS, _("It binds you too"),
        _(
            "Leave, agreement, what you allow, what is issued and printed: nobody asks you then. "
            "What carries words across or gives seats away stays on its page."
        ),
    ),
)  # fmt: skip
NO_NAME = _("Give it a name, so that you know later which program has it.")
NO_DAYS = _("For how many days is it good? At most %(most)s.")


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, key: str) -> HttpResponse:
    """The tokens of a seat of whoever asks: one more, or one fewer.

    Raises:
        Http404: it is not theirs, not any more, or there is none.
    """
    here = place(whoever(request), key)
    if here is None:
        raise Http404
    sent, wrong, token = request.POST, "", ""
    if "revoke" in sent:
        tokens.let_go(here.sitting, sent["revoke"])
        exchange.end(f"token {sent['revoke']}")
        return redirect(reverse("room_tokens", args=[key]))
    if request.method == "POST":
        name, days = sent.get("name", "").strip(), latin(sent.get("days", ""))
        good = days.isascii() and days.isdecimal() and 1 <= int(days[:4]) <= MOST_DAYS
        wrong = "name" if not name or len(name) > LONGEST else "" if good else "days"
        if not wrong:
            token = tokens.drawn(here.sitting, name, _reach(sent.get("reach", "")), int(days))
    if late.REGAINED in request.META:
        # Whoever shows once more who they are finds here what they had written.
        sent = request.GET
    view = here.room.read()
    context = {
        "title": view.talk.title if view.talk else None,
        "seat": seat(str(here.seat), view), "token": token, "wrong": wrong,
        "said": {"name": NO_NAME, "days": NO_DAYS % {"most": MOST_DAYS}}.get(wrong, ""),
        "held": [(each, _words(each.reach)) for each in tokens.held(here.sitting)],
        "reaches": REACHES, "longest": LONGEST, "most": MOST_DAYS, "usual": DAYS,
        "sent": {} if token else sent,
    }  # fmt: skip
    status = 422 if wrong else 200
    return render(request, "goodoffices/seated/tokens.html", context, status=status)


def _reach(sent: str) -> Reach:
    """How far it shall go; no further than reading, where nothing that is known was chosen."""
    return Reach(sent) if sent in {each.value for each in Reach} else Reach.READS


def _words(reach: Reach) -> Promise:
    return next(each.words for each in REACHES if each.reach is reach)
