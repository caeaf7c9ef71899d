import random

import pytest

from reviewer.grouping import group_versions

OTHER = [
    "SAMPLE. The boat house counts 17 rowing boats and 346 oars.",
    "It was painted blue on 1 June 1988, and has been repaired 29 times since.",
    "Rowers shall wear hats.",
]
SIX = ("es", "ru", "fr", "en", "zh", "ar")


def members(versions):
    return [group.members for group in group_versions(versions)]


def test_six_languages_of_one_note_are_one_document_in_the_order_of_the_languages(note):
    (group,) = group_versions([note(language) for language in SIX])
    assert group.members == (5, 4, 3, 2, 1, 0)
    assert group.certainty == "same"
    assert group.missing == ()


def test_missing_languages_are_named(note):
    (group,) = group_versions([note("en"), note("ru")])
    assert group.missing == ("ar", "zh", "fr", "es")


def test_no_language_is_missing_beyond_those_that_the_masthead_allows(note, with_masthead):
    (group,) = group_versions([with_masthead(note("en"), "English and French only")])
    assert group.missing == ("fr",)


def test_the_same_first_page_is_not_enough(note):
    groups = group_versions([note("en"), note("fr", OTHER)])
    assert [group.members for group in groups] == [(0,), (1,)]
    assert "the texts differ" in groups[0].related[0].reason


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("organs", ["S"]),
        ("session", 71),
        ("agenda_items", ["10"]),
        ("document_type", "report"),
        ("instrument_dates", ["2016-02-04"]),
        ("senders", ["YYY"]),
        ("addressees", ["PSC"]),
        ("symbols", ["A/70/2"]),
    ],
)
def test_a_contradiction_on_the_first_page_keeps_versions_apart(note, field, value):
    assert members([note("en", symbols=["A/70/1"]), note("fr", **{field: value})]) == [(0,), (1,)]


@pytest.mark.parametrize("field", ["organs", "session", "agenda_items", "document_type", "instrument_dates", "senders"])
def test_what_is_missing_never_keeps_versions_apart(note, field):
    assert members([note("en"), note("fr", **{field: None})]) == [(0, 1)]


def test_a_line_lost_from_the_masthead_is_no_contradiction(note):
    assert members([note("en", organs=["A", "A/HRC"]), note("fr", organs=["A/HRC"])]) == [(0, 1)]


def test_names_of_senders_in_two_languages_are_no_contradiction(note):
    assert members([note("en", senders=["Bureau of Gardens"]), note("fr", senders=["Bureau des jardins"])]) == [(0, 1)]


def test_one_symbol_is_one_document_whatever_else_differs(note):
    (group,) = group_versions([note("en", symbols=["A/70/1"]), note("fr", OTHER, symbols=["A/70/1"], session=71)])
    assert group.certainty == "same"
    assert group.reasons[0] == "2 of 2 versions carry the symbol A/70/1."


def test_two_files_in_one_language_are_never_versions_of_one_document(note):
    groups = group_versions([note("en", symbols=["A/70/1"]), note("en", OTHER, symbols=["A/70/1"])])
    assert [group.members for group in groups] == [(0,), (1,)]
    assert "say different things" in groups[0].related[0].reason
    assert groups[0].certainty == "to decide"


def test_the_same_text_twice_is_a_duplicate_and_no_document(note):
    (group,) = group_versions([note("en", symbols=["A/70/1"]), note("en", symbols=["A/70/1"])])
    assert (group.members, [one.of for one in group.duplicates]) == ((0,), [0])
    assert group.reasons[-1] == "en.txt holds the same text as en.txt."


def test_without_any_first_page_the_content_decides_and_the_group_is_likely(note):
    bare = dict.fromkeys(
        ("organs", "session", "agenda_items", "document_type", "instrument_dates", "senders", "addressees")
    )
    (group,) = group_versions([note("en", **bare), note("ru", **bare)])
    assert group.certainty == "likely"


def test_like_annexes_relate_documents_and_never_group_them(note, pages):
    one = note("zh", ["SAMPLE。谨随函附上声明。"], pages["en"])
    other = note("ru", OTHER, pages["ru"], organs=["S"], instrument_dates=["2016-01-01"])
    groups = group_versions([one, other])
    assert [group.members for group in groups] == [(0,), (1,)]
    assert [(r.group, r.reason) for r in groups[0].related] == [(1, "The same text stands in annex 1 of both.")]
    assert groups[1].related[0].group == 0


def test_every_version_is_in_exactly_one_document(note):
    versions = [note("en"), note("en", OTHER), note("fr"), note("zh", OTHER), note("", [])]
    assert sorted(n for group in members(versions) for n in group) == [0, 1, 2, 3, 4]


def test_nothing_is_grouped_from_nothing():
    assert group_versions([]) == ()


