"""What a mediator does in her browser, step by step. ILLUSTRATIVE: every party is invented."""

import re

from django.test import Client


def founded(
    client: Client, title: str = "The fishing bank", venue: str = "Muscat", **sides: str
) -> str:
    """Found a talk from the form; what its address is called."""
    names = sides or {"A": "Sarvan", "B": "Kahroba"}
    sent = {f"{letter}.name": name for letter, name in names.items()}
    sent |= {f"{letter}.lang": "en" for letter in names}
    answer = client.post(
        "/talks/new", {"title": title, "venue.place": venue, "illustrative": "on", **sent}
    )
    assert answer.status_code == 302, text(answer)
    return answer["Location"].split("/")[2]


def do(client: Client, talk: str, act: str, **fields: object):
    """Do one act as its form does; a field's dots are written as two underscores."""
    sent = {name.replace("__", "."): value for name, value in fields.items()}
    return client.post(f"/talks/{talk}/do/{act}", sent)


def note(
    client: Client,
    talk: str,
    side: str,
    words: str,
    marking: str = "in your words, from us",
    kind: str = "position",
    lang: str = "en",
    **more: str,
):
    """Note a line on the session sheet; `more` are fields of its marking."""
    line = {"for.side": side, "words.text": words, "words.lang": lang}
    line |= {f"marking.{name}": value for name, value in more.items()}
    answer = client.post(f"/talks/{talk}/sheet", {**line, "marking": marking, "kind": kind})
    assert answer.status_code == 302, text(answer)
    return answer


def desk(client: Client, talk: str) -> str:
    """The desk as it is served."""
    return client.get(f"/talks/{talk}/").content.decode()


def text(answer) -> str:
    """What a page says, without its marks."""
    page = answer if isinstance(answer, str) else answer.content.decode()
    page = re.sub(r"<(script|style|head)\b.*?</\1>", " ", page, flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def click(client: Client, page: str, words: str):
    """Press the button, or follow the link, that says these words."""
    for form in re.findall(r"<form.*?</form>", page, re.S):
        button = re.search(r"<button[^>]*>(.*?)</button>", form, re.S)
        if button and text(button[1]) == words:
            sent = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', form))
            action = re.findall(r'action="([^"]+)"', form)[0]
            return client.post(action, sent, follow=True)
    for href, said in re.findall(r'<a[^>]*href="([^"]+)"[^>]*>(.*?)</a>', page, re.S):
        if text(said) == words:
            return client.get(href.replace("&amp;", "&"))
    raise AssertionError(f"nothing says {words!r}")
