"""The wrong lines planted in the core, and what found each: python -m tests.disclosure.planted."""

import sys
from concurrent.futures import ThreadPoolExecutor

from tests.disclosure.defects import DEFECTS
from tests.disclosure.planting import found


def main(at_once: int = 2) -> None:
    """Print which test found each defect; end with 1 where one was not found."""
    caught = 0
    print(f"{'s':>5} {'tries':>5}  defect: found by")
    with ThreadPoolExecutor(at_once) as pool:
        for finding in pool.map(found, DEFECTS):
            caught += bool(finding.by)
            told = f"{finding.defect.name}: {finding.by or 'NOT FOUND'}"
            print(f"{finding.seconds:>5.1f} {finding.tries:>5}  {told}", flush=True)
    print(f"{caught} of {len(DEFECTS)} planted defects found")
    sys.exit(caught < len(DEFECTS))


if __name__ == "__main__":
    main()
