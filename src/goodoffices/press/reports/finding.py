"""What is read out of a report: about what, where it stands, and whose it is."""

from dataclasses import dataclass

from goodoffices.core.acts.dossier import Standing, Topic


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a report says; from `start` to `end` stand the words it rests on.

    `speaker` is whose words they are, nobody where the report speaks in its own voice; `reporter`
    is who reports it inside the report. `value` is what it comes to, where that is one of a few.
    """

    topic: Topic
    start: int
    end: int
    value: str = ""
    qualifier: str = ""
    speaker: str | None = None
    reporter: str = ""
    standing: Standing = Standing.REPORTED
