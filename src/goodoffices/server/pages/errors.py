"""Answers to what is not there, or did not work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def absent(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The same answer for what does not exist and for what is not yours."""
    return render(request, "goodoffices/absent.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Something went wrong inside; no word of a talk is in the answer."""
    return render(request, "goodoffices/broken.html", status=500)


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came from a page that is no longer open."""
    return render(request, "goodoffices/expired.html", status=403)
