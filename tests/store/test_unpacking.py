"""What is kept by the ten thousand is made when it is asked for."""

import pickle

import pytest

from reviewer.store.unpacking import Unpacked


@pytest.fixture
def made():
    """What has been made so far."""
    return []


@pytest.fixture
def kept(made):
    """Five kept things, of which a note is taken when they are made."""

    def make(row):
        made.append(row[0])
        return f"lamp {row[0]}"

    return Unpacked([[number] for number in range(5)], make)


def test_only_what_is_asked_for_is_made_and_once(kept, made):
    assert kept[3] == "lamp 3" and kept[-2] == "lamp 3" and made == [3]


def test_all_are_made_where_all_are_looked_at(kept, made):
    assert kept[1] == "lamp 1" and list(kept) == [f"lamp {number}" for number in range(5)]
    assert sorted(made) == [0, 1, 2, 3, 4] and kept[1:3] == ("lamp 1", "lamp 2")


def test_it_is_equal_to_a_tuple_of_the_same(kept):
    assert kept == tuple(f"lamp {number}" for number in range(5)) and tuple(kept) == kept
    assert kept != ("lamp 0",)


def test_another_process_gets_a_plain_tuple(kept):
    assert type(pickle.loads(pickle.dumps(kept))) is tuple


def test_what_is_kept_as_json_is_read_when_it_is_asked_for(made):
    kept = Unpacked("[[7],[8]]", lambda row: made.append(row[0]) or f"lamp {row[0]}")
    assert made == [] and len(kept) == 2 and kept[1] == "lamp 8" and made == [8]
