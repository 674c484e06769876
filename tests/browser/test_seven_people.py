"""Seven people in seven browsers with passkeys walk an evening; nobody reads more than their room.

ILLUSTRATIVE: every party, every person and every word is invented.
"""

import re

import pytest
from tests.browser.seven import Somebody
from tests.browser.steps import found

pytestmark = pytest.mark.browser
SEATS = {
    "anselm": "mediation/deputy",
    "morwen": "delegation/A/head",
    "aldous": "capital/A/principal",
    "farrokh": "delegation/B/head",
    "mehrnush": "delegation/B/note-taker",
    "harbour": "observer",
}
"""Who sits where, beside the mediator."""
MEDIATION, NORTH = {"vesna", "anselm"}, {"morwen"}
CAPITAL, SOUTH = {"aldous"}, {"farrokh", "mehrnush"}
BOATS = "My cabinet could live with every other night off Marrow Point, if Wrenfield is quiet."
CREW = "The six men are warm and fed; the youngest is a nephew of the owner, Aldersey."
BOYS = "The two boys could go home before the others, on the Thistledown."
THEIR_LIST = "We could show a list of boats, but not the one that Fennimore keeps."
REPORTED = "They ask about the six. I said nothing of Pennyroyal."
INSTRUCTED = "Hold to the list until Larkspur is back."
NOTED = "Our minister was tired; he asked twice for Saltbury."
ONWARD = "All six are in good health, and they would talk of the grounds off Marrow Point."
EXACT = "Two of the six might travel first."
RECORD = "The head of the delegation spoke of the six men and of who could travel first."
FRAME = "The mediator alone carries words; nobody quotes the other side in public."

CLOCKS = r'name="(csrfmiddlewaretoken|key)" value="[^"]*"|<time.*?</time>'


class Evening:
    """The talk, whoever sits in it, and what each of them may have read so far."""

    def __init__(self, people):
        self.people = people
        self.talk = ""
        self.rooms = {}
        self.confided = {}
        """Who alone may read a word, by the word."""

    def confides(self, word, *who):
        """From now on a word stands only where these people read."""
        self.confided[word] = set().union(*who)

    def everybody_reads(self, whole=False, **expected):
        """Everybody opens every page of theirs; nobody reads what was confided elsewhere.

        The desk has a hundred pages: all of them are opened when the evening is over.
        """
        desk = [self.talk + page for page in ("", "rounds", "ground", "papers", "seats")]
        for name, person in self.people.items():
            person.page.reload()
            at_desk = name in MEDIATION and not whole
            bodies = [person.page.content(), *person.reads(*(desk if at_desk else ())).values()]
            read = "\n".join(bodies)
            for word, who in self.confided.items():
                assert name in who or word not in read, f"{name} reads {word!r}"
            for words in expected.get(name, ()):
                assert words in read, f"{name} does not read {words!r}"

    def unclocked(self, name):
        """What somebody reads everywhere, without what is drawn or told by the clock anew."""
        read = self.people[name].reads()
        return {address: re.sub(CLOCKS, "", body) for address, body in read.items()}

    def gives(self, seat, person):
        """Give a seat with the mediator's key and the deputy's; the invitation to it."""
        vesna = self.people["vesna"]
        vesna.page.goto(f"{self.talk}seats")
        vesna.opens("do/GiveSeat")
        vesna.sends(seat=seat, person=person)
        if "anselm" in self.people:
            self.people["anselm"].page.goto(f"{self.talk}seats")
            self.people["anselm"].sends("Give it to them")
        vesna.page.goto(f"{self.talk}seats")
        vesna.presses(vesna.page.get_by_role("button", name="Make an invitation").first)
        link = vesna.page.locator("main code").inner_text()
        if "anselm" in self.people:
            self.people["anselm"].page.goto(f"{self.talk}seats")
            self.people["anselm"].sends("Confirm it")
        return link


@pytest.fixture
def evening(chromium_open, served):
    """A talk that a mediator has founded, and everybody in their seat."""
    house, invitation = served
    people = {"vesna": Somebody.comes(chromium_open, house, "vesna")}
    held = Evening(people)
    people["vesna"].takes(invitation)
    found(people["vesna"].page, "The bank at Green Shoal", A="Quillsay", B="Zharfan")
    held.talk = people["vesna"].page.evaluate("location.pathname")
    for name, seat in SEATS.items():
        comes = Somebody.comes(chromium_open, house, name, phone=name == "aldous")
        comes.takes(held.gives(seat, name))
        people[name] = comes
    yield held
    for person in people.values():
        person.page.context.close()
    assert [each for person in people.values() for each in person.wrong] == []


def test_nobody_reads_more_than_their_room_on_a_whole_evening(evening):
    for step in (
        lodges, asks_its_capital, carries, asks_leave, answers, confirms_a_record,
        agrees_on_a_frame, unseats,
    ):  # fmt: skip
        step(evening, **evening.people)


def lodges(evening, morwen, **_others):
    """One side confides three things, each under a marking of its own."""
    for words, marking, more in (
        (BOATS, "for you alone", {}),
        (CREW, "in your words, from us", {"kept_back": "a nephew of the owner, Aldersey"}),
        (BOYS, "in your words, from us", {"marking__release": "ask me before it leaves"}),
    ):
        said = {"words__text": words, "words__lang": "en", "kind": "information"}
        morwen.does("Lodge", marking=marking, **said, **more)
    for word in ("Wrenfield", "Aldersey", "Thistledown"):
        evening.confides(word, MEDIATION, NORTH)
    evening.everybody_reads(vesna=[BOATS], anselm=[CREW], morwen=[BOATS, CREW, BOYS])