@pytest.mark.parametrize(
    ("tail", "said"),
    [("Corr.1", "a corrigendum to"), ("Add.2", "an addendum to"), ("Rev.1", "a revision of")],
)
def test_a_symbol_that_goes_on_is_another_document_and_related(note, tail, said):
    groups = group_versions([note("en", symbols=["A/70/1"]), note("fr", symbols=[f"A/70/1/{tail}"])])
    assert [group.members for group in groups] == [(0,), (1,)]
    assert [r.reason for r in groups[0].related] == [f"A/70/1/{tail} is {said} A/70/1."]


def test_a_revision_is_related_to_every_issue_of_its_document(note):
    first, again = note("en", symbols=["A/70/1"]), note("en", OTHER, symbols=["A/70/1"], reissued=True)
    groups = group_versions([first, again, note("fr", symbols=["A/70/1/Rev.1"])])
    assert [r.reason for group in groups[:2] for r in group.related if r.group == 2] == 2 * [
        "A/70/1/Rev.1 is a revision of A/70/1."
    ]


def test_addenda_without_their_document_are_related_to_the_first(note):
    groups = group_versions([note("en", symbols=["A/70/1/Add.1"]), note("en", OTHER, symbols=["A/70/1/Add.2"])])
    assert groups[1].related[0].reason == "A/70/1/Add.2 and A/70/1/Add.1 both belong to A/70/1."


def test_a_reissue_is_a_document_of_its_own(note, pages):
    first = note("en", symbols=["A/70/1"])
    again = note("en", [*pages["en"][:-1], "SAMPLE. A last line."], symbols=["A/70/1"], reissued=True)
    groups = group_versions([first, again])
    assert len(groups) == 2
    assert "is a reissue of" in groups[0].related[0].reason


def test_the_same_bytes_are_said_to_be_the_same(note):
    (group,) = group_versions([note("en"), note("en")], prints=["a1", "a1"])
    assert group.duplicates[0].reason == "en.txt is the same file as en.txt, byte for byte."


def test_word_is_kept_and_its_pdf_is_named(note, read_from):
    texts = [f"SAMPLE. The keeper of lighthouse {n} has {n + 7} lamps and {n * 31} wicks." for n in range(40)]
    pdf = read_from(note("en", texts, symbols=["A/70/1"]), "page", "a.pdf")
    word = read_from(note("en", [*texts, "SAMPLE. A running head."], symbols=["A/70/1"]), "body", "a.docx")
    (group,) = group_versions([pdf, word])
    assert group.members == (1,)
    assert group.reasons[-1] == "a.pdf holds the same text as a.docx, as a PDF."


def test_two_states_of_a_text_in_word_are_no_duplicates(note, read_from, pages):
    one = read_from(note("en", symbols=["A/70/1"]), "body", "a.docx")
    two = read_from(note("en", [*pages["en"][:-1], "SAMPLE. Other."], symbols=["A/70/1"]), "body", "b.docx")
    groups = group_versions([one, two])
    assert [len(group.duplicates) for group in groups] == [0, 0]
    assert "one is a reissue of the other" in groups[0].related[0].reason


def test_documents_that_exist_are_neither_merged_nor_split(note):
    versions = [note("en", symbols=["A/70/1"]), note("fr", symbols=["A/70/1"]), note("ru", OTHER, session=71)]
    assert members_fixed(versions, [7, 8, 7]) == [{0, 2}, {1}]


def test_a_new_version_joins_the_document_that_it_fits_best(note):
    versions = [note("en", OTHER, symbols=["A/70/1"]), note("fr", symbols=["A/70/1"]), note("ru", symbols=["A/70/1"])]
    assert members_fixed(versions, [7, 8, None]) == [{0}, {1, 2}]


def members_fixed(versions, fixed):
    return [set(group.members) for group in group_versions(versions, fixed)]


def test_what_nearly_fits_is_left_to_the_clerk(note, pages):
    groups = group_versions([note("en"), note("fr", [*pages["fr"][:3], OTHER[0]])])
    assert [(group.members, group.certainty) for group in groups] == [((0,), "to decide"), ((1,), "to decide")]
    assert groups[0].related[0].undecided


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_the_files_does_not_matter(mixed, seed):
    shuffled = random.Random(seed).sample(mixed, len(mixed))
    assert told(shuffled) == told(mixed)


def told(versions):
    """Return all that is said of the documents, by the names of the files."""
    groups = group_versions(versions)
    names = [frozenset(versions[n].file for n in group.members) for group in groups]
    return {
        name: (
            group.certainty,
            group.missing,
            group.reasons,
            {(names[r.group], r.reason) for r in group.related},
            {(versions[d.version].file, versions[d.of].file) for d in group.duplicates},
        )
        for name, group in zip(names, groups, strict=True)
    }


def test_treaty_bodies_work_in_three_languages(note):
    (group,) = group_versions([note("en", organs=["CEDAW"])])
    assert group.missing == ("fr", "es")
