"""A letter is signed, a note verbale is not; and every version has the same signatures."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.messages import N_
from reviewer.vocabulary.anatomy import signature_marks

_SIGNED = {"letter", "identical_letters"}


def signature(case: Case) -> Iterator[Finding]:
    """Compare the signatures of the main part with the type of document, and over the versions."""
    counts = [_count(case, n) for n in range(len(case.versions))]
    for n, version in enumerate(case.versions):
        kind = version.values.get("document_type")
        if kind in _SIGNED and not counts[n] and not version.items("signatories"):
            message = N_("checks", "The {language} version is a letter, and no signature was found.")
            yield case.finding(
                "signature", "warning", message.format(language=case.language(n)), [n], (), "signatories"
            )
        if kind == "note_verbale" and counts[n]:
            message = N_("checks", "The {language} version is a note verbale, and is signed.")
            marks = [case.mark(n, p) for p in _paragraphs(case, n)]
            said = message.format(language=case.language(n))
            yield case.finding("signature", "warning", said, [n], marks, "signatories")
    signed = {n: count for n, count in enumerate(counts) if count}
    if len(set(signed.values())) > 1:
        said = ", ".join(f"{count} in {case.language(n)}" for n, count in signed.items())
        message = N_("checks", "The number of signatures differs: {counts}.").format(counts=said)
        marks = [case.mark(n, p) for n in signed for p in _paragraphs(case, n)]
        yield case.finding("signature", "warning", message, signed, marks, "signatories")


def _paragraphs(case: Case, version: int) -> list[int]:
    """Return the paragraphs of the main part's signature that say ``(Signed)``."""
    parts = case.versions[version].parts
    return [
        n
        for n, part in enumerate(parts)
        if part.name == "signature" and not part.annex and signature_marks(case.text(version, n))
    ]


def _count(case: Case, version: int) -> int:
    return sum(len(signature_marks(case.text(version, n))) for n in _paragraphs(case, version))