def asks_its_capital(evening, morwen, aldous, **_others):
    """A delegation reports and is instructed; nobody else reads a word of it."""
    morwen.does("Report", words__text=REPORTED, words__lang="en")
    evening.confides("Pennyroyal", NORTH, CAPITAL)
    evening.everybody_reads(aldous=[REPORTED], morwen=[REPORTED])
    aldous.does("Instruct", words__text=INSTRUCTED, words__lang="en")
    evening.confides("Larkspur", NORTH, CAPITAL)
    evening.everybody_reads(aldous=[INSTRUCTED], morwen=[INSTRUCTED])


def carries(evening, vesna, **_others):
    """The mediator says it in her own words, and why a name in them may cross."""
    words_across(evening, vesna, CREW, ONWARD)
    findings = vesna.page.locator(".finding")
    assert "Marrow Point" in findings.first.inner_text()
    for place in range(findings.count()):
        findings.nth(place).get_by_role("radio", name="it crosses nevertheless").check()
        findings.nth(place).get_by_role("textbox").fill("Everybody names the grounds so.")
    vesna.sends("Let it cross")
    evening.everybody_reads(farrokh=[ONWARD], mehrnush=[ONWARD], morwen=["All six are"])


def words_across(evening, vesna, source, onward):
    """Write onward words for an item on the desk, and look at them once more."""
    vesna.page.goto(evening.talk)
    line = vesna.page.locator(".line", has_text=source)
    line.locator("[data-act=carry]").first.click()
    vesna.page.locator("main .span textarea").first.fill(onward)
    vesna.page.get_by_role("button", name="Look at it once more").click()
    vesna.page.get_by_role("heading", name="Before it crosses").wait_for()


def asks_leave(evening, vesna, morwen, **_others):
    """What was to be asked for first goes only when its source has cleared the very words."""
    words_across(evening, vesna, BOYS, EXACT)
    vesna.sends("Ask the source with these words")
    there = vesna.page.url
    evening.confides(EXACT, MEDIATION, NORTH)
    evening.everybody_reads(morwen=[EXACT])
    morwen.does("ClearWords")
    evening.everybody_reads()
    vesna.page.goto(there)
    vesna.sends("Let exactly these words cross")
    evening.confides(EXACT, MEDIATION, NORTH, SOUTH)
    evening.everybody_reads(farrokh=[EXACT], mehrnush=[EXACT])


def answers(evening, farrokh, mehrnush, **_others):
    """The other side acknowledges what came, answers, and notes something for itself."""
    farrokh.does("Acknowledge")
    mehrnush.does("Note", words__text=NOTED, words__lang="en")
    evening.confides("Saltbury", SOUTH)
    said = {"words__text": THEIR_LIST, "words__lang": "en", "kind": "information"}
    farrokh.does("Lodge", marking="in your words, from us", **said)
    evening.confides("Fennimore", MEDIATION, SOUTH)
    evening.everybody_reads(vesna=[THEIR_LIST], farrokh=[THEIR_LIST], mehrnush=[NOTED])


def confirms_a_record(evening, vesna, morwen, **_others):
    """A session with one side is written down, read back to it, and confirmed by it."""
    vesna.page.goto(f"{evening.talk}rounds")
    vesna.opens("do/Schedule")
    vesna.sends(sides="A", place__name="The lower study")
    for step in ("Open the session with", "Close the session with"):
        vesna.page.goto(f"{evening.talk}rounds")
        vesna.presses(vesna.page.get_by_role("button", name=re.compile(step)).first)
    vesna.page.goto(f"{evening.talk}rounds")
    vesna.opens("/record")
    vesna.sends(words__text=RECORD)
    vesna.page.goto(f"{evening.talk}rounds")
    vesna.presses(vesna.page.locator("main form[action*='ReadBack'] button").first)
    evening.confides(RECORD, MEDIATION, NORTH)
    evening.everybody_reads(morwen=[RECORD])
    morwen.does("ConfirmRecord")
    evening.everybody_reads(morwen=[RECORD], vesna=["confirmed"])


def agrees_on_a_frame(evening, vesna, morwen, farrokh, **_others):
    """What one side agreed to stays sealed until both have."""
    vesna.page.goto(f"{evening.talk}ground")
    vesna.opens("do/Propose")
    vesna.sends(ground="framework", words__text=FRAME, words__lang="en")
    evening.everybody_reads(morwen=[FRAME], farrokh=[FRAME], harbour=[])
    before = evening.unclocked("farrokh")
    morwen.does("Agree")
    assert evening.unclocked("farrokh") == before
    evening.everybody_reads()
    farrokh.does("Agree")
    assert evening.unclocked("farrokh") != before
    evening.everybody_reads(morwen=[FRAME], farrokh=[FRAME])


def unseats(evening, vesna, mehrnush, **_others):
    """A seat is taken back; the page that stood open shows nothing when it is touched."""
    mehrnush.comes_home()
    assert THEIR_LIST in mehrnush.page.content() or ONWARD in mehrnush.page.content()
    vesna.page.goto(f"{evening.talk}seats")
    vesna.opens("do/Unseat")
    vesna.sends(seat=SEATS["mehrnush"])
    mehrnush.page.reload()
    gone = "\n".join([mehrnush.page.content(), *mehrnush.reads().values()])
    for words in (ONWARD, EXACT, THEIR_LIST, NOTED, FRAME, "Green Shoal", "Zharfan"):
        assert words not in gone
    for word in ("Saltbury", "Fennimore"):
        evening.confided[word] -= {"mehrnush"}
    evening.everybody_reads(whole=True, farrokh=[THEIR_LIST])
