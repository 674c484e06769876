"""A form as its author left it: what was written, where it stands again, how long it is kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

LASTS = timedelta(days=30)
"""How long it is kept though nobody goes on with it."""
MOST = 40
"""Forms that one author keeps at once in one seat; the oldest goes when another is kept."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A form as its author left it."""

    key: str
    """What makes its form the same form, also once it is sent."""
    address: str
    """Where it stands again."""
    page: str
    """Where it was written, which may be a page with several forms."""
    fields: dict[str, list[str]]
    by: str = ""
    """Which open page wrote it last."""
    at: datetime | None = None
    aside: bool = False
    """Whether its author laid it aside: then it waits in their room until they go on with it."""

    @property
    def act(self) -> str:
        """Which act it would be; nothing where its page says so itself."""
        _before, _do, act = self.address.partition("?")[0].partition("/do/")
        return act

    @property
    def words(self) -> str:
        """As much of it as tells one from another."""
        texts = [each[-1] for name, each in self.fields.items() if name.endswith("text") and each]
        return next((text.strip() for text in texts if text.strip()), "")[:90]

    @property
    def onward(self) -> str:
        """Where its author goes on with this one, and no other."""
        behind = "&" if "?" in self.address else "?"
        return f"{self.address}{behind}{urlencode({'begun': self.key})}"

    def worn_out(self, now: datetime) -> bool:
        """Whether nobody went on with it for as long as such things are kept."""
        return self.at is not None and now - self.at > LASTS
