"""Two lists of paragraphs, aligned."""

from collections.abc import Sequence

from reviewer.alignment.rows import Link
from reviewer.alignment.traits import all_traits


def align_paragraphs(a: Sequence[str], b: Sequence[str], languages: tuple[str, str] = ("", "")) -> tuple[Link, ...]:
    """Align two lists of paragraphs; every paragraph stands in exactly one link, in order."""
    from reviewer.alignment.path import best_path  # noqa: PLC0415  (NumPy takes a tenth of a second to load)

    left, right = (all_traits(side, [language] * len(side)) for side, language in zip((a, b), languages, strict=True))
    return tuple(best_path(left, right))
