"""What somebody does who has never seen the desk: a first evening, by keyboard alone and by mouse.

ILLUSTRATIVE: every party and every word is invented.
"""

from tests.browser.counting import Hand

ALONE, THINK, IDEA, SUBSTANCE, VERBATIM = "12345"
SPOKEN = (
    ("A", SUBSTANCE, "We ask for the bank on alternating days."),
    ("A", THINK, "Our crews still speak of the boarding."),
    ("A", ALONE, "Forty boats would do, if nobody hears of it."),
    ("B", SUBSTANCE, "We want no fishing in the cold months."),
    ("B", IDEA, "A pilot could go with each fleet."),
    ("B", ALONE, "The minister leaves in spring."),
    ("A", VERBATIM, "The anchorage is not on the table."),
    ("B", SUBSTANCE, "We fear patrols by night."),
    ("A", SUBSTANCE, "We can show a list of boats."),
    ("B", THINK, "The winter's income matters most to the villages."),
)
CARRIED = (
    ("J", "alternating days", "They would share the bank by days."),
    ("llj", "patrols by night", "They are uneasy about what happens after dark."),
    ("hh", "list of boats", "A list of boats could be shown."),
)
"""By which keys one comes to stand on a line, the line, and the words that go onward."""
REFUSED = ("llj", "patrols by night", "We fear patrols by night.")
FOUNDED = (
    ("title", "The bank"), ("A.name", "Sarvan"), ("A.lang", "en"), ("B.name", "Kahroba"),
    ("B.lang", "en"), ("venue.place", "Muscat"),
)  # fmt: skip
"""What is needed. A language is chosen from a list: by its first letter, or by two clicks."""
POINTS = "#talking-points button[value='html B']"
MARKED = {
    ALONE: "for you alone",
    THINK: "to think with",
    IDEA: "as your own idea",
    SUBSTANCE: "in your words, from us",
    VERBATIM: "in these words",
}
CARRY = ("the first is carried", "the second", "the third")
STEPS = (
    "to the founding",
    "found the talk",
    "to the sheet",
    "ten lines",
    "to the desk",
    *CARRY,
    "one is refused",
    "ask its source",
    "talking points printed",
    "a round is open",
    "it ends for now",
)


def by_keyboard(page):
    """The script without a mouse: how many keys each step took."""
    hand = Hand(page)
    with hand.step("to the founding"):
        hand.until("Tab", "a[href='/talks/new']")
        hand.press("Enter")
        hand.lands("#title")
    with hand.step("found the talk"):
        for field, words in FOUNDED:
            hand.until("Tab", f"[name='{field}']")
            hand.press(words[0]) if field.endswith(".lang") else hand.write(words)
        hand.press("Enter")
        hand.lands(".corridor")
    with hand.step("to the sheet"):
        hand.press("n")
        hand.lands("#words")
    with hand.step("ten lines"):
        for side, marking, words in SPOKEN:
            hand.write(words)
            hand.press("Alt", side, marking)
            hand.lands(noted(words))
    with hand.step("to the desk"):
        hand.press("Alt", "ArrowUp")
        hand.lands(".corridor")
    for step, carried in zip(CARRY, CARRIED, strict=True):
        with hand.step(step):
            _write_onward(hand, *carried)
            hand.lands(".exact")
            hand.until("Tab", "button[value=convey]:not(.out-of-sight)")
            hand.press("Enter")
            hand.lands(".corridor")
    with hand.step("one is refused"):
        _write_onward(hand, *REFUSED)
        hand.lands("#refusal")
    with hand.step("ask its source"):
        hand.press("Alt", "w")
        hand.lands(".done")
    _print_by_keyboard(hand)
    _end_by_keyboard(hand)
    return hand.spent


