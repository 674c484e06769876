"""What the core says instead of acting. A refusal never tells what it hides."""

SENTENCES = {
    "no_such": "There is no such thing here. You can act on what stands in your own room.",
    "not_your_act": "This seat cannot do that. {allowed}",
    "not_seated": "This seat is not taken. The mediation can give it to somebody.",
    "not_founded": "The talk has not been founded. The mediator founds it first.",
    "founded": "The talk is founded already. Amend its framework instead.",
    "sides": "A talk needs two or more sides with different names. Name each side once.",
    "no_such_side": "There is no such side in this talk. Choose one of its sides.",
    "behalf": "Only the mediation writes down what a side says, and only what a side may do. "
    "{allowed}",
    "use": "The source's marking does not allow that use. Allowed: {allowed}.",
    "attribution": "The source does not allow naming it so. At most: {allowed}.",
    "receiver": "The source does not allow that receiver. Allowed: {allowed}.",
    "own_words": "These are the source's own words. Put them in yours, or ask for “in these "
    "words”.",
    "exact_words": "In these words means exactly these words. Leave them as they are, "
    "a detail kept back as […].",
    "kept_back": "The source kept a detail of this back. Leave that detail out, or ask the "
    "source.",
    "together": "The source lets these go together or not at all. Carry all of them in one "
    "conveyance.",
    "status": "That status is stronger than the source gave. At most: {allowed}.",
    "reach": "The source does not allow it to go that far. At most: {allowed}.",
    "own_room": "Its own delegation may not read this line, and the record is read back to all of "
    "it. Leave the line out of a new draft, in words as well, or ask whoever said it.",
    "heard": "Not every side that sat in this session may hear that line. Leave it out of a new "
    "draft, in words as well, or ask its source to let them hear it.",
    "ask_first": "The source asked to see the words before they leave. Ask it first with exactly "
    "these words.",
    "nothing_to_ask": "None of this asks to be shown before it leaves. Convey it.",
    "gone": "These words have left already. What is to come can be narrowed or withdrawn.",
    "not_before": "The source does not release this before {time}. It may be carried from "
    "then on.",
    "reciprocal": "The source releases this when the other side does the same. It may be carried "
    "once both are paired and stand.",
    "after_capital": "The source releases this after its capital agrees. Note the capital's "
    "agreement first.",
    "expired": "The source's permission has run out. Ask the source to renew it.",
    "withdrawn": "This was withdrawn, struck or replaced and may not be used further. Use what "
    "stands in its place, or ask its source anew; what was struck is asked of nobody: it was "
    "never that side's.",
    "guide": "The source allows this to be used by nobody but you. Ask it to widen the marking.",
    "spans": "Each part of a conveyance rests on items of one source. Give each source its own "
    "part.",
    "nothing_to_carry": "A conveyance needs words and a receiver other than the source. Add what "
    "is missing.",
    "wider": "The mediation may narrow a marking, never widen it. Ask the source to widen it.",
    "narrower": "Widening means allowing more than before. To allow less, narrow it.",
    "formal": "Only the head of a delegation lodges formal items. Choose another status.",
    "why": "What crosses nevertheless needs a reason, for the record. Write why.",
    "answered": "This has been answered already. Nothing more is needed.",
    "closed": "This is closed or was replaced. Act on what stands open.",
    "round_state": "The round is not in a state for that. Now possible: {allowed}.",
    "session_state": "The session is not in a state for that. Now possible: {allowed}.",
    "pairing": "A pair needs items of different sides, each released when the other side does the "
    "same. Choose one of each side.",
    "tie": "Only items of one's own can be tied. Choose two or more of your own.",
    "ruled_out": "That was ruled out at this stage. It comes back by agreement only: propose it "
    "to all.",
    "reopens": "What was ruled out comes back into the scope. Propose a scope that has it inside, "
    "word for word.",
    "no_round": "An agreed wording of the ending belongs to a round. Choose the round.",
    "silence": "What silence means is settled in a framework. Propose a framework.",
    "not_cleared": "It issues only when all who must have cleared it. Until then it stays a "
    "draft.",
    "embargo": "An embargo must lie in the future of the talk. Choose a later time.",
    "issued": "It has been issued. What was issued is corrected, never taken back.",
    "not_public": "It is not public yet. It can be disputed once it is.",
    "voice": "A side speaks through its head or its spokesperson, the mediation through the "
    "mediator or its spokesperson. Choose one of these.",
    "version": "It is cleared in the languages in which it was drafted. Here: {allowed}.",
    "languages": "A statement says the same once in each of its languages. Here: {allowed}.",
    "anchor": "A claim needs a source and the words of it that it rests on. Add both.",
    "persons_differ": "Only lines that name somebody can be of one person, and two different "
    "ones. Choose two lines with a name.",
    "held": "From when and until when goes with a line on an office, the first day first. Set the "
    "topic to office, or leave the days out.",
    "source": "What happens outside is noted with its source. Say where it is from.",
    "standing": "A line of the public record cannot change that way. {allowed}",
    "persons": "Name the persons at the receiver, and only those the source named. "
    "Allowed: {allowed}.",
    "document": "A document crosses as the bare copy of what its source handed in with these "
    "words. Choose one that has such a copy, or carry the words alone.",
    "document_whole": "The source kept a detail of this back, and nothing can be cut from a "
    "document. Carry the words alone, or ask the source.",
    "document_told": "What crossed outside this house is told in words. Leave the document out.",
    "document_name": "That is no name for a document. Use letters, digits and spaces.",
    "document_size": "That document is too large. It may have {longest} MB; hand it in in parts.",
    "document_many": "The house takes no more documents of this side in this talk; the most is "
    "{most}. Hand in the words alone, or several drafts as one document; whoever runs the house "
    "can allow more.",
    "document_kind": "Documents are taken as plain text, PDF, PNG, JPEG or Word (.docx), told "
    "from what they hold and not from their names. Save it as one of these.",
    "too_long": "That is too long. A text may hold {longest} characters; split it.",
    "unsafe_characters": "The text holds control characters or direction overrides. It can be "
    "kept without them.",
    "empty": "There are no words in it. Write what was said.",
    "language": "That is no language code. Use one such as en, fa or ar.",
    "zone": "That is no known time zone. Use one such as Asia/Muscat.",
    "time_without_zone": "A time needs a zone. Give it one, such as +04:00.",
    "no_such_hour": "There is no such hour there, for the clocks are put forward. Choose another.",
    "hour_twice": "That hour comes twice there. Write it with its distance from UTC.",
    "time_too_far": "That time lies too far away. Give one within the calendar.",
    "no_time": "It is to be kept until a time, and there is none. Say from when it may leave.",
    "day_begun": "That day has begun where the talks are, or is over. Choose a later one.",
    "in_future": "That has not happened yet. Give a time that has passed.",
    "out_of_order": "That is earlier than what was done before it. What is done goes in the order "
    "of time; say when it was said beside it.",
    "detail": "A detail kept back stands in the words it is kept back from. Copy it as it stands "
    "there.",
    "exact_only": "Exact words or none goes with “in these words” only. Choose one of the two.",
    "too_many": "That is too many at once. At most {longest}.",
}
"""Each refusal in one or two sentences: which rule, and what would be allowed."""


class Refusal(Exception):
    """The act is not allowed here; nothing was recorded."""

    def __init__(self, code: str, **facts: str) -> None:
        self.code = code
        self.facts = facts
        super().__init__(SENTENCES[code].format(**facts))


class NotYours(Refusal):
    """The seat may not do this, or may not know whether it exists."""


class MarkingForbids(Refusal):
    """The source's marking does not allow it."""


class Closed(Refusal):
    """The matter is answered, closed or over already."""


class Malformed(Refusal):
    """What was given cannot be meant as it stands."""
