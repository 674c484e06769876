"""What has been heard of a report so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from goodoffices.press.reports.cast import Cast
from goodoffices.press.reports.marks import Between
from goodoffices.press.reports.named import Being
from goodoffices.press.reports.signs import Paragraph, Sentence


@dataclass(slots=True)
class Heard:
    """One quotation and whose it is taken to be."""

    between: Between
    speaker: str | None = None
    being: Being | None = None
    how: str = "none"
    words: str = ""
    cue: tuple[int, int] | None = None
    spoken: bool = True
    heading: bool = False
    continues: int | None = None
    attributed: bool = False


@dataclass(slots=True)
class Scene:
    """What has been read so far: who was the talk of, who spoke last.

    `several` are those who were the talk together; `held` is the paragraph in which the talk went
    on with a pronoun; `unnamed` is what somebody said who was called by an office only, and
    `unnamed_at` where: the paragraph, and whether nobody had been named before.
    """

    topics: list[Being] = field(default_factory=list)
    several: tuple[Being, ...] = ()
    clouded: bool = False
    held: int = -1
    unnamed: "list[Heard]" = field(default_factory=list)
    unnamed_at: tuple[int, bool] = -1, False
    body: str | None = None
    turn: Being | None = None
    last: int | None = None
    last_paragraph: int = -1

    @property
    def topic(self) -> Being | None:
        """Who was the talk of last."""
        return self.topics[0] if self.topics else None

    def cloud(self) -> None:
        """Somebody without a name is the talk now."""
        self.clouded, self.several = True, ()

    def turn_to(self, being: Being) -> None:
        """Somebody is the talk now."""
        self.topics = [being, *(each for each in self.topics if each is not being)]
        self.clouded, self.several = False, ()


@dataclass(slots=True)
class Listening:
    """A report being read."""

    text: str
    quotes: Sequence[Between]
    paragraphs: list[Paragraph]
    cast: Cast
    heard: dict[int, Heard] = field(default_factory=dict)
    scene: Scene = field(default_factory=Scene)
    before: dict[int, Scene] = field(default_factory=dict)

    def mention(self, sentence: Sentence, at: int) -> Being | None:
        """Who is named at a place of a sentence."""
        return self.cast.mentioned.get((self.cast.numbers.get(id(sentence), -1), at))

    def as_of(self, sentence: Sentence) -> "Listening":
        """The report as it had been read when a sentence began."""
        return replace(self, scene=self.before[id(sentence)])
