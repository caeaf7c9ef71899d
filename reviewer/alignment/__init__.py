"""Two to six versions -> rows: which paragraph answers which."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.alignment.pairs import align_paragraphs
    from reviewer.alignment.rows import Link, Pin, Row
    from reviewer.alignment.versions import align_versions

open_door(
    __name__,
    {
        "reviewer.alignment.pairs": "align_paragraphs",
        "reviewer.alignment.rows": "Link Pin Row",
        "reviewer.alignment.versions": "align_versions",
    },
)
