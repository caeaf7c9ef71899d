"""An annex in another language than the document says why."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.fields import LANGUAGES, Version
from reviewer.messages import N_
from reviewer.vocabulary.anatomy import says
from reviewer.vocabulary.masthead import original_languages


def untranslated_annex(case: Case) -> Iterator[Finding]:
    """Ask for a note ("reproduced as received", "[Original: English]") where an annex is not translated."""
    for n, version in enumerate(case.versions):
        if _explained(version):
            continue
        for reading in version.readings:
            if reading.field != "annex_languages" or reading.value == version.language or not version.language:
                continue
            message = N_("checks", "An annex of the {language} version is in {other}, and no note says so.")
            message = message.format(language=case.language(n), other=case.names([str(reading.value)]))
            yield case.finding("untranslated-annex", "warning", message, [n], [Mark(n, reading.span)])


def _explained(version: Version) -> bool:
    """Tell whether a note or a bracket under a heading explains the annex's language."""
    for paragraph, part in zip(version.text.paragraphs, version.parts, strict=True):
        text = version.text.cut(paragraph)
        if part.name == "footnote" or len(text) < 200:
            if says("as_received", text):
                return True
            found = original_languages(text) if part.annex else None
            if found is not None and any(language in LANGUAGES for language in found[0]):
                return True
    return False
