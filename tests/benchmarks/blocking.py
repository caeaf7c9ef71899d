"""What keeps the window from its events, and how long: ``python -m tests.benchmarks.blocking [--only WORDS]``.

For each thing that a clerk does the longest time in which the window did not answer, as medians: by the clock, of the
window's own work, and of that what is not painting; then what it was at in the longest of all. Libraries of 10,000
documents, documents of 2,000 and 20,000 paragraphs in four languages, an import of 200 files. QT_QPA_PLATFORM says on
what (offscreen where nothing is said). Nothing is imported here but by the program itself: workers import this module.
"""

import argparse
import os

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.blocking_deeds import measure_all

    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--only", default="many long import", help="which of: many long import")
    measure_all(asked.parse_args().only.split())
