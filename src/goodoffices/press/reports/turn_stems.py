"""Pieces of words of which every verb holds one that carries talks from one state to another."""

STEMS: dict[str, tuple[str, ...]] = {
    "broken off": (
        "broke", "break", "collaps", "apart", "through", "pieces", "call", "cancel", "scrapped",
        "abandon", "out", "nothing", "nought", "naught", "grief", "founder", "failed", "unravel",
        "nowhere", "dead", "failure", "acrimony", "disarray", "uproar", "table", "ended", "ends",
        "over", "concluded", "closed", "finished", "left", "parted",
    ),
    "suspended": (
        "suspend", "halted", "frozen", "on ice", "shelved", "mothballed", "indefinitely",
        "sine die", "without", "until further",
    ),
    "paused": (
        "pause", "recess", "stand still", "stands still", "on hold", "standstill", "stalled",
        "interrupt", "held up", "hung up", "break", "breather", "interval", "adjournment", "rest",
        "timeout", "time-out", "for now", "for the", "for today", "for tonight", "overnight",
        "lunch", "supper", "dinner", "prayer", "breakfast", "tea", "sleep", "breath",
        "consultations",
    ),
    "scheduled": ("",),
    "concluded": (
        "conclu", "ended", "wrapped", "wound", "finished", "an end", "a close", "completed",
        "over", "closed", "course", "broke up", "reached", "struck", "signed", "sealed",
        "clinched", "initialled", "hammered", "came to", "agreed", "settled", "produced",
        "adopted",
    ),
    "resumed": (
        "back", "resumed", "restarted", "reconvened", "reopened", "again", "picked up", "returned",
    ),
    "under way": (
        "under way", "underway", "going on", "ongoing", "progress", "go on", "goes on", "alive",
        "on track", "booked", "day", "night", "evening", "week", "month", "session", "round",
        "hour", "opened", "beg", "started", "launched", "negotiating", "at work", "bargaining",
        "continu", "still", "kicked", "being held", "taking place", "proceed", "advancing",
        "meeting", "holding", "went on", "want on", "gone on", "carr", "effect", "force", "place",
        "extend", "hold", "held", "drag", "stretch", "run", "ran", "last", "spill", "press",
        "roll",
    ),
}  # fmt: skip
HEAD_STEMS = ("",)
"""Whatever a headline says in the present is looked for: it is short, and there is but one."""

PLAIN_STEMS: tuple[tuple[str, ...], ...] = (
    ("indirect",),
    (
        "face", "person", "same", "one", "single", "shared", "other", "together", "direct",
        "eyes on", "hands", "share",
    ),
    ("face", "person", "same", "one", "single", "shared", "direct", "together", "alone"),
    ("proximity", "mediated", "brokered", "facilitated", "shuttl"),
)  # fmt: skip
"""The same for the plainest words of whether the sides meet; what is fair is seldom asked."""