def _write_onward(hand, keys, line, onward):
    for key in keys:
        hand.press(*(("Shift", key) if key.isupper() else (key,)))
    hand.stands(f".room .line:has-text('{line}')")
    hand.press("c")
    hand.lands("h1:has-text('Carry across')")
    hand.write(onward)
    hand.press("Control", "Enter")


def _print_by_keyboard(hand):
    with hand.step("talking points printed"):
        hand.press("Escape")
        hand.press("t")
        hand.lands(POINTS)
        hand.press("Alt", "b")
        hand.lands("[data-print]")
        hand.until("Tab", "[data-print]")
        hand.press("Enter")
        hand.lands("[data-printed]")


def _end_by_keyboard(hand):
    with hand.step("a round is open"):
        hand.press("d")
        hand.lands(".corridor")
        hand.press("g")
        hand.lands("[name='name.text']")
        hand.until("Tab", "[name='name.text']")
        hand.write("Round 1")
        hand.press("Alt", "o")
        hand.lands("a:has-text('End the round')")
    with hand.step("it ends for now"):
        hand.press("e")
        hand.lands(".ending")
        hand.until("Tab", ".ending input:checked")
        hand.press("Enter")
        hand.lands(".state:has-text('ended for now')")


def by_clicks(page):
    """The script with the mouse: how many clicks each step took."""
    hand = Hand(page)
    with hand.step("to the founding"):
        hand.click("a[href='/talks/new']")
        hand.lands("#title")
    with hand.step("found the talk"):
        for place, (field, words) in enumerate(FOUNDED):
            if place:
                hand.click(f"[name='{field}']")
            if field.endswith(".lang"):
                hand.choose(f"[name='{field}']", words)
            else:
                hand.write(words)
        hand.click("button.primary")
        hand.lands(".corridor")
    with hand.step("to the sheet"):
        hand.click("a:has-text('Note what is said')")
        hand.lands("#words")
    with hand.step("ten lines"):
        for side, marking, words in SPOKEN:
            hand.write(words)
            hand.click(f".note-as[value='{side} {MARKED[marking]}']")
            hand.lands(noted(words))
    with hand.step("to the desk"):
        hand.click("nav a:has-text('Desk')")
        hand.lands(".corridor")
    for step, (_keys, line, onward) in zip(CARRY, CARRIED, strict=True):
        with hand.step(step):
            _click_onward(hand, line, onward)
            hand.lands(".exact")
            hand.click("button[value=convey]:not(.out-of-sight)")
            hand.lands(".corridor")
    with hand.step("one is refused"):
        _click_onward(hand, *REFUSED[1:])
        hand.lands("#refusal")
    with hand.step("ask its source"):
        hand.click("button[value^='clarify:']")
        hand.lands(".done")
    _print_by_clicks(hand)
    _end_by_clicks(hand)
    return hand.spent


def _click_onward(hand, line, onward):
    hand.click(f".room .line:has-text('{line}') [data-act=carry]")
    hand.lands("h1:has-text('Carry across')")
    hand.write(onward)
    hand.click("button.primary[value=look]")


def _print_by_clicks(hand):
    with hand.step("talking points printed"):
        hand.click("nav a[href$='/papers']")
        hand.lands(POINTS)
        hand.click(POINTS)
        hand.lands("[data-print]")
        hand.click("[data-print]")
        hand.lands("[data-printed]")


def _end_by_clicks(hand):
    with hand.step("a round is open"):
        hand.click("nav a:has-text('Desk')")
        hand.lands(".corridor")
        hand.click("main a:has-text('Propose a round')")
        hand.lands("[name='name.text']")
        hand.write("Round 1")
        hand.click("button[name=then]")
        hand.lands("a:has-text('End the round')")
    with hand.step("it ends for now"):
        hand.click("a:has-text('End the round')")
        hand.lands(".ending")
        hand.click(".ending button")
        hand.lands(".state:has-text('ended for now')")


def noted(words):
    """Where the line stands that was noted last."""
    return f'.noted .line:first-child:has-text("{words[:24]}")'
