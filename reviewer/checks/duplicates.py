"""The same language twice, or the same text twice."""

from collections.abc import Iterator
from pathlib import PurePath

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.messages import N_


def duplicates(case: Case) -> Iterator[Finding]:
    """Name versions that are copies of each other, and languages that stand twice in one document."""
    texts: dict[str, int] = {}
    languages: dict[str, int] = {}
    for n, version in enumerate(case.versions):
        text = "".join(filter(str.isalnum, version.text.content))
        names = [PurePath(case.versions[m].file).name for m in (texts.get(text, n), n)]
        if text and text in texts:
            message = N_("checks", "{first} and {second} hold the same text.").format(first=names[0], second=names[1])
            yield case.finding("duplicates", "warning", message, [texts[text], n])
        elif version.language and version.language in languages:
            message = N_("checks", "The document has two versions in {language}.").format(language=case.language(n))
            yield case.finding("duplicates", "warning", message, [n])
        texts.setdefault(text, n)
        languages.setdefault(version.language, n)
