"""An environment of its own for the tools of the field: none of them is needed by the house.

It lies in the user's cache, outside this folder. Making it needs the network once; where there is
none the parts that need it say so in a plain word, and are left out.
"""

import json
import os
import subprocess
import sys
import venv
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGES = ("negmas", "moocore", "ortools", "pyyaml")
QUIET = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
"""One thread on each side of a comparison."""


class Absent(Exception):
    """The tools of the field are not there and cannot be had now."""


def python() -> Path:
    """The interpreter beside which the tools of the field are; made if it is not there.

    Raises:
        Absent: they cannot be installed.
    """
    kept = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    called = sha256(f"{sys.version} {PACKAGES}".encode()).hexdigest()[:12]
    folder = kept / "goodoffices" / f"field-{called}"
    found = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    whole = folder / "whole"
    if whole.exists():
        return found
    print(f"(making an environment for {', '.join(PACKAGES)}: needs the network once)", flush=True)
    venv.create(folder, with_pip=True, clear=True)
    made = subprocess.run(
        [found, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        raise Absent(made.stderr.strip().splitlines()[-1] if made.stderr.strip() else "no pip")
    whole.touch()
    return found


def asked(script: str, *words: object, within: float = 900) -> dict[str, Any]:
    """What a script beside this file answers when the tools of the field are there.

    Raises:
        Absent: they cannot be installed.
        subprocess.TimeoutExpired: it does not answer within so many seconds.
    """
    ran = subprocess.run(
        [python(), HERE / script, *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        timeout=within,
        env=os.environ | QUIET,
    )
    if ran.returncode:
        raise RuntimeError(f"{script} {words}: {ran.stderr[-2000:]}")
    told: dict[str, Any] = json.loads(ran.stdout.strip().splitlines()[-1])
    return told
