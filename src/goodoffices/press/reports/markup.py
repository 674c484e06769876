"""A page of HTML as a report: what of it is article, and where that stands in the file."""

import re
from dataclasses import dataclass, field
from datetime import date
from html import unescape

from goodoffices.leaks.listed import listed
from goodoffices.press.reports.asides import aside
from goodoffices.press.reports.layout import Block, Document, Part
from goodoffices.press.reports.mainpart import main_part
from goodoffices.press.reports.outside import without_outside
from goodoffices.press.reports.plain import headed
from goodoffices.press.reports.tags import Close, Open, Text, tags
from goodoffices.press.reports.tongue import language
from goodoffices.press.reports.woven import Woven

_PARTING = frozenset(
    listed(
        "p h1 h2 h3 h4 h5 h6 li blockquote div section article td th tr header footer nav aside "
        "figure figcaption hr pre dt dd ul ol dl table main body form fieldset address details "
        "summary"
    )
)
_ALONE = frozenset(listed("br hr img input meta link source area base col embed wbr"))
_UNSHOWN = frozenset(("script", "style", "textarea", "noscript", "template", "svg"))
_ASIDE = frozenset(("nav", "aside", "footer", "form", "button", "select", "figcaption"))
_ARTICLE = frozenset(("article", "main"))
_ASIDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:ads?|ad-?slot|advert\w*|cookies?|consent|gdpr|promo\w*|newsletter|subscri\w*"
    r"|shar(?:e|ing)|social|related|sidebar|comments?|breadcrumbs?|nav\w*|menu|footer|banner|popup"
    r"|paywall|sponsor\w*|recommend\w*|trending|outbrain|taboola|skip-link|most-read|read-?more"
    r"|sign-?up|caption|credits?|copyright|legal|disclaimer|toolbar|teasers?|more-stories|widget"
    r"|tags|author-bio|about-author|app-promo|poll|quiz|feedback|donat\w*)"
    r"(?:[\s_-]|$)",
    re.IGNORECASE,
)
_ASIDE_ROLES = frozenset(("navigation", "complementary", "contentinfo", "banner", "search"))
_POSTS = re.compile(
    r"(?:twitter|x|instagram|facebook|tiktok|t|telegram|threads|youtube)\.(?:com|me)/"
)
_PIECE = re.compile(r"\s+|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});?|[^\s&]+|&")
_TITLE_PARTED = re.compile(r"\s+[-|–—·]\s+")
_DEEPEST = 500


@dataclass(slots=True)
class _Page:
    woven: Woven = field(default_factory=Woven)
    blocks: list[Block] = field(default_factory=list)
    inside: list[bool] = field(default_factory=list)
    stack: list[tuple[str, Part, bool]] = field(default_factory=list)
    begun: int = 0
    titled: bool = False
    meta: dict[str, str] = field(default_factory=dict)

    def part(self) -> Part:
        """The part that is played here."""
        return self.stack[-1][1] if self.stack else Part.PARAGRAPH

    def within(self) -> bool:
        """Whether this is inside what the page calls its article."""
        return bool(self.stack) and self.stack[-1][2]

    def close_block(self) -> None:
        """End the block that is open, if anything stands in it."""
        if self.woven.length > self.begun:
            self.blocks.append(Block(self.part(), self.begun, self.woven.length))
            self.inside.append(self.within())
            self.woven.part()
        self.begun = self.woven.length


def read_markup(page: str) -> Document:
    """The report that a page of HTML holds."""
    made = _Page()
    for each in tags(page):
        match each:
            case Text(words, at):
                _say(made, words, at)
            case Open():
                _open(made, each)
            case Close(name):
                _close(made, name)
    made.close_block()
    text, places = made.woven.done()
    found = without_outside(text, [_trimmed(text, block) for block in made.blocks])
    found = _without_rest(page, text, found, made.inside)
    lang = language(text)
    lang = made.meta.get("lang", "und")[:2].lower() if lang == "und" else lang
    blocks, head = headed(text, lang, found)
    title = head.title or unescape(made.meta.get("og:title", made.meta.get("title", "")))
    return Document(
        text,
        lang,
        blocks,
        title,
        _publisher(made.meta, title) or head.publisher,
        _day(made.meta) or head.published,
        places,
    )


