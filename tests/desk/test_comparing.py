"""What comparing the versions of a document gave is found once."""

import pytest

import reviewer
from reviewer.desk import Harvest, SetApart


def told(desk, document):
    return [(row.cells, row.human, row.apart) for row in desk.rows(document)], desk.findings(document)


@pytest.fixture
def differing(desk, make_file):
    """The number of a document whose versions differ."""
    imported, _ = desk.take(Harvest((make_file("en"), make_file("fr", body="Le gardien a 20 lampes."))))
    return imported.documents[0]


def test_it_is_kept_in_the_library(desk, differing, open_desk):
    before, kept = told(desk, differing), desk._store.compared(differing)
    with open_desk() as again:
        assert again.opens_at_once(differing) and again._store.compared(differing) == kept
        assert told(again, differing) == before


def test_it_is_kept_anew_when_rows_change(desk, differing, open_desk):
    desk.change_rows(differing, SetApart(3, 3))
    before = told(desk, differing)
    with open_desk() as again:
        assert told(again, differing) == before
        assert again._shelf.to_keep(differing) is None


def test_that_of_another_version_of_the_program_is_not_used(desk, differing, open_desk, monkeypatch):
    monkeypatch.setattr(reviewer, "__version__", "99")
    with open_desk() as again:
        told(again, differing)
        assert again._shelf.to_keep(differing) is not None


def test_what_another_thread_prepared_is_shown_at_once(desk, differing):
    before = told(desk, differing)
    with desk.beside() as other:
        other.prepare(differing)
    desk.adopt(other)
    assert told(desk, differing) == before
