"""Which points moocore keeps, and how long it takes.

Run in the environment of the field: `filters.py FILE.npy RUNS`; larger is better. Prints one line
of JSON: the places of what is kept.
"""

import json
import statistics
import sys
import time

import moocore
import numpy as np


def found(file: str, runs: int) -> dict[str, object]:
    """What is kept, and the median of the seconds: by the clock and of the processor."""
    points = np.load(file)
    kept = moocore.is_nondominated(points, maximise=True)
    clock, processor = [], []
    for _run in range(runs):
        start, worked = time.perf_counter(), time.process_time()
        kept = moocore.is_nondominated(points, maximise=True)
        clock.append(time.perf_counter() - start)
        processor.append(time.process_time() - worked)
    return {
        "kept": np.flatnonzero(kept).tolist(),
        "taken": (statistics.median(clock), statistics.median(processor)),
        "version": moocore.__version__,
    }


if __name__ == "__main__":
    print(json.dumps(found(sys.argv[1], int(sys.argv[2]))))
