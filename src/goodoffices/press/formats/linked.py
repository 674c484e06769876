"""A public page in the words of schema.org, as JSON-LD within the page."""

import json

from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.lines import ClaimLine, SourceLine, StatementLine, TalkLine
from goodoffices.press.formats import dates
from goodoffices.press.formats.blanks import without_blanks
from goodoffices.press.page import Page


def linked(talk: TalkLine, page: Page, picture: str = "", address: str = "") -> str:
    """The page, its quotations and its claims, safe to stand in a page; `picture` is its cover."""
    invented = "ILLUSTRATIVE: the parties, persons and words are invented."
    told = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": talk.title.text,
        "inLanguage": talk.title.lang,
        "abstract": invented if talk.illustrative else "",
        "url": f"{address}index.html" if address else "",
        "image": f"{address}{picture}" if picture else "",
        "about": {
            "@type": "Event",
            "name": talk.title.text,
            "location": {"@type": "Place", "name": talk.place.name},
            "organizer": {"@type": "Organization", "name": talk.mediation.text},
            "attendee": [
                {"@type": "Organization", "name": party.name.text} for party in talk.parties
            ],
        },
        "citation": [_source(source) for source in page.sources],
        "hasPart": [
            *(_statement(line, talk, page) for line in page.issued),
            *(_claim(claim, talk, page) for claim in page.claims() if claim.speaker),
        ],
    }
    written = json.dumps(without_blanks(told), ensure_ascii=False, separators=(",", ":"))
    return safe(written)


def safe(written: str) -> str:
    """JSON of which no sign can end the element in which it stands."""
    for sign in "<>&\u2028\u2029":
        written = written.replace(sign, f"\\u{ord(sign):04x}")
    return written


def _claim(claim: ClaimLine, talk: TalkLine, page: Page) -> dict[str, object]:
    """Words that are quoted are a quotation; what is reported is a claim."""
    quoted = claim.saying is Saying.DIRECT
    gone = claim.standing is Standing.WITHDRAWN
    return {
        "@type": "Quotation" if quoted else "Claim",
        "@id": f"#{page.names[claim.id]}",
        "text": claim.words.text,
        "inLanguage": claim.words.lang,
        "creativeWorkStatus": "withdrawn" if gone else "",
        "dateCreated": dates.on(claim.when, talk),
        _part(claim): _person(claim),
        "citation": _source(page.sources[page.numbers[claim.source] - 1]),
    }


def _part(claim: ClaimLine) -> str:
    """What a person is to a line: who was there or held an office is not the author of that."""
    if claim.saying is Saying.DIRECT:
        return "spokenByCharacter"
    return "about" if claim.topic in (Topic.PERSON, Topic.OFFICE) else "author"


def _statement(line: StatementLine, talk: TalkLine, page: Page) -> dict[str, object]:
    return {
        "@type": "Quotation",
        "@id": f"#{page.names[line.id]}",
        "text": "\n\n".join(words.text for words in line.words),
        "inLanguage": [words.lang for words in line.words],
        "dateCreated": dates.issued(line.issued, talk),
        "spokenByCharacter": {"@type": "Person", "name": line.speaker, "jobTitle": line.office},
    }


def _person(claim: ClaimLine) -> dict[str, object]:
    side = {"@type": "Organization", "name": claim.side} if claim.side else None
    return {
        "@type": "Person",
        "name": claim.speaker,
        "jobTitle": claim.office,
        "affiliation": side,
    }


def _source(source: SourceLine) -> dict[str, object]:
    address = source.url if source.url.startswith(("http://", "https://")) else ""
    return {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": {"@type": "Organization", "name": source.publisher},
        "datePublished": source.published.isoformat() if source.published else "",
        "inLanguage": source.lang,
        "url": address,
    }
