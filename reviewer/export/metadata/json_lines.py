"""The fields of versions as lines of JSON, as ``reviewer read --json`` tells them."""

import json
from collections.abc import Iterable

from reviewer.export.metadata.records import Record, lines
from reviewer.fields import SPECS


def compose_json_lines(records: Iterable[Record]) -> bytes:
    """Return one object a line and version: document, language, file, and the fields of the contract."""
    told = [
        {
            "document": record.name,
            "language": version.language or None,
            "file": version.file,
            "fields": {spec.key: version.values.get(spec.key, [] if spec.many else None) for spec in SPECS},
        }
        for record, version in lines(records)
    ]
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in told)
    return text.encode("utf-8", "backslashreplace")  # a file name may hold bytes that are no text
