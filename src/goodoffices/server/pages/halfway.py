"""Laying down what somebody is writing, as they write it; nobody but its author is told of it."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from goodoffices.server import halfway, late
from goodoffices.server.laid_down import KEPT, lay_down, name, whose


@require_POST
def begun(request: HttpRequest) -> HttpResponse:
    """Keep a form as it stands now, or throw away what was kept of it."""
    own = whose(request)
    if own is None:
        raise Http404
    said, key = KEPT, name(request)
    if "gone" in request.POST:
        own.let_go(key)
    else:
        said, key = lay_down(request, own)
    if "quietly" not in request.POST:
        return redirect(
            late.safe(request.POST.get("next", "")) or halfway.place(request.POST["at"])
        )
    return JsonResponse({"said": said, "name": key})
