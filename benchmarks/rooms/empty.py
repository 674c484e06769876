"""The addresses of a house, and a page on which nothing stands, behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from goodoffices.server.seated.urls import handler404, handler500
from goodoffices.server.seated.urls import urlpatterns as pages

PAGE = b"<!doctype html><html lang=en><title>Nothing</title><p>Nothing."


def nothing(_request: HttpRequest) -> HttpResponse:
    """The page."""
    return HttpResponse(PAGE)


urlpatterns = [*pages, path("nothing", nothing)]
__all__ = ["handler404", "handler500", "urlpatterns"]
