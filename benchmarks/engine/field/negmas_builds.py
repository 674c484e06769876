"""What MOBANOS, NegMAS's way of building a frontier issue by issue, finds of a folder's scenario.

Run in the environment of the field: `negmas_builds.py FOLDER`. Prints one line of JSON.
"""

import json
import sys
import time
import warnings

from negmas import Scenario
from negmas.preferences.pareto_sampler import MOBANOSParetoSampler


def found(folder: str) -> dict[str, object]:
    """How many packages it keeps, and the seconds it took: by the clock and of the processor."""
    one, other = Scenario.load(folder).ufuns
    sampler = MOBANOSParetoSampler()
    start, worked = time.perf_counter(), time.process_time()
    sampler.init(one, other)
    taken = (time.perf_counter() - start, time.process_time() - worked)
    kept = sampler.pareto_outcomes()
    points = sorted({(float(one(each)), float(other(each))) for each in kept}, reverse=True)
    return {"kept": len(kept), "points": points, "taken": taken}


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    print(json.dumps(found(sys.argv[1])))
