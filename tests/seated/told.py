"""The description of the API as the docs keep it, written with: python -m tests.seated.told."""

import tests.seated.conftest  # noqa: F401 - it sets the house up
from tests.house.tree import ROOT

from goodoffices.server.seated.api.described import written

if __name__ == "__main__":
    (ROOT / "docs/reference/openapi.json").write_text(written(), "utf-8")
