"""What is not there, and what is somebody else's, is answered by the same bytes in a house."""

import re

from tests.seated.steps import sits


def same(answer):
    """An answer without what is drawn anew each time."""
    assert answer.status_code == 404
    return re.sub(r'csrfmiddlewaretoken" value="[^"]*"', "", answer.content.decode())


def test_a_talk_at_whose_desk_one_does_not_sit_is_answered_like_none(mara, talk):
    north = sits(mara, talk, "delegation/A/head", "ingrid")
    theirs = same(north.client.get(f"/talks/{talk}/items/aaaaaaaa"))
    none = same(north.client.get("/talks/aaaaaaaaaaaa/items/aaaaaaaa"))
    assert theirs.replace(talk, "") == none.replace("aaaaaaaaaaaa", "")
    assert f'href="/talks/{talk}/rounds"' not in theirs
    assert f'href="/talks/{talk}/rounds"' in same(mara.get(f"/talks/{talk}/items/aaaaaaaa"))
