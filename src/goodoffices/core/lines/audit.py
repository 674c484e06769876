"""What the auditor may read: that acts happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AuditLine:
    """That something of a kind happened in a room on a day; not how often, not what it says."""

    day: date
    room: str
    kind: str
