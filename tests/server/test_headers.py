"""What every answer says in its headers."""

from goodoffices.server.headers import HEADERS


def test_a_form_of_this_house_says_where_it_comes_from():
    # Under “no-referrer” a browser sends “Origin: null” with a form, and the form is refused.
    assert HEADERS["Referrer-Policy"] == "same-origin"
