"""A process from which houses are forked, each from the same beginning.

What one house keeps in its memory another can never have: a cache of the process is its own.
"""

import os
import sys
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection


def main(place: int) -> None:
    """Fork a house for whoever asks over the pipe, as often as they ask."""
    told = Connection(place)
    house = import_module("tests.seated.two_runs.house")
    house.prepare()
    told.send("ready")
    with suppress(EOFError):
        while True:
            wanted = told.recv()
            if os.fork() == 0:
                try:
                    house.keep(told, wanted)
                finally:
                    os._exit(0)
            os.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]))
