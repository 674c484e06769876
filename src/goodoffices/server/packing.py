"""Styles and scripts go over the line packed; a page that shows what somebody said never does.

How far a text shrinks tells what repeats in it: whoever gets words of theirs onto a page and sees
its size could guess others there. What every visitor is given alike has nothing to guess.
"""

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

_PACKED = ("text/css", "text/javascript", "application/javascript", "image/svg+xml")


class Packing(GZipMiddleware):
    """Packs the program's own files, of the kinds that shrink."""

    max_random_bytes = 0

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """The answer, packed if it is such a file and the browser unpacks."""
        kind = response.headers.get("Content-Type", "").partition(";")[0]
        if not request.path.startswith(settings.STATIC_URL) or kind not in _PACKED:
            return response
        # Packed it is other bytes; by its date a browser asks whether it is new.
        del response.headers["ETag"]
        packed: HttpResponseBase = super().process_response(request, response)
        return packed
