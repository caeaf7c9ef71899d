"""Corrected files of real Word documents: every field placed, every other paragraph and part as it was."""

import hashlib
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from reviewer.export import CorrectedOptions, write_corrected
from reviewer.export.corrected.dates import dates_like
from reviewer.fields import SPECS, Version
from reviewer.reading import read_version
from reviewer.vocabulary.dates import find_dates

GOLD = Path(__file__).parents[2].parent / "shared" / "gold"
FILES = sorted([*GOLD.glob("real/files/*.docx"), *GOLD.glob("six/files/*.docx")])
pytestmark = pytest.mark.skipif(not FILES, reason="the reference documents (../shared/gold) are not here")
WORDS = {"ar": "عينة", "zh": "样本", "en": "SAMPLE", "fr": "EXEMPLE", "ru": "ПРИМЕР", "es": "EJEMPLO"}


def later(iso: str) -> str:
    return "/".join((date.fromisoformat(one) + timedelta(days=33)).isoformat() for one in iso.split("/"))


def next_number(text: str) -> str:
    return re.sub(r"\d+", lambda match: str(int(match[0]) + 1), text, count=1)


def title(version: Version) -> str:
    """Change the date in the title of a letter, a word in any other."""
    old, dates = str(version.values["title"]), version.items("instrument_dates")
    if not dates:
        return old.replace(" ", f" {WORDS[version.language]} ", 1)
    for one in reversed(find_dates(old)):
        old = old[: one.start] + dates_like(old[one.start : one.end], one.first, later(one.first)) + old[one.end :]
    return old


def changes(version: Version) -> dict[str, object]:
    """Return another value for each field that the file prints."""
    read = version.values
    word = WORDS[version.language] if version.language == "zh" else f" {WORDS[version.language]}"
    made = {
        "symbols": [
            re.sub(r"\d+(?=\D*$)", lambda one: str(int(one[0]) + 1), text) for text in version.items("symbols")
        ],
        "reissued": bool(version.items("symbols")) and not read["reissued"],
        "agenda_items": [next_number(item) for item in version.items("agenda_items")],
        "agenda_titles": [item + word for item in version.items("agenda_titles")],
        "original_languages": ["ru"] if version.items("original_languages") else [],
        "signatories": [f"{name} X" for name in version.items("signatories")],
        "instrument_dates": [later(one) for one in version.items("instrument_dates")],
        "distribution": "limited" if read["distribution"] else None,
        "title": title(version) if read["title"] else None,
        **{key: later(str(read[key])) for key in ("date", "session_dates") if read[key]},
        **{key: int(str(read[key])) + 1 for key in ("session", "sc_year") if read[key]},
    }
    return {key: value for key, value in made.items() if value or (key == "reissued" and read[key])}


def lines(version: Version) -> list[str]:
    return [version.text.cut(one) for one in (*version.text.paragraphs, *version.text.asides)]


@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_all_fields_of_a_real_file_are_corrected_and_nothing_else(file, tracked, tmp_path):
    version = read_version(file)
    wanted = replace(version, values={**version.values, **changes(version)})
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
    options = CorrectedOptions("A. Clerk", datetime(2026, 1, 2, tzinfo=UTC), tracked, sha256=sha256)
    found = write_corrected(wanted, file, tmp_path / "corrected.docx", options)
    again = read_version(found.path)
    keys = [spec.key for spec in SPECS]
    assert found.not_placed == ()
    assert {key: again.values[key] for key in keys} == {key: wanted.values[key] for key in keys}
    before, after = lines(version), lines(again)
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 25


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_untouched_parts_of_a_real_file_keep_their_bytes(file, tmp_path):
    version = read_version(file)
    wanted = replace(version, values={**version.values, **changes(version)})
    options = CorrectedOptions("A. Clerk", datetime(2026, 1, 2, tzinfo=UTC))
    found = write_corrected(wanted, file, tmp_path / "corrected.docx", options)
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(found.path) as after:
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
        assert [(one.filename, one.date_time) for one in before.infolist()] == [
            (one.filename, one.date_time) for one in after.infolist()
        ]
    assert {name for name in changed if not re.fullmatch(r"word/(document|header\d+|settings)\.xml", name)} == set()
