"""The frontier of two sides by AUGMECON's augmented epsilon constraints, on OR-Tools CP-SAT.

Run in the environment of the field: `scalarises.py FILE`, where the file has the whole worths of
each option to both sides, and bans. Prints one line of JSON.

Source:
    Mavrotas (2009). With whole numbers and a step of one the frontier is exact; each solve ends on
    one of its points, and the next asks for more to the second side than that one has.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from ortools import __version__
from ortools.sat.python import cp_model


def model(told: dict[str, Any]) -> tuple[cp_model.CpModel, list[Any], list[Any]]:
    """A choice for each issue, no ban broken, and what the choice is worth to both."""
    made = cp_model.CpModel()
    chosen = [
        [made.new_bool_var(f"{issue} {option}") for option in range(len(rows))]
        for issue, rows in enumerate(told["worth"])
    ]
    for row in chosen:
        made.add_exactly_one(row)
    for ban in told["bans"]:
        # At least one of its issues is settled outside the options that never stand together.
        made.add_bool_or(
            chosen[issue][option]
            for issue, options in ban
            for option in range(len(chosen[issue]))
            if option not in options
        )
    worth = [
        sum(
            rows[option][side] * chosen[issue][option]
            for issue, rows in enumerate(told["worth"])
            for option in range(len(rows))
        )
        for side in range(2)
    ]
    return made, chosen, worth


def found(told: dict[str, Any]) -> dict[str, Any]:
    """All points, and the seconds they took: by the clock and of the processor."""
    start, worked = time.perf_counter(), time.process_time()
    made, _chosen, (first, second) = model(told)
    span = told["span"]
    made.maximize(span * first + second)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    points = []
    while solver.solve(made) == cp_model.OPTIMAL:
        points.append([solver.value(first), solver.value(second)])
        made.add(second >= points[-1][1] + 1)
    taken = (time.perf_counter() - start, time.process_time() - worked)
    return {"points": points, "taken": taken, "version": __version__}


if __name__ == "__main__":
    print(json.dumps(found(json.loads(Path(sys.argv[1]).read_text("utf-8")))))
