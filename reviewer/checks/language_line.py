"""The masthead names the language of a translation, and of a translation only."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.messages import N_
from reviewer.vocabulary.masthead import language_line


def language_named(case: Case) -> Iterator[Finding]:
    """Compare the language line of each masthead with the language that the text is in."""
    for n, version in enumerate(case.versions):
        for index, part in enumerate(version.parts):
            named = language_line(case.text(n, index)) if part.name == "masthead" else ""
            if not named or not version.language:
                continue
            if named != version.language:
                message = N_("checks", "The {language} masthead names its language as {named}.")
                message = message.format(language=case.language(n), named=case.names([named]))
                yield case.finding("language-named", "warning", message, [n], [case.mark(n, index)], "language")
            elif version.items("original_languages") == [named]:
                message = N_("checks", "The {language} masthead names its language, though it is the original.")
                message = message.format(language=case.language(n))
                yield case.finding("language-named", "info", message, [n], [case.mark(n, index)], "language")
