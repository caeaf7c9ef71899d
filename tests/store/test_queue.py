"""The queue: documents in an order, those that a filter lets through, and how many there are."""

import pytest

from reviewer.store import SetCell, Step, Summary, Wanted


@pytest.fixture
def several(store, add, make_version, noon):
    """The numbers of three documents, by a name of theirs."""
    wanted = (
        ("A/99/10", "Lamps", 0, 9, "new"),
        ("A/99/9", "Phares éteints", 1, 0, "set_aside"),
        ("A/99/1", "灯塔", 0, 0, "reviewed"),
    )
    numbers = {}
    for name, title, errors, warnings, state in wanted:
        number = numbers[name] = add(store, make_version(file=f"/in/{number_of(name)}.txt"))
        with store.write("Ana", noon) as writing:
            writing.summarise(number, Summary(name, title, errors, warnings))
            writing.step(Step("state", "mark", (SetCell("documents", number, "state", "new", state),), ()))
    return numbers


def number_of(name):
    return name.rsplit("/", 1)[-1]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("need", ["10", "9", "1"]),  # what is set aside waits, whatever is wrong with it
        ("name", ["1", "9", "10"]),
        ("findings", ["9", "10", "1"]),
        ("newest", ["1", "9", "10"]),
        ("state", ["10", "9", "1"]),
    ],
)
def test_documents_stand_in_the_order_asked_for(store, several, order, expected):
    assert [number_of(row.summary.name) for row in store.documents(store.queue(order))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((("lamp", ()),), {"A/99/10"}),
        ((("ETEINTS", ()), ("99/9", ())), {"A/99/9"}),
        ((("灯塔", ()),), {"A/99/1"}),
        ((("aside", ("set_aside",)),), {"A/99/9"}),
        ((("river", ()),), set()),
    ],
)
def test_every_word_of_the_filter_must_fit(store, several, words, expected):
    found = store.queue(wanted=Wanted(words))
    assert {row.summary.name for row in store.documents(found)} == expected


@pytest.mark.parametrize(("word", "expected"), [("+e", 3), ("-F", 3), ("-E", 0), ("+EF", 0), ("-fr", 3)])
def test_versions_that_are_there_or_not_are_asked_for_by_their_letters(store, several, word, expected):
    assert len(store.queue(wanted=Wanted(((word, ()),)))) == expected


def test_only_documents_in_some_states_are_given(store, several):
    assert store.queue(wanted=Wanted(states=("new", "in_review"))) == [several["A/99/10"]]


def test_documents_are_counted(store, several):
    counted = store.counted()
    assert (counted.all, counted.done, counted.found, counted.samples) == (3, 1, 2, 0)


def test_languages_follow_the_versions(store, add, make_version, noon):
    document = add(store, make_version(), make_version(language="ar", file="/in/ar.txt"), make_version(language=""))
    assert store.document(document).languages == ("ar", "en", "")
    arabic = next(version.id for version in store.versions(document) if version.language == "ar")
    with store.write("Ana", noon) as writing:
        writing.step(Step("split", "split", (SetCell("versions", arabic, "live", 1, 0),), ()))
    assert store.document(document).languages == ("en", "")
    with store.write("Ana", noon) as writing:
        writing.undo()
    assert store.document(document).languages == ("ar", "en", "")
