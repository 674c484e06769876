"""The way in: the front, the passphrase, the list of talks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from goodoffices.server.door import Fault, door
from goodoffices.server.locking import COOKIE, hand_over


@require_GET
def front(request: HttpRequest) -> HttpResponse:
    """Where one is taken first."""
    if door.demo:
        return redirect(reverse("public", args=["muscat"]))
    return redirect(reverse("talks"))


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose the passphrase of a new desk."""
    if door.begun:
        return redirect(reverse("unlock"))
    error = ""
    if request.method == "POST":
        words = request.POST.get("passphrase", "")
        if words != request.POST.get("again", ""):
            error = "The two are not the same. Type it once more."
        else:
            try:
                return hand_over(redirect(reverse("talks")), door.begin(words))
            except Fault as fault:
                error = str(fault)
    return render(
        request, "goodoffices/begin.html", {"error": error}, status=422 if error else 200
    )


@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Open the desk."""
    if not door.begun:
        return redirect(reverse("begin"))
    error = ""
    if request.method == "POST":
        try:
            ticket = door.unlock(request.POST.get("passphrase", ""))
            return hand_over(redirect(reverse("talks")), ticket)
        except Fault as fault:
            error = str(fault)
    context = {"error": error, "hint": door.hint}
    return render(request, "goodoffices/unlock.html", context, status=422 if error else 200)


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Lock the desk at once; every page that was open is void."""
    door.lock()
    response = redirect(reverse("unlock"))
    response.delete_cookie(COOKIE, samesite="Strict")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_http_methods(["GET", "POST"])
def passphrase(request: HttpRequest) -> HttpResponse:
    """Change the passphrase."""
    error, done = "", False
    if request.method == "POST":
        new = request.POST.get("new", "")
        if new != request.POST.get("again", ""):
            error = "The two are not the same. Type it once more."
        else:
            try:
                door.change_passphrase(request.POST.get("old", ""), new)
                done = True
            except Fault as fault:
                error = str(fault)
    return render(
        request,
        "goodoffices/passphrase.html",
        {"error": error, "done": done},
        status=422 if error else 200,
    )


@require_GET
def talks(request: HttpRequest) -> HttpResponse:
    """The talks on this desk."""
    kept = [(name, door.mediator(name).read()) for name in door.talks()]
    shown = sorted(
        ((name, view.talk) for name, view in kept if view.talk is not None),
        key=lambda pair: pair[1].at,
    )
    return render(request, "goodoffices/talks.html", {"talks": shown, "demo": door.demo})
