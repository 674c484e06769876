"""Each rule that can refuse an act, and what would be allowed, as one would say it at the desk."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

RULES: dict[str, tuple[Promise, Promise]] = {
    "no_such": (
        _("There is no such thing here."),
        _("You can act on what stands in your own rooms."),
    ),
    "not_your_act": (_("That cannot be done from this seat."), _("%(allowed)s")),
    "not_seated": (_("Nobody holds that seat."), _("The mediation can give it to somebody.")),
    "not_founded": (_("The talk has not been founded."), _("Found it first.")),
    "founded": (_("The talk has been founded already."), _("Amend its framework instead.")),
    "sides": (
        _("A talk needs two or more sides with different names."),
        _("Name each side once."),
    ),
    "no_such_side": (
        _("There is no such side in this talk, or it has no part in this."),
        _("Choose one of the sides shown."),
    ),
    "behalf": (
        _("That cannot be written down for a side."),
        _("You can write down what a side itself may do."),
    ),
    "use": (
        _("The source's marking does not allow that use."),
        _("It allows: %(allowed)s."),
    ),
    "attribution": (
        _("The source does not allow naming it so."),
        _("You may name at most: %(allowed)s."),
    ),
    "receiver": (
        _("The source does not allow that receiver."),
        _("It allows: %(allowed)s."),
    ),
    "own_words": (
        _("These are the source's own words, and you are not carrying them as such."),
        _("Put them in yours, or carry them “in these words” where the source allows it."),
    ),
    "exact_words": (
        _("“In these words” means exactly these words."),
        _("Leave them as they are, a detail kept back as […]."),
    ),
    "kept_back": (
        _("The source kept a detail of this back, and it stands in your words."),
        _("Leave that detail out, or ask the source."),
    ),
    "together": (
        _("The source lets these go together or not at all."),
        _("Carry all of them at once."),
    ),
    "own_room": (
        _(
            "Its own delegation may not read this line, and a record is read back to all of that "
            "delegation."
        ),
        _(
            "Leave the line out of a new draft, in words as well, or ask whoever said it to let "
            "its own delegation read it."
        ),
    ),
    "heard": (
        _("Not every side that sat in this session may hear that line."),
        _(
            "Leave it out of a new draft, in words as well, or ask its source to let the others "
            "hear it."
        ),
    ),
    "status": (
        _("That weight is stronger than the source gave it."),
        _("At most: %(allowed)s."),
    ),
    "reach": (
        _("It may not go that far."),
        _("At most: %(allowed)s."),
    ),
    "ask_first": (
        _("The source asked to see the words before they leave."),
        _("Ask it first, with exactly these words."),
    ),
    "nothing_to_ask": (
        _("None of this asks to be shown before it leaves."),
        _("Carry it across."),
    ),
    "gone": (
        _("These words have left already."),
        _("What is to come can be narrowed or withdrawn."),
    ),
    "not_before": (
        _("The source does not release this before %(time)s."),
        _("It may be carried from then on."),
    ),
    "reciprocal": (
        _("The source releases this when the other side does the same."),
        _("It may be carried once both are paired and stand."),
    ),
    "after_capital": (
        _("The source releases this after its capital agrees."),
        _("Note the capital's agreement first."),
    ),
    "expired": (
        _("The source's permission has run out."),
        _("Ask the source to renew it."),
    ),
    "withdrawn": (
        _("This was withdrawn, struck, returned or replaced, and may not be used further."),
        _("Use what stands in its place, or ask its source anew; what was struck is asked of "
          "nobody: it was never that side's."),
    ),
    "guide": (
        _("The source does not allow this to be used so."),
        _("Ask it to allow more."),
    ),
    "spans": (
        _("One part of what crosses rests on words of one side only."),
        _("Give each side's words a part of their own."),
    ),
    "nothing_to_carry": (
        _("Words are missing, or a receiver who is not the source."),
        _("Write the onward words and choose who shall read them."),
    ),
    "wider": (
        _("You may narrow a marking, never widen it."),
        _("Ask its source to allow more."),
    ),
    "narrower": (
        _("That allows nothing that was not allowed before."),
        _("Choose what is allowed in addition. To allow less, choose “Allow less”."),
    ),
    "formal": (
        _("Only the head of a delegation gives formal weight."),
        _("Choose another weight."),
    ),
    "why": (
        _("What crosses nevertheless needs a reason, for the record."),
        _("Write why."),
    ),
    "answered": (_("This has been answered already."), _("Nothing more is needed.")),
    "closed": (_("This is closed or was replaced."), _("Act on what stands open.")),
    "round_state": (
        _("The round has not come to that, or is past it."),
        _("Now possible: %(allowed)s."),
    ),
    "session_state": (
        _("The session has not come to that, or is past it."),
        _("Now possible: %(allowed)s."),
    ),
    "pairing": (
        _("A pair needs items of different sides, each released when the other does the same."),
        _("Choose one of each side."),
    ),
    "tie": (_("One item cannot be tied to itself."), _("Choose two or more of the same side.")),
    "ruled_out": (
        _("That was ruled out at this stage."),
        _("It comes back by agreement of all: propose to reopen it."),
    ),
    "reopens": (
        _("What was ruled out comes back into the scope only."),
        _("Propose a scope that has it inside, word for word."),
    ),
    "no_round": (_("An agreed wording of the ending belongs to a round."), _("Choose the round.")),
    "silence": (_("What silence means is settled in a framework."), _("Propose a framework.")),
    "not_cleared": (
        _("It issues only when all who must have cleared it."),
        _("Until then it stays a draft."),
    ),
    "embargo": (_("An embargo must lie in the future."), _("Choose a later time.")),
    "issued": (
        _("It has been issued already."),
        _("What was issued is corrected, never taken back."),
    ),
    "not_public": (_("It is not public yet."), _("It can be disputed once it is.")),
    "voice": (
        _("A side speaks through its head or its spokesperson, the mediation through the mediator "
          "or its spokesperson."),
        _("Choose one of these."),
    ),
    "version": (
        _("It is cleared in the languages in which it was drafted."),
        _("Here: %(allowed)s."),
    ),
    "languages": (
        _("A statement says the same once in each of its languages."),
        _("Here: %(allowed)s."),
    ),
    "anchor": (
        _("Words are missing on which this rests, or they do not stand where they were said to."),
        _("Copy them exactly as they stand."),
    ),
    "source": (_("What happens outside is noted with its source."), _("Say where it is from.")),
    "standing": (_("That is none of the choices here."), _("%(allowed)s")),
    "persons_differ": (
        _("Only lines that name somebody can be of one person, and two different ones."),
        _("Choose two lines with a name."),
    ),
    "held": (
        _("From when and until when goes with a line on an office, the first day first."),
        _("Choose “office” as what it is about, or leave the days out."),
    ),
    "persons": (
        _("The persons at the receiver are missing, or not those the source named."),
        _("You may name: %(allowed)s."),
    ),
    "document": (
        _("What crosses is the copy of what its source handed in with these words, or nothing."),
        _("Choose a document that has such a copy, or carry the words alone."),
    ),
    "document_whole": (
        _("The source kept a detail of this back, and nothing can be cut from a document."),
        _("Carry the words alone, or ask the source."),
    ),
    "document_told": (
        _("What crossed outside this house is told in words."),
        _("Leave the document out."),
    ),
    "document_name": (
        _("That is no name for a document."),
        _("Use letters, digits and spaces."),
    ),
    "document_size": (
        _("That document is too large."),
        _("It may have %(longest)s MB. Hand it in in parts."),
    ),
    "document_many": (
        _("The house takes no more documents of this side in this talk; the most is %(most)s."),
        _("Hand in the words alone, or several drafts as one document. Whoever runs the house can "
          "allow more."),
    ),
    "document_kind": (
        _("Documents are taken as plain text, PDF, PNG, JPEG or Word (.docx), told from what they "
          "hold and not from their names."),
        _("Save it as one of these."),
    ),
    "too_long": (
        _("That is too long."),
        _("A text may hold %(longest)s characters here. Split it."),
    ),
    "unsafe_characters": (
        _("The text held characters that cannot be kept: controls, hidden direction marks or "
          "unreadable bytes."),
        _("They are taken out below. Look at the words and send them again."),
    ),
    "empty": (_("Something is missing."), _("Fill it in and send it again.")),
    "language": (_("That is no language code."), _("Use one such as en, fa or ar.")),
    "zone": (_("That is no known clock."), _("Use one such as Asia/Muscat.")),
    "time_without_zone": (
        _("That time cannot be read."),
        _("Write it as 21:40, or with its day as 2026-05-04 21:40."),
    ),
    "no_such_hour": (
        _("The clocks are put forward then: there is no such hour there."),
        _("Choose an earlier or a later one."),
    ),
    "hour_twice": (
        _("The clocks are put back then: that hour comes twice there."),
        _("Write it with its distance from UTC, such as 2026-10-25 02:30+02:00."),
    ),
    "time_too_far": (_("That time lies too far away."), _("Give one within the calendar.")),
    "no_time": (
        _("It is to be kept until a time, and there is none."),
        _("Say from when it may leave."),
    ),
    "day_begun": (
        _("That day has begun where the talks are, or is over."),
        _("Choose a later one."),
    ),
    "in_future": (_("That has not happened yet."), _("Give a time that has passed.")),
    "out_of_order": (
        _("That is earlier than what was done before it."),
        _("What is done goes in the order of time; say when it was said beside it."),
    ),
    "detail": (
        _("A detail kept back stands in the words it is kept back from."),
        _("Copy it as it stands there."),
    ),
    "exact_only": (
        _("Exact words or none goes with “in these words” only."),
        _("Choose one of the two."),
    ),
    "too_many": (_("That is too many at once."), _("At most %(longest)s.")),
}  # fmt: skip
"""Each refusal of the core in two sentences: the rule, and what would be allowed."""
