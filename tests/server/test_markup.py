"""Texts within the house's own markup."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from goodoffices.server.markup import joined, markup

HOSTILE = "<b onclick=\"x('&')\">{0}{name}</b>"
MADE = SafeString("<b>{0}</b>")


def test_a_text_is_escaped_and_what_the_house_made_is_not():
    for text in (HOSTILE, MADE, gettext_lazy("Open"), 7, "", None):
        assert markup("<i>{}</i>", text) == format_html("<i>{}</i>", text)
        assert markup("<i>{it}</i>", it=text) == format_html("<i>{it}</i>", it=text)
    assert "<b onclick" not in markup("{}", HOSTILE)


def test_each_of_several_texts_is_escaped_and_what_stands_between_them():
    texts = (HOSTILE, MADE, "plain")
    assert joined(" & ", texts) == format_html_join(
        " & ", "{}", ((each,) for each in texts)
    ).replace(" & ", " &amp; ")
    assert isinstance(joined("", texts), SafeString)
