"""Walking a house by its links, as whoever sits in a seat would."""

import re
from html import unescape
from urllib.parse import urlsplit

ENDS = ("/account/out", "/language")
"""Addresses at which a walk would end, and the one to which one only sends."""


def links(page):
    """Where the links and the forms of a page lead, within the house, in their order."""
    found = re.findall(r'(?:href|action)="([^"#]*)', page)
    paths = (unescape(each) for each in found if each)
    return list(dict.fromkeys(each for each in paths if each.startswith("/")))


def walk(theirs, start, below="/", apart=()):
    """Every page that is reached from one by links, with what was answered there.

    Only addresses that begin with `below`, and hold nothing of `apart`, are asked for.
    """
    left, seen = [start], {}
    while left:
        address = left.pop(0)
        if address in seen or not address.startswith(below) or urlsplit(address).path in ENDS:
            continue
        if address.startswith("/static/") or any(each in address for each in apart):
            continue
        answer = theirs.get(address)
        seen[address] = answer
        if answer.headers.get("Location", "").startswith("/"):
            left.append(answer.headers["Location"].split("#")[0])
        elif answer.headers.get("Content-Type", "").startswith("text/html"):
            left += links(words(answer))
    return seen


def words(answer):
    """All that an answer holds as text."""
    told = b"".join(answer) if answer.streaming else answer.content
    return told.decode("utf-8", "replace")


def everything(answer):
    """Body, headers and cookies of an answer, as one text."""
    return "\n".join([
        words(answer), *(f"{name}: {value}" for name, value in answer.items()),
        answer.cookies.output(),
    ])  # fmt: skip
