"""The organs that a request for circulation names, in the cases its sentence needs."""

import re
from functools import cache

from reviewer.vocabulary.folding import fold, folded
from reviewer.vocabulary.masthead import OrganMention
from reviewer.vocabulary.tables import LANGUAGES, table

_ENDED = 4  # letters of the Russian words that are declined
_CYRILLIC = re.compile("[А-Яа-я]")


@cache
def _names() -> tuple[dict[str, str], re.Pattern[str]]:
    names: dict[str, str] = {}
    for row in table("organs")["organ"]:
        if row.get("principal") or row["code"] == "A/HRC":
            for language in LANGUAGES:
                for name in (*row[language], *row.get(f"{language}_cases", ())):
                    names.setdefault(fold(name), row["code"])
    return names, re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


def organs_requested(text: str) -> list[OrganMention]:
    """Return the organs named in a request, each once, in printed order."""
    names, pattern = _names()
    whole = folded(text)
    found: dict[str, OrganMention] = {}
    for match in pattern.finditer(whole.text):
        code = names[match[0]]
        found.setdefault(code, OrganMention(*whole.span(*match.span()), code))
    return list(found.values())


@cache
def _bodies() -> tuple[dict[str, str], re.Pattern[str]]:
    names: dict[str, str] = {}
    for row in table("organs")["organ"]:
        for language in LANGUAGES:
            for name in (*row[language], *row.get(f"{language}_cases", ())):
                names.setdefault(fold(name), row["code"])
    return names, re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))


@cache
def _declined() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return a pattern of the Russian names in every case: each word may end otherwise."""
    codes: dict[str, str] = {}
    patterns: list[tuple[int, str]] = []
    for row in table("organs")["organ"]:
        for name in row["ru"]:
            words = [word[:-2] if len(word) > _ENDED else word for word in fold(name).split()]
            group = f"n{len(patterns)}"
            codes[group] = row["code"]
            patterns.append((len(name), rf"(?P<{group}>{r'[а-яё]{0,4} '.join(map(re.escape, words))}[а-яё]{{0,4}})"))
    first = "".join(sorted({fold(name)[0] for row in table("organs")["organ"] for name in row["ru"]}))
    whole = "|".join(pattern for _, pattern in sorted(patterns, reverse=True))
    return codes, re.compile(rf"\b(?=[{first}])(?:{whole})")


def bodies_named(text: str) -> list[OrganMention]:
    """Return the bodies that a sentence names, in the forms of the table or, in Russian, in whatever case."""
    names, pattern = _bodies()
    whole = folded(text)
    found = {match.span(): names[match[0]] for match in pattern.finditer(whole.text)}
    if _CYRILLIC.search(text):
        codes, declined = _declined()
        found |= {match.span(): codes[str(match.lastgroup)] for match in declined.finditer(whole.text)}
    return [OrganMention(*whole.span(*span), code) for span, code in sorted(found.items())]
