"""The tests of a house with seats, in a process of their own: its settings are not the desk's."""

import os
import sys
from pathlib import Path

import pytest

os.environ["DJANGO_SETTINGS_MODULE"] = "goodoffices.server.seated.settings"
chosen = sys.argv[1:]
there = any(not word.startswith("-") and Path(word.split("::")[0]).exists() for word in chosen)
code = 0 if there else pytest.main([*chosen, "tests/seated"])
# Words that choose among tests may choose none of these.
sys.exit(0 if code == pytest.ExitCode.NO_TESTS_COLLECTED and chosen else code)
