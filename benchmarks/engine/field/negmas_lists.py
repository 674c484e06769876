"""What NegMAS finds by listing all packages of a folder's scenario, and how long it takes.

Run in the environment of the field: `negmas_lists.py FOLDER`. Prints one line of JSON.
"""

import json
import resource
import sys
import time
import warnings

from negmas import Scenario
from negmas.preferences.ops import (
    kalai_points,
    ks_points,
    max_welfare_points,
    nash_points,
    pareto_frontier,
)

SOLUTIONS = {
    "nash": nash_points,
    "kalai_smorodinsky": ks_points,
    "egalitarian": kalai_points,
    "utilitarian": max_welfare_points,
}


def found(folder: str) -> dict[str, object]:
    """Its answers, and the seconds they took: by the clock and of the processor."""
    scenario = Scenario.load(folder)
    space, sides = scenario.outcome_space, list(scenario.ufuns)
    start, worked = time.perf_counter(), time.process_time()
    front, _places = pareto_frontier(sides, issues=space.issues)
    listed = (time.perf_counter() - start, time.process_time() - worked)
    # It would measure gains from the worst package, not from the reservation value below it.
    ranges = [
        (float(side.reserved_value), max(point[at] for point in front))
        for at, side in enumerate(sides)
    ]
    chosen = {
        name: [float(each) for each in solve(sides, front, ranges)[0][0]]
        for name, solve in SOLUTIONS.items()
    }
    whole = (time.perf_counter() - start, time.process_time() - worked)
    return {
        "points": [list(map(float, point)) for point in front],
        "chosen": chosen,
        "frontier": listed,
        "all": whole,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    warnings.filterwarnings("ignore")
    print(json.dumps(found(sys.argv[1])))
