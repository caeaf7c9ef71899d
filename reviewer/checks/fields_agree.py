"""Fields that are the same in every language: session, items, dates, senders ..."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case, listed
from reviewer.checks.findings import Finding, Severity
from reviewer.fields import SPECS, Spec
from reviewer.messages import N_

NAME = "fields-agree"
_SOFT = {"date", "session_dates", "original_languages", "distribution", "reissued", "agenda_kind", "session_kind"}
_OTHER_CHECKS = {"annexes"}
_OPEN = {"senders", "addressees"}  # codes where known, else names in the version's own language
_PART_MAY_BE_LOST = {"organs", "symbols"}
_CODE = re.compile(r"[A-Z]{1,12}")


def fields_agree(case: Case) -> Iterator[Finding]:
    """Compare every shared field over all versions; what versions do not print is named once."""
    missing: dict[int, list[str]] = {}
    for spec in SPECS:
        if not spec.shared or spec.key in _OTHER_CHECKS:
            continue
        values = {n: value for n in range(len(case.versions)) if (value := _value(case, n, spec))}
        if values and spec.kind != "flag":
            for n in range(len(case.versions)):
                if not case.versions[n].items(spec.key):
                    missing.setdefault(n, []).append(spec.label.lower())
        if len(set(values.values())) > 1 and not _parts_of_one(spec, list(values.values())):
            yield _disagreement(case, spec, values)
    lacking: dict[tuple[str, ...], list[int]] = {}
    for n in sorted(missing):
        lacking.setdefault(tuple(missing[n]), []).append(n)
    for labels, versions in lacking.items():
        if len(versions) > 1:
            message = N_("checks", "The {languages} versions do not print: {labels}.")
        else:
            message = N_("checks", "The {languages} version does not print: {labels}.")
        said = message.format(languages=case.languages(versions), labels=listed(labels))
        yield case.finding(NAME, "info", said, versions)


def _value(case: Case, version: int, spec: Spec) -> tuple[str, ...]:
    """Return the comparable values; an empty tuple where the version says nothing."""
    one = case.versions[version]
    if spec.key == "reissued" and not one.items("symbols"):
        return ()  # the asterisk stands on the symbol
    values = one.items(spec.key)
    if spec.key in _OPEN:
        return tuple(sorted(values)) if all(_CODE.fullmatch(value) for value in values) else ()
    return tuple(sorted(values))


def _parts_of_one(spec: Spec, values: list[tuple[str, ...]]) -> bool:
    """Tell whether one version's list holds all the others: lines of a masthead get lost."""
    return spec.key in _PART_MAY_BE_LOST and any(all(set(one) <= set(most) for one in values) for most in values)


def _disagreement(case: Case, spec: Spec, values: dict[int, tuple[str, ...]]) -> Finding:
    by_value: dict[tuple[str, ...], list[int]] = {}
    for n, value in values.items():
        by_value.setdefault(value, []).append(n)
    said = "; ".join(f"{', '.join(value)} ({case.languages(versions)})" for value, versions in by_value.items())
    severity: Severity = "warning" if spec.key in _SOFT else "error"
    message = N_("checks", "{label} differs between the versions: {values}.").format(label=spec.label, values=said)
    return case.finding(NAME, severity, message, values, case.marks(spec.key, values), spec.key)
