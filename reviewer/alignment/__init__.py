"""Two to six versions -> rows: which paragraph answers which."""

from reviewer.alignment.rows import Link, Row, align_paragraphs, align_versions

__all__ = ["Link", "Row", "align_paragraphs", "align_versions"]
