"""Which single question about a side's values would settle most of what is not known.

What is unsettled is whether packages are efficient and acceptable: for each, how far the share of
draws in which it is both lies from always and never. An answer leaves only the draws that it fits.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, islice

import numpy as np
from numpy.typing import NDArray

from goodoffices.engine.scenario import Scenario
from goodoffices.engine.shares import SURE
from goodoffices.engine.standing import Marks, Trial
from goodoffices.engine.whole import Whole

_BLOCKS = 20
"""Parts of the draws, each of which is left out once to see how far the estimate moves."""
_RARE = 0.05
"""Answers that are rarer are not asked for."""
_AT_ONCE = 2_000
"""Questions that are scored at once."""
_ASKED = 100_000
"""Pairs of options at most that are asked about, of each side."""
Place = tuple[int, int]
"""An issue and one of its options."""


@dataclass(frozen=True, slots=True)
class WorthMore:
    """Does a side gain more by one option than by the other, each from the worst of its issue?"""

    side: int
    one: Place
    other: Place

    def asked(self, scenario: Scenario) -> str:
        """The question as one asks it."""
        who = scenario.profiles[self.side].name
        first, second = (_named(scenario, place) for place in (self.one, self.other))
        if self.one[0] == self.other[0]:
            return f"Is {first} worth more to {who} than {second}?"
        return f"Does {who} gain more by {first} than by {second}, each from the worst there?"


@dataclass(frozen=True, slots=True)
class NeedsMore:
    """Is a side's reservation value above a number?"""

    side: int
    value: float

    def asked(self, scenario: Scenario) -> str:
        """The question as one asks it."""
        who = scenario.profiles[self.side].name
        return f"Does {who} need more than {self.value:.4g} to agree?"


Question = WorthMore | NeedsMore


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, how often its answer is yes, and what share of what is unsettled it settles.

    It was chosen by the one half of the draws, and `settles` estimated by the other; `low` and
    `high` are its error bar, in nineteen of twenty cases, by leaving out a part at a time.

    Source:
        Efron (1982), the jackknife.
    """

    question: Question
    yes: float
    settles: float
    low: float
    high: float


def best_question(trial: Trial) -> Asked | None:
    """The question that settles most; None where nothing is unsettled, or nothing can be asked."""
    good = trial.efficient & trial.acceptable
    half = len(good) // 2
    best: tuple[float, Question] | None = None
    for questions, answers in _asked(trial):
        scores = _settles(good[:half], answers[:half])
        at = int(scores.argmax()) if len(scores) else 0
        if len(scores) and scores[at] > 0 and (best is None or scores[at] > best[0]):
            best, told = (float(scores[at]), questions[at]), answers[:, [at]]
    if best is None:
        return None
    rest, answered = good[half:], told[half:]
    blocks = np.arange(len(rest)) % _BLOCKS
    whole = float(_settles(rest, answered)[0])
    without = np.array(
        [_settles(rest[blocks != b], answered[blocks != b])[0] for b in range(_BLOCKS)]
    )
    error = float(np.sqrt((_BLOCKS - 1) * ((without - without.mean()) ** 2).mean()))
    low, high = max(0.0, whole - SURE * error), min(1.0, whole + SURE * error)
    return Asked(best[1], float(told.mean()), whole, low, high)


def _settles(good: Marks, answers: Marks) -> NDArray[np.float64]:
    """What share of what is unsettled goes with an answer, on average; shape (questions,)."""
    share = good.mean(axis=0)
    unsettled = (share * (1 - share)).sum()
    yes = answers.mean(axis=0)
    known = np.minimum(yes, 1 - yes) > _RARE / 2
    if not unsettled:
        return np.zeros(answers.shape[1])
    both = answers.T.astype(np.float64) @ good.astype(np.float64) / len(good)
    together = ((both - yes[:, None] * share) ** 2).sum(axis=1)
    return np.where(known, together / np.where(known, yes * (1 - yes), 1.0) / unsettled, 0.0)


def _asked(trial: Trial) -> Iterator[tuple[list[Question], Marks]]:
    """What can be asked of each side in doubt, and what the answer is in each draw."""
    for side, profile in enumerate(trial.scenario.profiles):
        if profile.doubt is None:
            continue
        value = profile.doubt.reservation.middle
        if not profile.doubt.reservation.known:
            needs = [
                each.reserved[side] > float(value * each.scales[side]) for each in trial.drawn
            ]
            yield [NeedsMore(side, float(value))], np.array(needs)[:, None]
        gains = {
            (issue, option): column
            for issue in range(len(trial.scenario.issues))
            for option, column in enumerate(_gains(trial, issue, side))
        }
        pairs = islice(combinations(gains, 2), _ASKED)
        while part := list(islice(pairs, _AT_ONCE)):
            answers = np.stack([gains[one] > gains[other] for one, other in part], axis=1)
            yes = answers.mean(axis=0)
            open_ = np.flatnonzero(np.minimum(yes, 1 - yes) > _RARE)
            questions: list[Question] = [WorthMore(side, *part[at]) for at in open_.tolist()]
            yield questions, answers[:, open_]


def _gains(trial: Trial, issue: int, side: int) -> Whole:
    """What each option is worth more to a side than its issue's worst: shape (options, draws)."""
    worth = np.stack([each.worth[issue][:, side] for each in trial.drawn], axis=1)
    gained: Whole = worth - worth.min(axis=0)
    return gained


def _named(scenario: Scenario, place: Place) -> str:
    issue = scenario.issues[place[0]]
    return f"{issue.name}: {issue.options[place[1]]}"
