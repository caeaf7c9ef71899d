"""Text that was left untranslated."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.checks.structure import counted
from reviewer.messages import N_
from reviewer.text import Span

_LATIN, _CYRILLIC, _HAN, _ARABIC = "A-Za-zÀ-ɏ", "Ѐ-ӿ", "\u3400-\u9fff", "\u0620-\u064a"
_OWN = {"ar": _ARABIC, "zh": _HAN, "ru": _CYRILLIC, "en": _LATIN, "fr": _LATIN, "es": _LATIN}
_WORDS = 6  # Latin or other words in a row, beyond the names and titles that stay in their own script
_SENTENCE = 25  # words of a paragraph in another language; lists of names look like one
_SIGNS = 12  # Chinese characters in a row


def residue(case: Case) -> Iterator[Finding]:
    """Name paragraphs of the main part in another language, and long runs of another script within one."""
    for n, version in enumerate(case.versions):
        if version.language not in _OWN:
            continue
        for index in range(len(version.parts)):
            if not counted(case, n, index) or version.parts[index].annex not in case.translated(n):
                continue
            span = _foreign(case, n, index)
            if span is not None:
                message = N_("checks", "{place} is not in {language}: “{text}”.").format(
                    place=case.place(n, index),
                    language=case.language(n),
                    text=_shortened(span.cut(version.text.content)),
                )
                yield case.finding("residue", "warning", message, [n], [Mark(n, span)])


def _foreign(case: Case, version: int, index: int) -> Span | None:
    """Return the whole paragraph, or the run of words in another script; what quotation marks hold may stay."""
    own = case.versions[version].language
    paragraph = case.versions[version].text.paragraphs[index]
    text = case.text(version, index)
    if not case.main_language(version, index) and len(text.split()) > _SENTENCE and _same_script(case, version, index):
        return paragraph.span
    match = _runs(own).search(text)
    return Span(paragraph.span.start + match.start(), paragraph.span.start + match.end()) if match else None


def _same_script(case: Case, version: int, index: int) -> bool:
    other = case.versions[version].languages[index]
    return _OWN.get(other) == _OWN[case.versions[version].language]


def _runs(own: str) -> re.Pattern[str]:
    scripts = [script for script in (_LATIN, _CYRILLIC, _ARABIC) if script != _OWN[own]]
    runs = [
        rf"(?<![{one}’'-])[{one}][{one}’'-]{{0,60}}(?:[\s,]{{1,5}}[{one}][{one}’'-]{{1,60}}){{{_WORDS},}}"
        for one in scripts
    ]
    runs += [rf"[{_HAN}]{{{_SIGNS},}}"] if own != "zh" else []
    return re.compile("|".join(runs))


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 70 else words[:69].rstrip() + "…"
