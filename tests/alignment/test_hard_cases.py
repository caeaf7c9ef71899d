"""Documents that are not the same length, or hold more in one language than in another."""

import random

from reviewer.alignment import align_paragraphs, align_versions
from tests.alignment.conftest import build

WORDS = {
    "en": ("tower", "lamp", "keeper", "harbour", "ship", "winter", "island", "letter", "garden", "school", "river"),
    "fr": ("tour", "lampe", "gardien", "port", "navire", "hiver", "île", "lettre", "jardin", "école", "rivière"),
}


def prose(count, figures=0.3, seed=7):
    """Return as many SAMPLE paragraphs in two languages, word for word, some with a figure of their own."""
    chance, texts = random.Random(seed), {"en": [], "fr": []}
    for _ in range(count):
        chosen = [chance.randrange(11) for _ in range(chance.randrange(6, 30))]
        figure = f" {chance.randrange(10000, 99999)}" if chance.random() < figures else ""
        for language, words in WORDS.items():
            texts[language].append(f"SAMPLE {' '.join(words[k] for k in chosen)}{figure}.")
    return texts["en"], texts["fr"]


def right(links, answer):
    """Return the share of the pairs of `answer` that were found."""
    found = {(link.a[0], link.b[0]) for link in links if len(link.a) == len(link.b) == 1}
    return len(found & set(answer)) / len(answer)


def test_paragraphs_dropped_in_one_language_stand_alone():
    en, fr = prose(120)
    kept = [n for n in range(120) if n % 9 != 4]
    links = align_paragraphs(en, [fr[n] for n in kept], ("en", "fr"))
    assert right(links, [(n, at) for at, n in enumerate(kept)]) > 0.97


def test_a_version_half_as_long_meets_its_own_half():
    en, fr = prose(200)
    assert right(align_paragraphs(en, fr[:100], ("en", "fr")), [(n, n) for n in range(100)]) > 0.93


def test_a_table_of_two_hundred_rows_of_figures_is_met_row_by_row():
    chance = random.Random(3)
    rows = [(chance.randrange(100, 9999), chance.randrange(100, 9999)) for _ in range(200)]
    en = [f"{one:,} {other:,}" for one, other in rows]
    fr = [f"{one:,} {other:,}".replace(",", "\u00a0") for one, other in rows]
    del fr[50]
    answer = [(n, n - (n > 50)) for n in range(200) if n != 50]
    assert right(align_paragraphs(en, fr, ("en", "fr")), answer) > 0.98


def test_a_long_annex_in_english_only_stands_beside_nothing():
    en, fr = prose(40)
    only = prose(300, seed=8)[0]
    english = build("en", *(("body", text) for text in en), *(("annex1", text) for text in only))
    french = build("fr", *(("body", text) for text in fr))
    rows = align_versions([english, french])
    assert all(not row.cells[1] for row in rows if row.cells[0] and row.cells[0][0] >= 40)


def test_what_one_side_lacks_in_the_midst_of_a_long_text_leads_nothing_astray():
    en, fr = prose(2400)
    links = align_paragraphs(en, fr[:600] + fr[1400:], ("en", "fr"))
    answer = [(n, n) for n in range(600)] + [(n, n - 800) for n in range(1400, 2400)]
    assert right(links, answer) > 0.97


def test_a_list_in_another_order_leaves_the_text_around_it_aligned():
    en, fr = prose(60)
    names = [f"Name{n} of the {n}th lighthouse" for n in range(20)]
    a, b = en[:30] + names + en[30:], fr[:30] + names[::-1] + fr[30:]
    answer = [(n, n) for n in range(30)] + [(n, n) for n in range(50, 80)]
    assert right(align_paragraphs(a, b, ("en", "fr")), answer) > 0.95
