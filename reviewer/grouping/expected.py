"""Which languages a document should have."""

from collections.abc import Sequence

from reviewer.fields import LANGUAGES, Version
from reviewer.vocabulary.masthead import languages_only


def expected_languages(versions: Sequence[Version]) -> tuple[str, ...]:
    """Return the six languages, or those of a line such as ``English and French only`` in a masthead."""
    for version in versions:
        for paragraph, part in zip(version.text.paragraphs, version.parts, strict=True):
            if part.name == "masthead":
                named = languages_only(version.text.cut(paragraph))
                if named:
                    return tuple(language for language in LANGUAGES if language in named)
    return LANGUAGES
