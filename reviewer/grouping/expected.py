"""Which languages a document should have."""

from collections.abc import Sequence

from reviewer.fields import LANGUAGES, Version
from reviewer.vocabulary.masthead import languages_only

_TREATY_BODIES = frozenset({"CCPR", "CEDAW", "CRC", "CAT", "CERD", "CESCR", "CRPD", "CMW", "CED", "E/C.12"})
_WORKING = ("en", "fr", "es")  # of treaty bodies; resolution 68/268 allows a fourth


def expected_languages(versions: Sequence[Version]) -> tuple[str, ...]:
    """Return the six languages, or those of a line such as ``English and French only`` in a masthead.

    Of treaty bodies the working languages, and what there is.
    """
    for version in versions:
        for index, part in enumerate(version.parts):
            if part.name == "masthead":
                named = languages_only(version.text.cut(version.text.paragraphs[index]))
                if named:
                    return tuple(language for language in LANGUAGES if language in named)
    if any(_TREATY_BODIES.intersection(version.items("organs")) for version in versions):
        there = {version.language for version in versions}
        return tuple(language for language in LANGUAGES if language in _WORKING or language in there)
    return LANGUAGES
