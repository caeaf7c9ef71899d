"""Two to six versions -> rows: which paragraph answers which."""

from reviewer.alignment.pairs import align_paragraphs
from reviewer.alignment.rows import Link, Pin, Row
from reviewer.alignment.versions import align_versions

__all__ = ["Link", "Pin", "Row", "align_paragraphs", "align_versions"]
