"""An invitation that is refused, used or expired says so in the language of its page."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from tests.house.latin import latin
from tests.seated.conftest import PASSWORD, browser

from goodoffices.server.seated.models import Invitation

ASKED = {"cookie": ("", {}), "browser": ("", {"HTTP_ACCEPT_LANGUAGE": "{}"}),
         "address": ("?lang={}", {})}  # fmt: skip
WEAK = {"name": "مهرنوش", "password": "password1234"}
TAKEN = {"name": "مهرنوش", "password": PASSWORD}


@pytest.fixture(params=["fa", "ar"])
def tongue(request):
    """A language that is read from the right."""
    return request.param


@pytest.fixture(params=list(ASKED))
def pages(request, tongue, house):
    """Pages of an invitation, asked for in a language in one of the ways that there are."""
    behind, told = ASKED[request.param]
    theirs = browser(**{name: each.format(tongue) for name, each in told.items()})
    if request.param == "cookie":
        theirs.cookies["goodoffices_language"] = tongue

    def ask(token, sent=None):
        address = f"/invited/{token}{behind.format(tongue)}"
        return theirs.post(address, sent) if sent else theirs.get(address)

    return ask


def speaks(answer, status, tongue):
    page = answer.content.decode()
    assert answer.status_code == status
    assert f'<html lang="{tongue}" dir="rtl"' in page
    assert latin(page) == []
    return page


def test_an_invitation_that_is_refused_used_or_expired_says_so_in_the_language_of_its_page(
    pages, tongue
):
    token = Invitation.drawn(founds=True)
    speaks(pages(token), 200, tongue)
    refused = speaks(pages(token, WEAK), 422, tongue)
    assert 'role="alert"' in refused
    never = speaks(pages("never"), 404, tongue)
    assert pages(token, TAKEN).status_code == 302
    used = speaks(pages(token), 404, tongue)
    late = Invitation.drawn(founds=True)
    Invitation.objects.filter(used=None).update(expires=timezone.now() - timedelta(days=1))
    expired = speaks(pages(late), 404, tongue)
    assert h1(never) == h1(used) == h1(expired)


@pytest.mark.parametrize("pages", ["cookie"], indirect=True)
def test_too_many_invitations_are_answered_in_the_language_of_the_page(pages, tongue):
    token = Invitation.drawn(founds=True)
    answers = [pages(token, WEAK) for _each in range(30)]
    cache.clear()
    assert "<h1" in speaks(answers[-1], 429, tongue)


def h1(page):
    return page.partition("<h1")[2].partition("</h1>")[0]
