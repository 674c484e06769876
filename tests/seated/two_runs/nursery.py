"""A process from which houses are forked, each from the same beginning.

What one house keeps in its memory another can never have: a cache of the process is its own.
"""

import os
import sys
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle


def main(place: int) -> None:
    """Fork houses for whoever asks over the pipe, as often as they ask."""
    told = Connection(place)
    house = import_module("tests.seated.two_runs.house")
    import_module("tests.seated.two_runs.ground").prepare()
    told.send("ready")
    with suppress(EOFError):
        while True:
            wanted = told.recv()
            for each in wanted:
                theirs = recv_handle(told)
                if os.fork() == 0:
                    told.close()
                    try:
                        house.keep(Connection(theirs), each)
                    finally:
                        os._exit(0)
                # Theirs alone: a house that breaks is heard of at once.
                os.close(theirs)
            for _ in wanted:
                os.wait()


if __name__ == "__main__":
    main(int(sys.argv[1]))
