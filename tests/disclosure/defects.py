"""Wrong lines of disclosure, rules and publishing, as text: nothing of what they spoil is needed.

Each is planted and found by some test: python -m tests.disclosure.planted
"""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "src/goodoffices"


@dataclass(frozen=True)
class Defect:
    """One wrong line: in which module, what stands there, what it becomes.

    Where to look first: with the `eyes` of a viewpoint, in talks that are full of `themes`; in
    `tests`; with none of them, in whole talks, of which the rules are asked. What is planted
    outside the core is looked for in all that is published, printed and shown.
    """

    name: str
    module: str
    old: str
    new: str
    eyes: str = ""
    themes: str = ""
    tests: str = ""
    floor: str = "core"

    @property
    def path(self) -> Path:
        """The file in which it is planted."""
        return HOUSE / self.floor / f"{self.module}.py"

    def spoiled(self, source: str) -> str:
        """The source with the defect in it.

        Raises:
            ValueError: the line is not there exactly once.
        """
        if source.count(self.old) != 1:
            raise ValueError(f"{self.name}: not exactly once in {self.module}")
        return source.replace(self.old, self.new)


DEFECTS = (
    # what crossed
    Defect(
        "a slip is shown to its source untold",
        "disclosure/contributions",
        "if ref in crossing.slips and not (eyes.mediation or crossing.told):",
        "if ref in crossing.slips and not (eyes.mediation or True):",
        "delegation head",
        "slipped",
    ),
    Defect(
        "a source reads the whole of a merged conveyance",
        "disclosure/contributions",
        "tuple(part.words for part in onward.parts if ref in part.items),",
        "tuple(part.words for part in onward.parts),",
        "delegation head",
        "merged asked",
    ),
    Defect(
        "a receiver sees where one span ends and another begins",
        "disclosure/conveyances",
        "joined(part.words for part in onward.parts),",
        "tuple(part.words for part in onward.parts),",
        "delegation head",
        "carried merged",
    ),
    Defect(
        "the named persons at the receiver are ignored",
        "disclosure/conveyances",
        "named = eyes.seat.role in onward.persons",
        "named = True",
        "delegation adviser",
        "carried",
    ),
    Defect(
        "a capital reads what was for its delegation",
        "disclosure/conveyances",
        "return any(eyes.near(side) for side in onward.to)",
        "return eyes.seat.side in onward.to",
        "capital principal",
        "carried",
    ),
    Defect(
        "an observer reads what was for a delegation and its capital",
        "disclosure/conveyances",
        "        case Reach.WITH_CAPITAL:\n            return eyes.seat.side in onward.to",
        "        case Reach.WITH_CAPITAL:\n"
        "            return eyes.seat.side in onward.to or eyes.watcher",
        "observer observer",
        "carried",
    ),
    Defect(
        "the public reads what was for the participants",
        "disclosure/conveyances",
        "        case Reach.PARTICIPANTS:\n"
        "            return eyes.seat.side in onward.to or eyes.watcher",
        "        case Reach.PARTICIPANTS:\n"
        "            return eyes.seat.side in onward.to or eyes.watcher or eyes.public",
        "public reader",
        "carried",
    ),
    Defect(
        "sources are named where a side must not be",
        "disclosure/conveyances",
        "named = onward.attribution in (Attribution.DELEGATION, Attribution.SPEAKER)",
        "named = onward.attribution is not Attribution.NOBODY",
        "observer observer",
        "carried merged",
    ),
    Defect(
        "speakers are named where the delegation is",
        "disclosure/conveyances",
        "crossing.speakers if onward.attribution is Attribution.SPEAKER else (),",
        "crossing.speakers if named else (),",
        "observer observer",
        "carried",
    ),
    Defect(
        "a receiver is told whether it is an idea of the mediator's own",
        "disclosure/conveyances",
        "onward.use is Use.VERBATIM,",
        "onward.use is not Use.IN_SUBSTANCE,",
        "delegation head",
        "carried",
    ),
    Defect(
        "a capital is told which of its delegation's items was answered",
        "disclosure/conveyances",
        "eyes.link(entry, onward.answers) if own and len(onward.to) == 1 else None,",
        "None if onward.answers is None else eyes.name(onward.answers),",
        "capital principal",
        "carried",
    ),
    Defect(
        "one receiver's acknowledgement is shown to another",
        "disclosure/conveyances",
        "eyes.seat.side in crossing.acknowledged,",
        "bool(crossing.acknowledged),",
        "observer observer",
        "carried",
    ),
    Defect(
        "which seat of one receiver acknowledged is told to the other receivers",
        "disclosure/conveyances",
        'crossing.acknowledged.get(side, "") if side is not None else ""',
        '"".join(crossing.acknowledged.values())',
        "observer observer",
        "carried",
    ),
    Defect(
        "a source that is asked reads the other sources' words too",
        "disclosure/conveyances",
        "parts = tuple(part for part in parts if asked and _rests_on_own(state, part, eyes))",
        "parts = tuple(part for part in parts if asked)",
        "delegation head",
        "asked",
    ),
    Defect(
        "a source reads whether the others have cleared",
        "disclosure/conveyances",
        "if eyes.mediation or eyes.near(side)\n        ),\n        ask.used",
        "if eyes.mediation or True\n        ),\n        ask.used",
        "delegation head",
        "asked",
    ),
    Defect(
        "a source is shown all that would cross with its own",
        "disclosure/conveyances",
        "mapped(onward, eyes.name) if eyes.mediation else None,",
        "mapped(onward, eyes.name),",
        "delegation head",
        "asked",
    ),
    Defect(
        "areas of possible progress are read outside the mediation",
        "disclosure/conveyances",
        "        case NoteArea():\n            if not eyes.mediation:",
        "        case NoteArea():\n            if not eyes.participant:",
        "delegation head",
        "area",
    ),
    Defect(
        "taking leave back tells whether all sources had given it",
        "rules/conveyances",
        "if _went(state, ask, entry.actor):",
        "if ask.used is not None:",
        tests="disclosure/test_mended.py",
    ),
    # documents
    Defect(
        "a document crosses as its source gave it, with all that it tells of who made it",
        "permission",
        "given is None or not given.bare or copy != (given.document.format, given.bare):",
        "given is None or part.document.content not in (given.bare, given.document.content):",
        tests="core/test_documents.py",
    ),
    Defect(
        "a receiver reads under which name its source gave a document",
        "disclosure/conveyances",
        "        eyes.seat.side in crossing.acknowledged,\n        documents(onward.parts),",
        "        eyes.seat.side in crossing.acknowledged,\n"
        "        tuple(\n"
        "            state.items[ref].enclosed.document\n"
        "            for p in onward.parts if p.document for ref in p.items\n"
        "        ),",
        "delegation head",
        "enclosed",
    ),
    Defect(
        "a receiver is told by what its source knows a document",
        "disclosure/conveyances",
        "        eyes.seat.side in crossing.acknowledged,\n        documents(onward.parts),",
        "        eyes.seat.side in crossing.acknowledged,\n"
        "        tuple(\n"
        "            Document(ref, p.document.format, p.document.content)\n"
        "            for p in onward.parts if p.document for ref in p.items\n"
        "        ),",
        "delegation head",
        "enclosed",
    ),
    Defect(
        "a source that is asked is shown the other sources' documents",
        "disclosure/conveyances",
        "        mapped(onward, eyes.name) if eyes.mediation else None,\n"
        "        documents(parts),",
        "        mapped(onward, eyes.name) if eyes.mediation else None,\n"
        "        documents(onward.parts),",
        tests="core/test_documents.py",
    ),
    Defect(
        "a source is shown which documents of others went with its own words",
        "disclosure/contributions",
        "tuple(p.document for p in onward.parts if ref in p.items and p.document),",
        "tuple(p.document for p in onward.parts if p.document),",
        tests="core/test_documents.py",
    ),
    Defect(
        "a document goes where a detail of its words is kept back",
        "permission",
        "    if item.kept_back:\n        return MarkingForbids(\"document_whole\")\n",
        "",
        tests="core/test_documents.py",
    ),
    # what was handed over
    Defect(
        "a struck line is still read in the wrong room",
        "disclosure/contributions",
        "return False  # noted in the wrong room: it was never that side's",
        "return eyes.delegation(item.side)",
        "delegation head",
        "restated",
    ),
    Defect(
        "a confidence against its own room is read there",
        "disclosure/contributions",
        "return item.entry.by == eyes.seat",
        "return item.entry.by.audience == eyes.seat.audience",
        "delegation adviser",
        "tied",
    ),
    Defect(
        "whoever is given a seat reads what another confided from it",
        "disclosure/contributions",
        "return item.entry.by == eyes.seat and not item.left",
        "return item.entry.by == eyes.seat",
        tests="disclosure/test_mended.py",
    ),
    Defect(
        "a walled officer reads the other sides' items",
        "disclosure/contributions",
        "    if eyes.seat.chamber is Chamber.LIAISON:\n        return eyes.near(item.side)",
        "    if eyes.seat.chamber is Chamber.LIAISON:\n        return True",
        "liaison officer",
        "carried",
    ),
    Defect(
        "a walled officer sits in the mediation",
        "disclosure/eyes",
        'object.__setattr__(self, "mediation", self.seat.chamber is Chamber.MEDIATION)',
        'object.__setattr__(\n            self, "mediation", self.seat.chamber in '
        "(Chamber.MEDIATION, Chamber.LIAISON)\n        )",
        "liaison officer",
        "carried",
    ),
    Defect(
        "a capital reads items that do not wait for it",
        "disclosure/contributions",
        "return item.permitted or item.marking.release is Release.AFTER_CAPITAL",
        "return True",
        "capital principal",
        "permitted",
    ),
    Defect(
        "a source is told what its item is paired with",
        "disclosure/contributions",
        "eyes.links(entry, item.paired) if eyes.mediation else (),",
        "tuple(sorted(map(eyes.name, item.paired))),",
        "delegation head",
        "paired",
    ),
    Defect(
        "a question tells its source what else it rests on",
        "disclosure/contributions",
        "eyes.links(entry, act.rests_on) if eyes.mediation else (),",
        "tuple(sorted(map(eyes.name, act.rests_on))),",
        "delegation head",
        "clarified",
    ),
    Defect(
        "an item points at what its reader may not read",
        "disclosure/eyes",
        "return self.names[ref] if ref in self.lines else None",
        "return self.names[ref]",
        "delegation adviser",
        "tied restated",
    ),
    Defect(
        "a reference changes only when its line is touched",
        "view",
        "if was is not (ref in self._lines):",
        "if False:",
        tests="disclosure/test_mended.py",
    ),
    # ground, rounds, sessions
    Defect(
        "an agreement is told before all have agreed",
        "disclosure/ground",
        "and (whole or eyes.delegation(side) or _wrote(eyes, proposal.noted.get(side)))",
        "and (whole or eyes.participant)",
        "delegation head",
        "ground",
    ),
    Defect(
        "the pen finds out who has agreed by agreeing for it",
        "rules/ground",
        "    if entry.behalf is None or proposal.by_all(state.sides):\n        return True",
        "    if True:\n        return True",
        "mediation mediator",
        "ground",
    ),
    Defect(
        "a side is told that the ruling to be lifted is another's",
        "disclosure/ground",
        "if ref is None or not (eyes.mediation or eyes.near(state.rulings[ref].side)):",
        "if ref is None:",
        "delegation head",
        "reopened",
    ),
    Defect(
        "what one side rules out is read by all delegations",
        "disclosure/ground",
        "if not (eyes.mediation or eyes.near(ruling.side)):",
        "if not (eyes.mediation or eyes.near(ruling.side) or eyes.seat.side):",
        "delegation head",
        "reopened",
    ),
    Defect(
        "names turn by what the whole talk holds",
        "disclosure/eyes",
        "start = seen.setdefault(ref, len(seen)) % max(len(sides), 1)",
        "start = seen.setdefault(ref, len(self.names)) % max(len(sides), 1)",
        "delegation head",
        "ground",
    ),
    Defect(
        "one side's wording of the ending is read by another",
        "disclosure/rounds",
        "side = entry.side is not None and (eyes.mediation or eyes.near(entry.side))",
        "side = entry.side is not None and eyes.participant",
        "delegation head",
        "a_round",
    ),
    Defect(
        "sessions with one side are read by all",
        "disclosure/sessions",
        "if not (eyes.mediation or any(eyes.near(side) for side in act.sides)):",
        "if not eyes.participant:",
        "delegation head",
        "a_session",
    ),
    Defect(
        "a record is read by its side before it is read back",
        "disclosure/sessions",
        "return eyes.mediation or (draft.read_back and any(eyes.near(side) for side in sides))",
        "return eyes.mediation or any(eyes.near(side) for side in sides)",
        "delegation head",
        "a_session",
    ),
    Defect(
        "one side reads what the other said of a joint record",
        "disclosure/sessions",
        "side for side in state.sides if side in sides and (eyes.mediation or side in own)",
        "side for side in state.sides if side in sides",
        tests="core/test_sessions.py",
    ),
    Defect(
        "a line that was kept from its own room tells in how far the record has come",
        "disclosure/sessions",
        "own = [ref for ref in lines if",
        "own = [ref for ref in draft.items if",
        tests="core/test_sessions.py",
    ),
    Defect(
        "a head confirms with all of a record what it never read",
        "state/items",
        "actor.behalf or self.marking.own_room or own",
        "True",
        tests="core/test_sessions.py",
    ),
    Defect(
        "one side answers a line of the other",
        "rules/sessions",
        "if ref not in draft.items or item.side != entry.actor or item.fate is Fate.STRUCK:",
        "if ref not in draft.items or item.fate is Fate.STRUCK:",
        tests="core/test_sessions.py",
    ),
    Defect(
        "a record is read back that its own delegation may not hear",
        "hearing",
        "if not item.marking.own_room:",
        "if False:",
    ),
    Defect(
        "the words of a record say what it does not rest on",
        "hearing",
        "if (item.fate is Fate.STRUCK or not item.marking.own_room or len(met) > 1) and repeats(",
        "if False and repeats(",
        tests="core/test_sessions.py",
    ),
    Defect(
        "what was shut off since a record was drafted is read back",
        "rules/sessions",
        "may_be_read_back(state, draft.session, draft.words, draft.items, entry.at)",
        "pass",
        tests="core/test_sessions.py",
    ),
    Defect(
        "one side hears in a record what another confided",
        "hearing",
        "or not item.marking.uses() & _ALOUD",
        "",
        tests="core/test_sessions.py",
    ),
    Defect(
        "a record brings one side what another said elsewhere",
        "hearing",
        "item.session != session\n        or ",
        "",
        tests="core/test_sessions.py",
    ),
    Defect(
        "a record brings a side what is not released yet",
        "hearing",
        "or unreleased(state, item, onward, at, None)",
        "",
        tests="core/test_sessions.py",
    ),
    Defect(
        "what was corrected for one side is unanswered for all",
        "state/rounds",
        "self.heard -= {item}",
        "self.heard = frozenset()",
        tests="core/test_sessions.py",
    ),
    # the talk and its seats
    Defect(
        "a room's notes are read next door",
        "disclosure/talks",
        "if eyes.seat.audience != entry.by.audience:\n                return None\n"
        "            return NoteLine",
        "if eyes.seat.chamber is not entry.by.chamber:\n                return None\n"
        "            return NoteLine",
        "delegation head",
        "timed",
    ),
    Defect(
        "who sits where is read in every room",
        "disclosure/talks",
        "here = eyes.mediation or eyes.seat.audience == seat.audience",
        "here = eyes.participant",
        "delegation head",
        "reseated",
    ),
    Defect(
        "a seat that was taken back still reads",
        "view",
        "        if self.state.seats.shut(self.seat):\n"
        "            return View(self.seat, now, ())",
        "",
        "delegation adviser",
        "reseated",
    ),
    Defect(
        "whoever lost the seat still knows names",
        "view",
        '        if self.state.seats.shut(self.seat):\n            raise NotYours("not_seated")',
        "",
        tests="core/test_talk_and_seats.py",
    ),
    # letters, statements, the public record
    Defect(
        "the mediation reads letters to the capital",
        "disclosure/public",
        "if side is None or not (eyes.delegation(side) or eyes.capital(side)):",
        "if side is None or not (eyes.mediation or eyes.seat.side == side):",
        "mediation mediator",
        "permitted",
    ),
    Defect(
        "an embargo is ignored",
        "state/public",
        "return self.issued is not None and (self.embargo is None or now >= self.embargo)",
        "return self.issued is not None",
        "public reader",
        "stated",
    ),
    Defect(
        "a draft is public before it is issued",
        "state/public",
        "return self.issued is not None and (self.embargo is None or now >= self.embargo)",
        "return self.embargo is None or now >= self.embargo",
        "public reader",
        "stated",
    ),
    Defect(
        "an embargo is let go only when somebody acts",
        "view",
        '        """What may be read now; time does not go back."""\n        self._release(now)',
        '        """What may be read now; time does not go back."""',
        "public reader",
        "stated",
    ),
    Defect(
        "words corrected under embargo are shown",
        "disclosure/public",
        "for e in statement.earlier\n            if inside or statement.public(e.by.at)\n",
        "for e in statement.earlier\n",
    ),
    Defect(
        "who has cleared a draft is told to all who must",
        "disclosure/public",
        "tuple(side for side in known if side in statement.cleared),",
        "tuple(side for side in state.sides if side in statement.cleared),",
        "delegation head",
        "jointly",
    ),
    Defect(
        "which languages another side has cleared is told to all who must",
        "disclosure/public",
        "            for side in known\n            if statement.by(side)",
        "            for side in state.sides\n            if statement.by(side)",
        "delegation head",
        "jointly",
    ),
    Defect(
        "what a correction took the place of is told in its minute",
        "disclosure/public",
        "(e.words, e.why, eyes.at(state, e.by))",
        "(e.words, e.why, e.by.at)",
        "public reader",
        "stated",
    ),
    Defect(
        "the clock by which an embargo was given is told outside its room",
        "disclosure/public",
        'statement.zone if inside else "",',
        "statement.zone,",
        tests="core/test_statements.py",
    ),
    Defect(
        "a suggestion is in the public record",
        "disclosure/dossier",
        "if not (eyes.mediation or (line.open and eyes.public)):",
        "if not eyes.public:",
        "public reader",
        "filed",
    ),
    Defect(
        "a source opens with a suggestion that rests on it",
        "course/dossier",
        "    if not line.open:\n        return ()\n",
        "",
        "public reader",
        "filed",
    ),
    Defect(
        "a text that was taken in is read by the participants",
        "disclosure/dossier",
        "            if not eyes.mediation:\n                return None",
        "            if not eyes.participant:\n                return None",
    ),
    Defect(
        "who is said to be somebody else is read outside the mediation",
        "disclosure/dossier",
        "eyes.links(entry, state.persons.apart(entry.id)) if eyes.mediation else (),",
        "eyes.links(entry, state.persons.apart(entry.id)),",
        tests="core/test_dossier.py",
    ),
    Defect(
        "who is missing among the receivers of what goes to all is known for a source",
        "disclosure/eyes",
        "known = onward.to if self.mediation else onward.readers(state.sides, self.seat.side)",
        "known = onward.to",
        tests="disclosure/test_mended.py",
    ),
    Defect(
        "statements of one hour stand in the order in which they were issued",
        "view",
        "key=lambda each: (each[0], self._eyes.names[each[1]])",
        "key=lambda each: each[0]",
        tests="disclosure/test_mended.py",
    ),
    Defect(
        "another source reads what goes to all though a marking leaves it out",
        "acts/conveyances",
        "return frozenset(sides) - {source} if self.reach in WIDE else self.to",
        "return self.to",
        tests="disclosure/test_mended.py",
    ),
    # the acts of the public record, and each language of a statement
    Defect(
        "a source opens when its text is taken in",
        "course/dossier",
        "            state.copies[entry.id] = Copy(entry, act)\n            return (entry.id,)",
        "            state.copies[entry.id] = Copy(entry, act)\n"
        "            state.sources[act.source].used = True\n"
        "            return (entry.id, act.source)",
        "public reader",
        "read_in",
    ),
    Defect(
        "a source opens when something that was read in its text is set aside",
        "course/dossier",
        "            return (entry.id, act.copy)",
        "            copy = state.copies[act.copy]\n"
        "            state.sources[copy.act.source].used = True\n"
        "            return (entry.id, act.copy, copy.act.source)",
        "public reader",
        "read_in",
    ),
    Defect(
        "a source on which nothing rests is in the public record",
        "disclosure/dossier",
        "if not (eyes.mediation or (source.used and eyes.public)):",
        "if not eyes.public:",
        "public reader",
        "filed read_in",
    ),
    Defect(
        "a suggestion is somebody's line in the record",
        "rules/dossier",
        "    if not state.claims[ref].open:\n"
        '        raise Closed("standing", allowed="A suggestion is filed as a claim first.")',
        "    pass",
    ),
    Defect(
        "the line that stands for a person is the one filed first",
        "disclosure/dossier",
        "return eyes.name(min(kin, key=lambda ref: (_says(state, ref), eyes.name(ref))))",
        "return eyes.name(next(ref for ref in state.claims if ref in kin))",
        tests="core/test_dossier.py",
    ),
    Defect(
        "what was set aside in a text can be any words",
        "rules/dossier",
        "if not act.anchor.strip() or act.anchor not in copy.act.text.text:",
        "if not act.anchor.strip():",
    ),
    Defect(
        "whoever clears one language of a statement has cleared all",
        "course/public",
        "done |= act.languages or set(statement.languages)",
        "done |= set(statement.languages)",
    ),
    Defect(
        "a statement issues in a language that one side has not cleared",
        "state/public",
        "return tuple(each for each in self.languages if each in done)",
        "return self.languages if done else ()",
    ),
    Defect(
        "an embargo is let go a minute early",
        "state/public",
        "return self.issued is not None and (self.embargo is None or now >= self.embargo)",
        "return self.issued is not None and (\n"
        "            self.embargo is None or (self.embargo - now).total_seconds() <= 60\n"
        "        )",
        tests="server/publishing/test_embargo.py",
    ),
    Defect(
        "a line that nobody confirmed stands as confirmed",
        "state/dossier",
        "return Standing.CORRECTED if self.earlier else self.act.standing",
        "return Standing.CORRECTED if self.earlier else Standing.CONFIRMED",
    ),
    Defect(
        "a confirmation outlives the words that were confirmed",
        "state/dossier",
        "if r.of == len(self.earlier) and _says(r)}",
        "if _says(r)}",
    ),
    # what a room keeps on its own desk
    Defect(
        "the names that a room keeps are read in every room",
        "disclosure/desk",
        "    if eyes.seat.audience != entry.by.audience:\n        return None",
        "    if not eyes.participant:\n        return None",
        "delegation head",
        "listed",
    ),
    Defect(
        "the day that one seat laid down for its notes is told on the notes of every seat",
        "burning",
        "    day = state.desks.burns.get(note.by)\n",
        "    day = next(iter(state.desks.burns.values()), None)\n",
        "delegation head",
        "listed",
        tests="core/test_notes_on_their_day.py",
    ),
    # what goes home to a desk
    Defect(
        "letters to and from capitals go home to the mediation's desk",
        "homeward",
        "    if isinstance(act, AreaAct | CapitalAct | DeskAct):\n        return False",
        "    if isinstance(act, AreaAct | CapitalAct | DeskAct):\n"
        "        return isinstance(act, CapitalAct)",
        tests="core/test_homeward.py",
    ),
    Defect(
        "a statement goes home in words that were never public",
        "homeward",
        "    return next(public, statement.words)",
        "    return statement.act.words",
        tests="core/test_homeward.py",
    ),
    Defect(
        "that there is a talk is public before anything was released",
        "view",
        "if self.seat.chamber is Chamber.PUBLIC and len(shown) == 1:",
        "if False:",
        tests="cli/test_publishing.py",
    ),
    # what is published, printed, exported and shown
    Defect(
        "a site is made of what the mediation reads",
        "publishing",
        "from goodoffices.core.seats import PUBLIC",
        "from goodoffices.core.seats import MEDIATOR as PUBLIC",
        "public reader",
        "filed read_in stated",
        floor="cli",
    ),
    Defect(
        "a talk that was not named goes out",
        "publishing",
        'return [_public(rooms, TalkId(talk), "that talk") for talk in dict.fromkeys(talks)]',
        'return [_public(rooms, talk, "that talk") for talk in rooms.talks()]',
        tests="cli/test_publishing.py",
        floor="cli",
    ),
    Defect(
        "the house shows anybody what the mediation reads",
        "door",
        "            (name, self._public.enter(talk, PUBLIC)) for",
        "            (name, self._public.enter(talk, MEDIATOR)) for",
        "public reader",
        "filed read_in stated",
        floor="server",
    ),
    Defect(
        "a room's view is written out as the mediation reads it",
        "talks",
        "            return rooms.enter(talk, seat)\n",
        "            return rooms.enter(talk, MEDIATOR)\n",
        "delegation head",
        "carried",
        floor="cli",
    ),
    Defect(
        "a calendar holds the sessions of all sides",
        "calendar",
        "view = entered(rooms, talk, room).read()",
        "view = entered(rooms, talk, None).read()",
        "delegation head",
        "a_session",
        floor="cli",
    ),
    Defect(
        "a paper is printed of what the mediation reads",
        "papers",
        "view = entered(rooms, talk, room).read()",
        "view = entered(rooms, talk, None).read()",
        "delegation head",
        "carried merged",
        floor="cli",
    ),
    Defect(
        "a feed tells when a line was filed",
        "formats/entries",
        "at=dates.said(claim, talk, page),",
        "at=claim.at,",
        tests="server/publishing/test_the_wall.py",
        floor="press",
    ),
    Defect(
        "a line that was withdrawn still stands in the table",
        "formats/table",
        "        claim.standing.value,\n",
        "        Standing.CONFIRMED.value if claim.remarks else 'reported by',\n",
        tests="press/formats/test_of_others.py",
        floor="press",
    ),
    Defect(
        "a line that was withdrawn is found by the search as if it stood",
        "formats/search",
        '        "withdrawn": entry.withdrawn,\n',
        "",
        tests="press/formats/test_of_others.py",
        floor="press",
    ),
    Defect(
        "a line is confirmed in the table by whoever read it in some way",
        "formats/table",
        "for r in claim.remarks if r.standing is standing)",
        "for r in claim.remarks)",
        tests="press/formats/test_of_others.py",
        floor="press",
    ),
    Defect(
        "a suggestion stands on the page that the mediation looks at first",
        "page",
        "        if claim.standing is not Standing.SUGGESTED\n",
        "",
        tests="press/test_page.py",
        floor="press",
    ),
    Defect(
        "a file that did not change is laid anew, and tells that something was done",
        "publishing/laying",
        "    if before.is_file() and before.read_bytes() == data:",
        "    if False:",
        tests="server/publishing/test_laying.py",
        floor="server",
    ),
    Defect(
        "what is no longer public stays in the folder",
        "publishing/laying",
        "    shutil.rmtree(old)\n",
        "    shutil.copytree(old, folder, dirs_exist_ok=True)\n    shutil.rmtree(old)\n",
        tests="server/publishing/test_laying.py",
        floor="server",
    ),
    Defect(
        "a cover goes out with what the camera wrote in it",
        "publishing",
        "return stripped(read(file, \"a JPEG or PNG\"), credit, alt)",
        "raw = read(file, \"a JPEG or PNG\")\n"
        "        from dataclasses import replace\n"
        "        return replace(stripped(raw, credit, alt), data=raw)",
        tests="cli/test_publishing.py",
        floor="cli",
    ),
    # times, names, the auditor
    Defect(
        "times are told to the second",
        "disclosure/eyes",
        "if self.mediation or entry.by == self.seat or state.founding is None:",
        "if True:",
        "delegation head",
        "carried",
    ),
    Defect(
        "what came to be seen later bears the time it was done",
        "disclosure/eyes",
        "at = max(entry.at, self.since.get(entry.id, entry.at))",
        "at = entry.at",
        "public reader",
        "filed",
    ),
    Defect(
        "the auditor reads of a day that is not over",
        "auditing",
        "if each.day < today",
        "if each.day <= today",
        "auditor auditor",
        "carried",
    ),
    Defect(
        "the auditor reads how often",
        "auditing",
        "AuditLine(_day(state, entry), each.by.audience, kind(each))",
        'AuditLine(_day(state, entry), each.by.audience, f"{len(state.entries)}")',
        "auditor auditor",
        "carried",
    ),
    Defect(
        "the auditor reads how an answer fell",
        "auditing",
        "            return ANSWERED\n        case Permit():",
        "            return type(entry.act).__name__\n        case Permit():",
        "auditor auditor",
        "carried",
    ),
    Defect(
        "the auditor reads of a capital that it said yes",
        "auditing",
        "return ANSWERED if entry.behalf else Instruct.__name__",
        "return type(entry.act).__name__",
        tests="disclosure/test_audited.py",
    ),
    Defect(
        "the auditor reads that a source was told of a slip",
        "auditing",
        "            return RecordCrossed.__name__",
        "            return TellSource.__name__",
        tests="disclosure/test_audited.py",
    ),
    Defect(
        "the auditor reads of a statement that one has cleared it",
        "auditing",
        "                return []\n            case Issue",
        "                return [entry]\n            case Issue",
        tests="disclosure/test_audited.py",
    ),
    Defect(
        "a name of another room is accepted",
        "view",
        "ref = self._eyes.names.back.get(name)",
        "ref = self._eyes.names.back.get(name, name)",
    ),
    Defect(
        "rooms share their names for things",
        "refs",
        'self._begun = hashlib.blake2b(f"{audience}|".encode(), key=key, digest_size=10)',
        'self._begun = hashlib.blake2b(b"|", key=key, digest_size=10)',
    ),
    # what is refused, and in which order
    Defect(
        "a rule is asked before visibility",
        "rules/__init__",
        '    if not all(ref in visible for ref in refs):\n        raise NotYours("no_such")\n'
        "    _concept(state, entry)",
        "    _concept(state, entry)\n"
        '    if not all(ref in visible for ref in refs):\n        raise NotYours("no_such")',
        "delegation head",
        "asked",
    ),
    Defect(
        "a withdrawal is refused once the item was used",
        "rules/contributions",
        "            own_item(state, entry, act.item)\n        case Supersede():",
        "            if own_item(state, entry, act.item).crossings:\n"
        '                raise Closed("answered")\n        case Supersede():',
    ),
    Defect(
        "the mediation may widen a marking",
        "rules/contributions",
        '            if not within(act.marking, item.marking):\n'
        '                raise MarkingForbids("wider")',
        "",
    ),
    Defect(
        "what only guides may cross as an idea",
        "marking",
        "            case Use.MEDIATOR_ONLY | Use.GUIDE_ONLY:\n                return frozenset()",
        "            case Use.MEDIATOR_ONLY:\n                return frozenset()\n"
        "            case Use.GUIDE_ONLY:\n"
        "                return frozenset({Use.AS_MEDIATORS_IDEA})",
    ),
    Defect(
        "an attribution one step too far is allowed",
        "marking",
        "return _ATTRIBUTIONS.index(attribution) <= _ATTRIBUTIONS.index(self.attribution)",
        "return _ATTRIBUTIONS.index(attribution) <= _ATTRIBUTIONS.index(self.attribution) + 1",
    ),
    Defect(
        "a reach one step too far is allowed",
        "marking",
        "return _REACHES.index(reach) <= _REACHES.index(self.reach)",
        "return _REACHES.index(reach) <= _REACHES.index(self.reach) + 1",
    ),
    Defect(
        "a receiver whom the source left out receives",
        "permission",
        "if not all(marking.receives(side) for side in onward.readers(state.sides, item.side)):",
        "if not any(marking.receives(side) for side in onward.readers(state.sides, item.side)):",
    ),
    Defect(
        "the persons a source named are not asked",
        "permission",
        "if marking.reach is Reach.SEATS and marking.persons and not onward.persons "
        "<= marking.persons:",
        "if False:",
    ),
    Defect(
        "what was withdrawn crosses all the same",
        "permission",
        "if item.fate is not Fate.STANDS:",
        "if item.fate is Fate.STRUCK:",
    ),
    Defect(
        "a permission outlives its end",
        "permission",
        "if item.marking.expires is not None and at >= item.marking.expires:",
        "if item.marking.expires is not None and at < item.marking.expires:",
        tests="core/test_markings.py::test_a_permission_runs_out_at_its_time",
    ),
    Defect(
        "tied items go one by one",
        "permission",
        "if not item.tied - {ref} <= going:",
        "if False:",
        tests="core/test_contributions.py",
    ),
    Defect(
        "words cleared by nobody go",
        "permission",
        "cleared = ask is not None and ask.cleared(item.side, at)",
        "cleared = ask is not None",
        tests="core/test_crossings.py",
    ),
    Defect(
        "a detail kept back crosses",
        "permission",
        "if any(details.contains(read, detail) for detail in item.kept_back):",
        "if False:",
        tests="core/test_contributions.py",
    ),
    Defect(
        "what waits for the capital goes without it",
        "permission",
        'return None if item.permitted else MarkingForbids("after_capital")',
        "return None",
        tests="core/test_markings.py::test_every_marking_allows_just_what_the_tables_say",
    ),
    Defect(
        "what is given for the like goes for nothing",
        "permission",
        'return None if readers <= offering else MarkingForbids("reciprocal")',
        "return None",
    ),
    Defect(
        "words of two sources share a span",
        "permission",
        '    if len(sources) > 1:\n        raise MarkingForbids("spans")',
        "",
        tests="core/test_crossings.py",
    ),
    Defect(
        "a joint statement issues before all have cleared it",
        "rules/public",
        "if statement.cleared != statement.act.clearers:",
        "if statement.act.clearers and not statement.cleared:",
        tests="core/test_statements.py",
    ),
    Defect(
        "a joint statement issues when each has cleared one of its languages",
        "state/public",
        "side for side in self.clearings if self.by(side) == self.languages",
        "side for side in self.clearings if self.by(side)",
        tests="core/test_statements.py",
    ),
    Defect(
        "one key is enough for a seat that takes two",
        "course/talks",
        "if state.seats.needed() <= seating.given_by and not seating.held:",
        "if seating.given_by and not seating.held:",
        tests="core/test_talk_and_seats.py",
    ),
    # what a seat did before it changed hands
    Defect(
        "a key of whoever sat there before tells that the same was done",
        "keyed",
        "done = (self.entry.act, self.entry.behalf, self.seating)",
        "done = (self.entry.act, self.entry.behalf, seating)",
        tests="rooms/test_seatings.py",
        floor="rooms",
    ),
    Defect(
        "who had the room before goes on in it once the seat has changed hands",
        "room",
        "if self._seating not in (None, _seating(sight)):",
        "if self._seating is not None and not _seating(sight):",
        tests="rooms/test_seatings.py",
        floor="rooms",
    ),
)  # fmt: skip
