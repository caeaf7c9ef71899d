"""Citations of documents: the same symbols in every language."""

from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Severity
from reviewer.checks.row_facts import Cell, Difference, Fact, Wording, differences, report
from reviewer.messages import N_
from reviewer.vocabulary.figures import find_figures

WORDING = Wording(
    "symbols-agree",
    N_("checks", "The symbol {fact} in {place} is {answer} in {language}."),
    N_("checks", "The symbol {fact} in {place} is not in {language}."),
)


def symbols_agree(case: Case) -> Iterator[Finding]:
    """Compare the symbols cited in each row."""
    yield from report(case, differences(case, _find, _excused), WORDING, _judge)


def _find(case: Case, version: int, paragraph: int) -> list[tuple[str, int, int]]:
    return [(one.value, one.start, one.end) for one in case.symbols(version, paragraph)]


def _excused(fact: Fact, own: Cell, cell: Cell) -> bool:
    """The resolution is named by its number: ``resolution 822 (1993)`` for ``S/RES/822 (1993)``."""
    del own
    numbers = {figure.value for figure in find_figures(fact.value.replace("/", " "), "en")}
    return bool(numbers) and numbers <= {figure.value for figure in find_figures(cell.text, cell.language)}


def _judge(difference: Difference, fact: Fact, answer: Fact | None) -> Severity:
    del difference, fact
    return "error" if answer is not None else "warning"
