"""The language of the main part: annexes may stand in another."""

from collections import Counter
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading

_HAN_WEIGHT = 3  # one Han character says about as much as three letters


def read_language(page: Page) -> Iterator[Reading]:
    """Read the main part's language from title, body and request; the masthead's right block is English anyway."""
    names: tuple[str, ...] = ("title", "body", "request", "signature")
    weights = _weights(page, *names)
    if not weights:
        names = ("masthead",)
        weights = _weights(page, *names)
    if weights:
        language, weight = weights.most_common(1)[0]
        index = next(i for i in page.of(*names) if page.languages[i] == language)
        yield page.read("language", language, index, None, "language.main_part", weight / weights.total())
    for annex in sorted({part.annex for part in page.parts} - {0}):
        counted = _weights(page, "annex", annex=annex)
        if counted:
            language = counted.most_common(1)[0][0]
            first = next(page.of("annex", annex=annex))
            yield page.read("annex_languages", language, first, None, "language.annex", 0.9)


def _weights(page: Page, *names: str, annex: int = 0) -> Counter[str]:
    counted: Counter[str] = Counter()
    for index in page.of(*names, annex=annex):
        language = page.languages[index]
        if language:
            counted[language] += len(page.texts[index]) * (_HAN_WEIGHT if language == "zh" else 1)
    return counted
