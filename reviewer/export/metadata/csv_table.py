"""The fields of versions as comma-separated values that spreadsheets open as they are."""

import csv
import io
import re
from collections.abc import Iterable
from pathlib import PurePath

from reviewer.export.metadata.records import Record, lines, read_values
from reviewer.fields import SPECS, Version, show_value

READ_KEYS = ("annex_languages", "footnotes", "citations", "request", "job_number")
"""What is read and stored as well, behind the fields proper."""

_MARK = "\N{BYTE ORDER MARK}"  # without it, Excel takes UTF-8 for the encoding of the system
_RISKY = "[=+\\-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}" + (
    "\N{FULLWIDTH COMMERCIAL AT}\N{SMALL EQUALS SIGN}\N{SMALL PLUS SIGN}\N{SMALL HYPHEN-MINUS}\N{SMALL COMMERCIAL AT}]"
)
# At the begin of a line, and behind a semicolon, where a spreadsheet of another country begins a new cell.
_FORMULA = re.compile(rf"(^|\n|;)('*[ \u00a0\u3000\u200e\u200f]*{_RISKY})")
_GUARDED = re.compile(rf"(^|\n|;)'('*[ \u00a0\u3000\u200e\u200f]*{_RISKY})")


def compose_csv(records: Iterable[Record]) -> bytes:
    """Return the table: a line of keys, then one line a version; lists are joined as the window shows them."""
    written = io.StringIO()
    table = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(["document", *(spec.key for spec in SPECS), *READ_KEYS, "file"])
    for record, version in lines(records):
        table.writerow([guard(cell) for cell in (record.name, *_cells(version), PurePath(version.file).name)])
    return (_MARK + written.getvalue()).encode("utf-8", "backslashreplace")


def guard(text: str) -> str:
    """Return `text` so that no spreadsheet computes it: an apostrophe stands before what could begin a formula."""
    return _FORMULA.sub(r"\1'\2", text)


def unguard(text: str) -> str:
    """Return what was given to `guard`."""
    return _GUARDED.sub(r"\1\2", text)


def _cells(version: Version) -> list[str]:
    fields = [show_value(spec.key, version.values.get(spec.key)) for spec in SPECS]
    return fields + ["\n".join(read_values(version, key)) for key in READ_KEYS]