def _say(made: _Page, words: str, at: int) -> None:
    for match in _PIECE.finditer(words):
        said, stands = match[0], at + match.start()
        if said.isspace():
            if made.woven.length > made.begun and made.woven.ends_open():
                made.woven.add(" ", stands, len(said))
        elif said.startswith("&"):
            made.woven.add(unescape(said), stands, len(said))
        else:
            made.woven.add(said, stands)


def _open(made: _Page, tag: Open) -> None:
    if tag.name == "html" and "lang" in tag.attributes:
        made.meta["lang"] = tag.attributes["lang"]
    elif tag.name == "meta":
        name = tag.attributes.get("property") or tag.attributes.get("name") or ""
        made.meta.setdefault(name.lower(), tag.attributes.get("content", ""))
    elif tag.name == "time":
        made.meta.setdefault("time", tag.attributes.get("datetime", ""))
    elif tag.name == "title":
        made.meta.setdefault("title", re.sub(r"\s+", " ", tag.inner).strip())
        return
    elif tag.name == "iframe":
        _lost_post(made, tag)
        return
    if tag.name in _UNSHOWN or tag.name == "head":
        return
    if tag.name in _PARTING or tag.name == "br":
        made.close_block()
    if tag.name not in _ALONE:
        if tag.name in ("p", "li"):
            _unclosed(made, tag.name)
        if len(made.stack) < _DEEPEST:
            within = made.within() or tag.name in _ARTICLE
            made.stack.append((tag.name, _part(made, tag), within))


def _part(made: _Page, tag: Open) -> Part:
    around = made.part()
    named = f"{tag.attributes.get('class', '')} {tag.attributes.get('id', '')}"
    outside = tag.name in _ASIDE or tag.attributes.get("hidden") is not None
    outside = outside or tag.attributes.get("role", "").lower() in _ASIDE_ROLES
    if around is Part.ASIDE or outside or (_ASIDE_NAMES.search(named) and tag.name != "body"):
        return Part.ASIDE
    if tag.name == "h1":
        titled, made.titled = made.titled, True
        return Part.HEADING if titled else Part.HEADLINE
    if tag.name in ("h2", "h3", "h4", "h5", "h6"):
        return Part.HEADING
    return Part.QUOTED if tag.name == "blockquote" else around


def _unclosed(made: _Page, name: str) -> None:
    """A paragraph ends where the next begins, whether it says so or not."""
    if made.stack and made.stack[-1][0] == name:
        made.stack.pop()


def _close(made: _Page, name: str) -> None:
    if name in _PARTING:
        made.close_block()
    names = [each[0] for each in made.stack[-30:]]
    if name in names:
        del made.stack[len(made.stack) - (names[::-1].index(name) + 1) :]


def _lost_post(made: _Page, tag: Open) -> None:
    if _POSTS.search(tag.attributes.get("src", tag.attributes.get("data-src", ""))):
        made.close_block()
        made.blocks.append(Block(Part.EMBED, made.begun, made.begun))
        made.inside.append(True)


def _trimmed(text: str, block: Block) -> Block:
    words = text[block.start : block.end]
    end = block.end - (len(words) - len(words.rstrip()))
    kind = aside(words) if block.part is not Part.HEADLINE and words else None
    return Block(kind or block.part, block.start, end)


def _without_rest(page: str, text: str, found: list[Block], inside: list[bool]) -> list[Block]:
    """The blocks with what a page has around its article set aside."""
    if any(inside[at] for at, each in enumerate(found) if each.part is not Part.EMBED):
        return [
            each
            if within or each.part not in (Part.PARAGRAPH, Part.HEADING)
            else Block(Part.ASIDE, each.start, each.end)
            for each, within in zip(found, inside, strict=True)
        ]
    kept = main_part(page, [text[each.start : each.end] for each in found])
    return [
        each
        if keep or each.part not in (Part.PARAGRAPH, Part.HEADING)
        else Block(Part.ASIDE, each.start, each.end)
        for each, keep in zip(found, kept, strict=True)
    ]


def _publisher(meta: dict[str, str], title: str) -> str:
    if named := meta.get("og:site_name", "").strip():
        return named
    whole = unescape(meta.get("title", ""))
    parts = _TITLE_PARTED.split(whole)
    return parts[-1] if len(parts) > 1 and title and whole.startswith(title) else ""


def _day(meta: dict[str, str]) -> date | None:
    for name in ("article:published_time", "datepublished", "date", "dc.date", "time"):
        try:
            return date.fromisoformat(meta.get(name, "")[:10])
        except ValueError:
            continue
    return None
