"""The frontier as a chart: what its points are worth to two sides, and what the solutions choose.

With three sides and more each pair of them has a chart. Nothing is fetched to draw it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import altair
import vl_convert

from goodoffices.core.words import cleaned
from goodoffices.engine.analysis import NAMES, Analysis
from goodoffices.engine.telling import CALLED, how_near

KINDS = (".svg", ".png")
MOST = 4_000
"""Points that are drawn; of more, some at even distances."""
SIDE = 420
"""Pixels of a chart's edge."""
LINE = 16 / SIDE
"""The least distance of two labels, as a part of the edge."""
LEAST = 1e-250
"""Worths that differ by less stand at one place: no axis is drawn of so little."""
PAPER, INK, RULE, WASH = "#fdfcf9", "#1e1c19", "#857e72", "#f4e8c8"
SHAPES = {
    "nash": "diamond",
    "kalai_smorodinsky": "triangle-up",
    "egalitarian": "square",
    "utilitarian": "circle",
}
FACES = "Papers Sans, Vazirmatn, sans-serif"


def drawn(found: Analysis, kind: str, fonts: Path | None = None) -> bytes:
    """The chart as a file of that kind, lettered in the fonts of a folder where they are there.

    Raises:
        ValueError: it is of no kind that is drawn.
    """
    if fonts is not None:
        vl_convert.register_font_directory(str(fonts))
    told, version = _chart(found).to_dict(), ".".join(altair.SCHEMA_VERSION.split(".")[:2])
    match kind:
        case ".svg":
            svg = vl_convert.vegalite_to_svg(told, vl_version=version, allowed_base_urls=[])
            return svg.encode("utf-8")
        case ".png":
            return vl_convert.vegalite_to_png(
                told, vl_version=version, scale=2, allowed_base_urls=[]
            )
        case _:
            raise ValueError(f"a chart is of one of the kinds {', '.join(KINDS)}")


def _chart(found: Analysis) -> Any:
    sides = range(len(found.scenario.profiles))
    charts = [_Pair(found, across, up).chart() for across, up in combinations(sides, 2)]
    size = len(found.frontier)
    shown = "" if size <= MOST else f", {len(_every(size)):,} of them drawn"
    points = f"{size:,} points that no package improves on"
    if not found.frontier.is_exact:
        points = f"{size:,} points, {how_near(found)}"
    title = altair.TitleParams(
        _named(found.scenario.name),
        subtitle=f"{points}{shown}",
        anchor="start", offset=18,
    )  # fmt: skip
    return (
        altair.concat(*charts, columns=3, title=title)
        .configure(font=FACES, background=PAPER, padding=16)
        .configure_view(stroke=None)
        .configure_title(color=INK, subtitleColor=INK, fontSize=16)
        .configure_axis(
            labelColor=INK, titleColor=INK, gridColor="#ece8de", domainColor=RULE, tickColor=RULE
        )
    )


def _named(name: str) -> str:
    return " ".join(cleaned(name).split())


