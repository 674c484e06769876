"""A benchmark of several parts: one is run here, several each in a process of its own."""

import os
import platform
import subprocess
import sys
from collections.abc import Callable, Sequence


def run(module: str, every: Sequence[str], part: Callable[[str], None]) -> None:
    """Run the parts that the command names, or all; and say how busy the machine was meanwhile."""
    names = sys.argv[1:] or every
    if len(names) == 1:
        part(names[0])
        print(f"\nload: {' '.join(f'{each:.1f}' for each in os.getloadavg())}", flush=True)
        return
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores")
    sys.stdout.flush()
    for name in names:
        subprocess.run([sys.executable, "-m", module, name], check=True)
