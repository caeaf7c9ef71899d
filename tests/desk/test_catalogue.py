"""The list of a library's documents, before any of them is opened."""

import subprocess
import sys

from reviewer.desk import Catalogue, Desk

STAGES = ("reviewer.alignment.versions", "reviewer.checks.checking", "reviewer.fields.reading", "reviewer.desk.desk")


def test_a_catalogue_lists_what_the_desk_lists(desk, pair):
    with Catalogue(desk.library, "tester") as catalogue:
        assert catalogue.documents() == desk.documents()
        assert catalogue.undo_text() == desk.undo_text() != ""


def test_a_catalogue_gives_its_library_to_a_desk(desk, pair):
    library = desk.library
    desk.close()
    with Catalogue(library, "tester") as catalogue:
        found = Desk.at(catalogue)
        assert found.versions(pair)
        assert Desk.at(found) is found


def test_a_catalogue_loads_no_stage(desk, pair):
    asked = "import sys; from pathlib import Path; from reviewer.desk import Catalogue; "
    asked += f"c = Catalogue(Path({str(desk.library)!r}), 'tester'); print(len(c.documents()), c.counted().all); "
    asked += f"print([name for name in {STAGES} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert found.stdout.split("\n")[:2] == ["1 1", "[]"]
