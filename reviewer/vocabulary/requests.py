"""The organs that a request for circulation names, in the cases its sentence needs."""

import re
from functools import cache

from reviewer.vocabulary.folding import fold, folded
from reviewer.vocabulary.masthead import OrganMention
from reviewer.vocabulary.tables import LANGUAGES, table


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
