"""Who signs: the same persons in English, French and Spanish, which write names alike."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.messages import N_
from reviewer.vocabulary.persons import LATIN, folded_name, sounds_like


def signatories_agree(case: Case) -> Iterator[Finding]:
    """Compare the names below the versions one by one, each with that of the first version.

    A name that another transliteration explains is a note; one that leaves out words (`A. Roe`) is none. Where the
    versions do not have the same number of names, that is told by ``signature``.
    """
    named = {
        n: version.items("signatories")
        for n, version in enumerate(case.versions)
        if version.language in LATIN and version.items("signatories")
    }
    if len(named) < 2 or len({len(names) for names in named.values()}) > 1:
        return
    first, *others = named
    for n in others:
        for one, other in zip(named[first], named[n], strict=True):
            if differing := _differing(one, other):
                yield _finding(case, (first, n), (one, other), all(sounds_like(*pair) for pair in differing))


def _differing(one: str, other: str) -> list[tuple[str, str]]:
    """Return the words that differ; a name of fewer words, or with initials, may be a part of the other."""
    mine, theirs = (_words(name) for name in (one, other))
    if len(mine) != len(theirs):
        return [] if _within(mine, theirs) or _within(theirs, mine) else [("".join(mine), "".join(theirs))]
    return [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b and 1 not in (len(a), len(b))]


def _words(name: str) -> list[str]:
    return [word for part in name.replace("-", " ").split() if (word := folded_name(part))]


def _within(few: list[str], many: list[str]) -> bool:
    return all(len(word) == 1 or word in many for word in few)


def _finding(case: Case, versions: tuple[int, int], names: tuple[str, str], alike: bool) -> Finding:
    one, other = versions
    message = N_("checks", "The signature is that of “{name}” in {language}, and of “{other}” in {second}.").format(
        name=names[0], language=case.language(one), other=names[1], second=case.language(other)
    )
    marks = case.marks("signatories", versions)
    return case.finding("signatories-agree", "info" if alike else "warning", message, versions, marks, "signatories")