def _every(size: int) -> range:
    """The places of the points that are drawn."""
    return range(0, size, -(-size // MOST))


@dataclass(frozen=True, slots=True)
class _Pair:
    """What is drawn of two sides."""

    found: Analysis
    across: int
    up: int

    def chart(self) -> Any:
        """Behind, the zone and what bounds it; then the points; in front, the solutions."""
        marks = self._marks()
        layers = [self._zone(), *self._bounds(), self._points(), *marks]
        return altair.layer(*layers).properties(width=SIDE, height=SIDE)

    def _span(self, side: int) -> tuple[float, float]:
        """From the least to the most that is drawn, with some air."""
        told = self.found.frontier.utilities[:, side]
        reserved = float(self.found.scenario.profiles[side].reservation)
        least, most = min(float(told.min()), reserved), max(float(told.max()), reserved)
        air = (most - least) * 0.04 if most - least > LEAST else 1.0
        return least - air, most + air

    def _axes(self, x: str = "x", y: str = "y") -> dict[str, Any]:
        profiles = self.found.scenario.profiles
        kinds = ((altair.X, x, self.across), (altair.Y, y, self.up))
        return {
            letter: kind(
                f"{field}:Q",
                title=f"worth to {_named(profiles[side].name)}",
                scale=altair.Scale(domain=list(self._span(side)), nice=False, zero=False),
            )
            for letter, (kind, field, side) in zip("xy", kinds, strict=True)
        }

    def _reserved(self) -> tuple[float, float]:
        profiles = self.found.scenario.profiles
        return float(profiles[self.across].reservation), float(profiles[self.up].reservation)

    def _zone(self) -> Any:
        (x, y), (_x, right), (_y, top) = (
            self._reserved(), self._span(self.across), self._span(self.up)
        )  # fmt: skip
        rows = [{"x": x, "y": y, "right": right, "top": top}]
        return (
            altair.Chart(altair.InlineData(values=rows))
            .mark_rect(color=WASH, opacity=0.55)
            .encode(**self._axes(), x2="right:Q", y2="top:Q")
        )

    def _bounds(self) -> Iterator[Any]:
        """The lines of the reservation values, each with its number at its end, outside."""
        x, y = self._reserved()
        (_left, right), (_bottom, top) = self._span(self.across), self._span(self.up)
        lines: tuple[tuple[str, float, float, dict[str, Any]], ...] = (
            ("x", x, top, {"align": "center", "dy": -10}),
            ("y", right, y, {"align": "left", "dx": 6}),
        )
        axes = self._axes()
        for letter, at, height, where in lines:
            says = f"reservation {x if letter == 'x' else y:.6g}"
            base = altair.Chart(altair.InlineData(values=[{"x": at, "y": height, "says": says}]))
            yield base.mark_rule(color=RULE, strokeDash=[5, 4]).encode(**{letter: axes[letter]})
            yield base.mark_text(color=INK, fontSize=11, clip=False, **where).encode(
                **axes, text="says:N"
            )

    def _points(self) -> Any:
        told = self.found.frontier.utilities
        rows = [
            {"x": float(told[place, self.across]), "y": float(told[place, self.up])}
            for place in _every(len(told))
        ]
        return (
            altair.Chart(altair.InlineData(values=rows))
            .mark_circle(color=INK, opacity=0.6, size=22)
            .encode(**self._axes())
        )

    def _marks(self) -> Iterator[Any]:
        """The solutions by shape and word, each word on a line of its own."""
        rows = list(self._words())
        if not rows:
            return
        data = altair.InlineData(values=rows)
        axes, beside = self._axes(), self._axes("label", "height")
        yield (
            altair.Chart(data)
            .mark_rule(color=RULE, clip=False)
            .encode(**axes, x2="label:Q", y2="height:Q")
        )
        yield (
            altair.Chart(data)
            .mark_point(color=INK, fill=PAPER, fillOpacity=1, opacity=1, size=130, strokeWidth=2)
            .encode(**axes, shape=altair.Shape("shape:N", scale=None))
        )
        looks: tuple[dict[str, Any], ...] = ({"stroke": PAPER, "strokeWidth": 4}, {})
        for look in looks:
            yield (
                altair.Chart(data)
                .mark_text(color=INK, fontSize=12, align="left", dx=4, clip=False, **look)
                .encode(**beside, text="says:N")
            )

    def _words(self) -> Iterator[dict[str, Any]]:
        """Where each solution stands and where its word does, from the top."""
        chosen: dict[tuple[float, float], list[str]] = {}
        for name in NAMES:
            solution = self.found.chosen(name)
            if solution is not None:
                worth = solution.utilities
                at = (float(worth[self.across]), float(worth[self.up]))
                chosen.setdefault(at, []).append(name)
        (left, right), (bottom, top) = self._span(self.across), self._span(self.up)
        order = sorted(chosen, key=lambda at: at[1], reverse=True)
        heights = _apart([(y - bottom) / (top - bottom) + LINE for _x, y in order])
        for (x, y), height in zip(order, heights, strict=True):
            yield {
                "x": x, "y": y, "label": x + (right - left) * 0.06,
                "height": bottom + height * (top - bottom),
                "shape": SHAPES[chosen[x, y][0]],
                "says": ", ".join(CALLED[name] for name in chosen[x, y]),
            }  # fmt: skip


def _apart(heights: Sequence[float]) -> list[float]:
    """The same heights, from the top, so far apart that words on them do not touch."""
    told: list[float] = []
    for height in heights:
        told.append(min(height, told[-1] - LINE) if told else height)
    return told
