"""What a verb is said of: the talks or those who talk, and not something else beside them."""

import re
from collections.abc import Sequence

from goodoffices.press.reports import stages

_REACH = 85
_APART = re.compile(
    r"[.;!?\"“”«»]|,? (?:as|while|when|who|whom|because|but|where|although|though|whose|than)\s"
    r"|, (?:and|which) |\bsaid\b|\bsays\b|, \w+ \w+ has "
)
_HANGS = re.compile(
    r"\b(?<!days )(?<!day )(?<!hours )(?<!weeks )(?<!rounds )(?<!round )(?<!months )"
    r"(?:of|at|from|for|on|about|in|with|between|to|by|during|after|over|into|before)"
    r"(?: (?:the|its|their|an?|these|those|this))?(?: (?!and |the |these |this )[\w’'-]+){0,2} $"
)
_NEAR = 4
_MAY_TAKE = re.compile(
    r"(?:continu\w*|going on|ongoing|go on|beg[iau]n\w*|start\w*|open\w*|finish\w*|complet\w*"
    r"|conclud\w*|ended|resum\w*|halted|suspended|paused?|reopen\w*)$"
)
_ALONE = re.compile(
    r"\s*(?:$|[^\w\s]|(?:on|in|at|for|until|till|by|this|next|tomorrow|again|later|with|after"
    r"|before"
    r"|as|and|when|because|from|into|without|a|without|over|behind|off|here|there|today|tonight"
    r"|late|early|of|only|out|last|mon|tues|wednes|thurs|fri|satur|sun|\d)(?:day)?\b"
    r"|to (?:\w+day\b|\d|the table|return|reconvene|resume|meet|sit|begin|start|open|continue)"
    r"|their |its |the (?:talks|negotiations|table|discussions)|talks\b|negotiations\b)"
)
_ONWARD = re.compile(
    r"\s*(?:on|with|again|at) (?:the )?(?:question|article|item|chapter|page|point|clause"
    r"|paragraph)"
)
_BEGINS = re.compile(r"began|started|opened|continued|ended|finished|completed|concluded")
_NEARER = re.compile(
    r"(?P<before>[\w’'-]+),? (?:the|an?|his|her|their|its) [\w’'-]+ "
    r"(?:(?:is|was|are|were|has|have|had|been|will|be|also|then) ){0,3}$"
)
_JOINS = frozenset(
    (
        "of", "at", "from", "for", "on", "about", "in", "with", "between", "to", "by", "during",
        "after", "over", "into", "before", "and", "or", "under", "through", "across", "near",
        "around", "aimed", "behind", "against", "without", "within", "upon", "along", "beside",
    )
)  # fmt: skip


def subject(
    low: str, subjects: Sequence[re.Match[str]], verb: re.Match[str], grave: bool
) -> int | None:
    """Where the talks stand that a verb is said of: the first before it that is nothing's part.

    What is grave is said of the talks by their own name, or of people.
    """
    near = [
        each
        for each in subjects
        if verb.start() - _REACH <= each.start() and each.end() <= verb.start()
        and not _APART.search(low, each.end(), verb.start())
        and not _HANGS.search(low[max(0, each.start() - 40) : each.start()])
        and not _another(low, each.end(), verb.start())
    ]  # fmt: skip
    for each in near:
        if grave and each[0] in stages.VAGUE:
            continue
        if stages.PEOPLE.search(each[0]) and not _of_themselves(low, each.end(), verb):
            continue
        if each[0] not in stages.PRONOUN:
            return each.start()
        if each[0] == "it" and not stages.STRONG.search(low):
            continue
        if not _BEGINS.match(verb[0]) or _ONWARD.match(low, verb.end()):
            return each.start()
    return None


def _another(low: str, start: int, end: int) -> bool:
    """Whether something else than the talks stands just before a verb, as what it is said of."""
    nearer = _NEARER.search(low, start, end)
    if nearer is None:
        return False
    return nearer["before"] not in _JOINS and not nearer["before"].endswith("ing")


def _of_themselves(low: str, after: int, verb: re.Match[str]) -> bool:
    """Whether people are said to pause or go on, rather than to go on with something else."""
    between = low[after : verb.start()].split()
    if len(between) > _NEAR:
        return False
    return not _MAY_TAKE.search(verb[0]) or bool(_ALONE.match(low, verb.end()))
