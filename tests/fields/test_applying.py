"""A field that a kind of document never prints is not missing from it."""

import pytest

from reviewer.fields import SPECS, Version, applies
from reviewer.text import Text


def versions(organs=(), kind=None, language="en"):
    values = {"language": language, "organs": list(organs), "document_type": kind}
    return (Version(f"SAMPLE-{language}.txt", Text("", (), ()), (), (), (), values),)


@pytest.mark.parametrize(
    ("key", "organs", "kind", "printed"),
    [
        ("sc_year", ["A"], "letter", False),
        ("sc_year", ["S"], "letter", False),
        ("sc_year", ["A", "S"], "letter", True),
        ("session", ["S"], "letter", False),
        ("session", ["A", "S"], "letter", True),
        ("agenda_items", ["S"], "letter", False),
        ("session_dates", ["A", "A/C.3"], "draft_resolution", False),
        ("session_dates", ["A", "A/HRC"], "note_verbale", True),
        ("signatories", ["A"], "note_verbale", False),
        ("signatories", ["A"], "letter", True),
        ("addressees", ["A"], "report", False),
        ("instrument_dates", ["A"], "resolution", True),
        ("senders", ["A"], "resolution", False),
        ("title", ["A"], "resolution", True),
    ],
)
def test_organ_and_type_say_what_is_printed(key, organs, kind, printed):
    assert applies(key, versions(organs, kind)) is printed


@pytest.mark.parametrize("kind", [None, "other"])
def test_without_organ_and_type_nothing_is_ruled_out(kind):
    assert all(applies(spec.key, versions((), kind)) for spec in SPECS)


def test_an_organ_read_in_one_version_counts_for_all():
    assert applies("sc_year", (*versions(["A"], "letter"), *versions(["A", "S"], "letter", "fr")))
