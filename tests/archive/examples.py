"""One full example of every act (ILLUSTRATIVE: invented parties), and Hypothesis for all of them.

The golden file is made anew with: python -m tests.archive.examples
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import strategies as st

from goodoffices.archive.codec import encode
from goodoffices.core import acts as a
from goodoffices.core.acts.contributions import Kind
from goodoffices.core.acts.conveyances import Form, Onward, Part
from goodoffices.core.acts.desk import FindingAnswer, Listed, Paper, PaperForm
from goodoffices.core.acts.dossier import Saying, Standing, Topic
from goodoffices.core.acts.ground import Ground, Stage
from goodoffices.core.acts.rounds import Ending
from goodoffices.core.acts.sessions import Capacity
from goodoffices.core.acts.statements import Voice
from goodoffices.core.acts.talk import Party, TalkState
from goodoffices.core.documents import Document, Enclosure, Format
from goodoffices.core.entries import Behalf, Entry, How
from goodoffices.core.marking import (
    PRESETS,
    Attribution,
    Marking,
    Preset,
    Reach,
    Release,
    Silence,
    Status,
    Use,
)
from goodoffices.core.refs import Ref, Side
from goodoffices.core.seats import MEDIATOR, ROLES, SIDED, Chamber, Seat, capital, head
from goodoffices.core.times import Place, When
from goodoffices.core.words import Words

GOLDEN = Path(__file__).with_name("golden") / "acts-v1.jsonl"

A, B, C = Side("A"), Side("B"), Side("C")
START = datetime(2026, 5, 4, 17, 30, tzinfo=timezone(timedelta(hours=3)))
NIGHT = datetime(2026, 5, 4, 23, 45, 10, 250, tzinfo=UTC)
EN = Words("We can live with two seasons.")
FA = Words("ما فصل بهار را می‌خواهیم؛ نه بیشتر.", "fa")
AR = Words("في الوقت الراهن", "ar")
LINES = Words("First the bank.\nThen the boats.", "en")
HALL = Place("Lantern House, north wing", "Asia/Muscat")
WHEN = When(at=NIGHT, about=True, zone="Asia/Muscat", words="late in the evening", day_only=True)
X, Y, Z = Ref("x1"), Ref("y2"), Ref("z3")
XY = frozenset({X, Y})
GIVEN = Enclosure(Document("پیش‌نویس Annex", Format.PDF, b"%PDF-1.7 \x00\xff"), b"%PDF \xfe")
MARKING = Marking(
    use=Use.VERBATIM,
    attribution=Attribution.SPEAKER,
    receivers=frozenset({B, C}),
    reach=Reach.SEATS,
    persons=frozenset({"head", "expert"}),
    release=Release.NOT_BEFORE,
    not_before=START,
    expires=NIGHT,
    status=Status.AD_REFERENDUM,
    exact_only=True,
    own_room=False,
)
ONWARD = Onward(
    parts=(
        Part(EN, XY),
        Part(FA, frozenset({Z}), GIVEN.copy("Document")),
        Part(Words("And so on.")),
    ),
    to=frozenset({B, C}),
    use=Use.AS_MEDIATORS_IDEA,
    attribution=Attribution.A_SIDE,
    form=Form.NON_PAPER,
    status=Status.NON_PAPER,
    reach=Reach.SEATS,
    persons=frozenset({"head", "negotiator"}),
    answers=Z,
)
PARTIES = (
    Party(
        A, Words("North Isle"), Place("Harbour", "Europe/London"), (Words("جزیره شمالی", "fa"),)
    ),
    Party(B, Words("South Isle"), Place("Cliff", "Asia/Tehran")),
)

ACTS: tuple[a.Act, ...] = (
    a.Found(EN, PARTIES, HALL, Words("The house"), LINES, "proximity", False, 15, Silence.MAY_USE),
    a.GiveSeat(head(A), "An invented person"),
    a.Unseat(Seat(Chamber.LIAISON, "officer", B)),
    a.HandOver("Another invented person"),
    a.DeclareState(TalkState.RESUMED, AR),
    a.NoteContext(EN, "An invented gazette", WHEN),
    a.Note(FA, X),
    a.Propose(Ground.ENDING, EN, (FA, AR), (LINES,), Silence.KEEP, X, Y, Z),
    a.Agree(X),
    a.StateScope((EN, FA), (AR,), LINES),
    a.RuleOut(FA, Stage.ALTOGETHER, WHEN),
    a.ReturnOutOfScope(X, EN),
    a.ProposeRound(EN, HALL, WHEN),
    a.Convene(X, WHEN),
    a.OpenRound(X),
    a.Recess(X),
    a.EndRound(X, Ending.ADJOURNED),
    a.DeclareInCapitals(X),
    a.IntendToReconvene(X, When(words="in due course"), EN),
    a.WordEnding(X, AR, "An invented head"),
    a.AssertResult(X, EN),
    a.Schedule(frozenset({A, B}), HALL, WHEN, X),
    a.OpenSession(X, WHEN),
    a.PauseSession(X),
    a.CloseSession(X, WHEN),
    a.Attend(X, "An invented general", Capacity.PRESENT, A, "the invented coast guard"),
    a.Bilateral(A, EN, WHEN, HALL, True),
    a.Movement(B, FA, WHEN, True),
    a.DraftRecord(X, LINES, frozenset({Y, Z})),
    a.ReadBack(X),
    a.ConfirmRecord(X, FA, frozenset({Y, Z})),
    a.DisputeRecord(X, AR, frozenset({Y})),
    a.Lodge(FA, Kind.RIGHT, MARKING, "An invented expert", ("۱۲ درصد", "12 %"), X, Y, GIVEN),
    a.Clarify(X, EN, frozenset({Y, Z})),
    a.Answer(X, FA),
    a.Widen(X, PRESETS[Preset.CHATHAM_HOUSE]),
    a.Narrow(X, MARKING),
    a.Withdraw(X),
    a.Supersede(X, AR, PRESETS[Preset.THINK]),
    a.Correct(X, EN, "misheard"),
    a.Strike(X, "wrong room"),
    a.Tie(XY),
    a.Pair(frozenset({X, Z})),
    a.Permit(X),
    a.AskLeave(ONWARD),
    a.ClearWords(X),
    a.RefuseWords(X, AR),
    a.Convey(ONWARD, X),
    a.RecordCrossed(ONWARD, WHEN, "on the stairs"),
    a.TellSource(X),
    a.Acknowledge(X),
    a.NoteArea(LINES, XY),
    a.RestOn(X, frozenset({Y})),
    a.CloseArea(X, "overtaken"),
    a.Report(FA, X),
    a.Instruct(FA, X),
    a.DraftStatement((EN, FA), Voice.HEAD, "An invented head", "an office", frozenset({A, B})),
    a.ClearStatement(X, frozenset({"en", "fa"})),
    a.Embargo(X, NIGHT, "Asia/Tehran"),
    a.Issue(X),
    a.CorrectStatement(X, (AR, EN), "a slip of the pen"),
    a.DisputeStatement(X, EN),
    a.PressLine(EN, X),
    a.Cite("An invented paper", "A title", date(2026, 5, 4), "fa", "urn:example:1", "agency", FA),
    a.Claim(
        Topic.PERSON, EN, X, "was present", Standing.CONFIRMED, "A speaker", ("A. Speaker",),
        "an office", "A", Capacity.ALSO_ATTENDED, Saying.MIXED, "A reporter", WHEN, "so far", Y,
        date(2025, 3, 1), date(2026, 5, 4),
    ),
    a.Interpret(X, EN, Y, "seen as", "observers"),
    a.ConfirmClaim(X, "the house", Y, "it is so"),
    a.DisputeClaim(X, AR, "the other house", Y, "it is not so"),
    a.CorrectClaim(X, EN, "the date", Y, "on the fifth"),
    a.WithdrawClaim(X, "no source"),
    a.EnterName((EN, FA, AR), Listed.TERM),
    a.DropName(X),
    a.AnswerFinding(X, frozenset({A, B}), ("۱۲ قایق", "twelve"), FindingAnswer.KNOWN, "a gazette"),
    a.RulePapers(True, 7),
    a.PrintPaper(Paper.RECORD, PaperForm.WORD, "ar", B, Y),
    a.DestroyPaper(X),
    a.Recognise(X, Y, same=False),
    a.TakeIn(X, FA),
    a.SetAside(X, Topic.NEXT_STEP, "in due course"),
    a.RuleNotes(date(2026, 6, 1)),
)  # fmt: skip
"""Every act once, every field of it filled."""


def _entry(place: int, act: a.Act) -> Entry:
    behalf = Behalf(A, How.PAPER, "An invented clerk", NIGHT) if place % 3 == 2 else None
    by = (MEDIATOR, head(B), capital(A), Seat(Chamber.OBSERVER, "observer"))[place % 4]
    key = f"retry-{place}" if place % 2 else ""
    return Entry(Ref(f"n{place}"), by, START + timedelta(minutes=place), act, behalf, key)


ENTRIES = tuple(_entry(place, act) for place, act in enumerate(ACTS))
"""Each act as it was done by somebody."""


def lodged(name: str, words: str = "A line.", key: str = "", by: Seat = MEDIATOR) -> Entry:
    """A short entry."""
    return Entry(Ref(name), by, START, a.Lodge(Words(words)), key=key)


_SAFE = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]).filter(
    lambda each: not re.match("[\u202a-\u202e\u2066-\u2069]", each)
) | st.sampled_from("\n\t '\":#-|>?!&*%@`{}[],\\~=é\u200c\u200f\u2028\u2029\ufeffآ")
TEXTS = st.text(_SAFE, max_size=30)
_TIMES = st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)).flatmap(
    lambda at: st.integers(-14 * 60, 14 * 60).map(
        lambda offset: at.replace(tzinfo=timezone(timedelta(minutes=offset)))
    )
)
_SIDES = st.sampled_from(["A", "B", "C", "North"]).map(Side)
_ZONES = st.sampled_from(["UTC", "Asia/Muscat", "Europe/Berlin"])
_SEATS = st.sampled_from(list(Chamber)).flatmap(
    lambda room: st.builds(
        Seat,
        st.just(room),
        st.sampled_from(ROLES[room]),
        _SIDES if room in SIDED else st.none(),
    )
)
_LANGUAGES = st.sampled_from(["en", "fa", "ar", "pt-BR"])


_DOCUMENTS = st.builds(
    Document,
    st.sampled_from(["Annex", "پیوست", "Draft 2"]),
    st.sampled_from(Format),
    st.binary(max_size=40),
)


def register() -> None:
    """Tell Hypothesis what the smallest things of an act look like."""
    words = TEXTS.filter(lambda text: bool(text.strip()))
    st.register_type_strategy(Words, st.builds(Words, words, _LANGUAGES))
    st.register_type_strategy(Document, _DOCUMENTS)
    st.register_type_strategy(Enclosure, st.builds(Enclosure, _DOCUMENTS, st.binary(max_size=40)))
    st.register_type_strategy(Place, st.builds(Place, words, _ZONES))
    when = st.builds(a.Embargo, st.just(Ref("x1")), _TIMES, _ZONES | st.just(""))
    st.register_type_strategy(a.Embargo, when)
    said = st.tuples(st.none(), words) | st.tuples(_TIMES, TEXTS)
    st.register_type_strategy(
        When,
        st.builds(
            lambda said, about, zone, day: When(said[0], about, zone, said[1], day),
            said,
            st.booleans(),
            _ZONES,
            st.booleans(),
        ),
    )
    st.register_type_strategy(Seat, _SEATS)
    st.register_type_strategy(datetime, _TIMES)
    st.register_type_strategy(str, TEXTS)
    # Minutes of granularity; nine digits are more than a file may hold for them.
    st.register_type_strategy(int, st.integers(-(10**8), 10**8))
    st.register_type_strategy(Side, _SIDES)
    st.register_type_strategy(Ref, st.sampled_from(["x1", "y2", "z3"]).map(Ref))


def write_golden() -> None:
    """Write the golden file anew."""
    GOLDEN.write_bytes(b"".join(encode(entry) + b"\n" for entry in ENTRIES))


if __name__ == "__main__":
    write_golden()
