"""Answers as a person reads them in a terminal: plain lines, no tables to break on long names."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Answer = Mapping[str, Any]

_GRAVITY = {"error": "Errors: {count}", "warning": "Warnings: {count}", "info": "Notes: {count}"}
_TOTALS = {"error": "Errors: {count}", "warning": "warnings: {count}", "info": "notes: {count}"}
_SURE = {
    "likely": "Likely one document: put together by what the versions say",
    "to decide": "To decide: another document may be the same one (reviewer group says which)",
}
_LANGUAGES = {"ar": "Arabic", "zh": "Chinese", "en": "English", "fr": "French", "ru": "Russian", "es": "Spanish"}
_DEEDS = {
    "new": "a new document,",
    "joins": "joins",
    "new_copy": "a new copy, for",
    "stands_in": "takes the place of the PDF in",
    "same": "says the same as a version of",
    "known": "in the library already",
    "refused": "cannot be read",
    "left_out": "left out",
}
_ARABIC = re.compile(r"[\u0600-\u06ff](?:[^\u2068\u2069A-Za-z]*[\u0600-\u06ff])?")
_SHOWN = 100  # characters of a place in the text; programs get the whole


def listed(values: Iterable[object]) -> str:
    """Return `values` with commas between them, a dash where there are none."""
    return ", ".join(map(str, values)) or "-"


def fields(answer: Answer) -> str:
    """Say the fields of one file, those that were found."""
    lines = [answer["file"]]
    lines += [f"  {key.replace('_', ' '):20}{_value(value)}" for key, value in answer["fields"].items() if _is(value)]
    lines.append(f"  {'paragraphs':20}{len(answer['paragraphs'])}")
    return "\n".join(lines)


def candidates(answer: Answer) -> str:
    """Say what was read for one field, best first: value, rule, score, and where it stands in the file."""
    found = sorted(answer["candidates"], key=lambda one: -one["score"])
    lines = [f"{answer['file']}: {answer['key'].replace('_', ' ')}{'' if found else ' was not found'}"]
    for one in found:
        place = ", ".join(f"{name} {_place(where)}" for name, where in (one["place"] or {}).items())
        lines.append(f"  {one['value']}  ({one['rule']}, {one['score']:.2f}; {place or 'no place'})")
        lines.append(f"    “{_short(one['text'])}”")
    return "\n".join(lines)


def _place(where: object) -> str:
    return "/".join(f"{number:.0f}" for number in where) if isinstance(where, list) else str(where)


def _is(value: object) -> bool:
    return value not in (None, [], "", False)


def _value(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "yes" if value is True else str(value)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def group(answer: Answer) -> str:
    """Say one document: its versions, the languages missing, why they belong together."""
    sure = "" if answer["certainty"] == "same" else f" ({answer['certainty']})"
    lines = [f"Document {answer['document']}{sure}, missing: {listed(answer['missing'])}"]
    lines += [f"  {version['language'] or '?'}  {version['file']}" for version in answer["versions"]]
    lines += [f"  =   {copy['file']}" for copy in answer["duplicates"]]
    lines += [f"  because {reason}" for reason in answer["reasons"]]
    lines += [f"  related to document {other['document']}: {other['reason']}" for other in answer["related"]]
    return "\n".join(lines)


def links(answer: Answer) -> str:
    """Say which paragraphs answer each other, by their numbers from 0."""
    pairs = (f"{listed(link['a'])} = {listed(link['b'])}  ({link['score']:.2f})" for link in answer["links"])
    return "\n".join([f"{answer['a']} = {answer['b']}", *(f"  {pair}" for pair in pairs)])


def findings(answer: Answer) -> str:
    """Say what a clerk should look at in one document: a report to hand on, the grave things first."""
    lines = [f"Document {answer['document']}: {_short(answer['name'])}"]
    lines += [f"  {isolated(_short(answer['title']))}"] if answer["title"] not in ("", answer["name"]) else []
    lines += [f"  {_SURE[answer['certainty']]}"] if answer["certainty"] in _SURE else []
    lines += [f"  {_language(version['language']):9} {Path(version['file']).name}" for version in answer["versions"]]
    number = 0
    for severity, heading in _GRAVITY.items():
        found = [one for one in answer["findings"] if one["severity"] == severity]
        if found:
            lines += ["", f"  {heading.format(count=len(found))}"]
        for one in found:
            number += 1
            lines.append(f"  {number:>3}. {isolated(one['message'])} [{one['check']}]")
            lines += _places(answer, one["places"])
    return "\n".join([*lines, *([] if number else ["", "  Nothing to look at."]), ""])


def totals(documents: int, versions: int, found: Mapping[str, int]) -> str:
    """Say how much there is to look at in all documents together."""
    counts = (_TOTALS[severity].format(count=found.get(severity, 0)) for severity in _TOTALS)
    return f"Documents: {documents}, versions: {versions}. {'; '.join(counts)}."


def _places(answer: Answer, places: Iterable[Answer]) -> list[str]:
    """Say each place once: the language of its version, and the text."""
    languages = {version["file"]: _language(version["language"]) for version in answer["versions"]}
    said = (f"       {languages[place['file']]:9} {isolated(_short(place['around']))}" for place in places)
    return list(dict.fromkeys(said))


def _language(code: str | None) -> str:
    return _LANGUAGES.get(code or "", "?")


def isolated(text: str) -> str:
    """Return `text` with its Arabic words set apart, so that a terminal does not turn what stands round them."""
    return _ARABIC.sub("\u2068\\g<0>\u2069", " ".join(text.split()))


def foretold(answer: Answer) -> str:
    """Say what would become of one file, and why."""
    what = " ".join(filter(None, (_DEEDS[answer["deed"]], _short(answer["name"] or ""))))
    language = f", {_language(answer['language'])}" if answer["language"] else ""
    look = " (look at it)" if answer["decide"] else ""
    why = f"\n    {answer['reason']}" if answer["reason"] else ""
    return f"{answer['file']}: {what}{language}{look}{why}"


def written(answer: Answer) -> str:
    """Say where one file was written, and what is to be known of it."""
    return "\n".join(
        [f"{answer['language'] or '-'}  {answer['written']}", *(f"    {note}" for note in answer.get("notes", ()))]
    )


def document(answer: Answer) -> str:
    """Say one document of the library in one line."""
    marks = [f"{answer[kind]} {kind}" for kind in ("errors", "warnings") if answer[kind]]
    marks += ["sample"] if answer["sample"] else []
    state = answer["state"].replace("_", " ")
    languages = f"{listed(answer['languages'])}; missing: {listed(answer['missing'])}"
    head = f"{answer['document']:>4}  {answer['name']}  [{languages}]  {', '.join([state, *marks])}"
    return f"{head}\n      {answer['title']}" if answer["title"] else head


def version(answer: Answer) -> str:
    """Say the fields of one version of a document of the library."""
    original = ", original" if answer["original"] else ""
    lines = [f"  {answer['language'] or '?'}: {answer['file']}{original}"]
    for one in answer["fields"]:
        if one["value"] or one["corrected"]:
            value = one["value"].replace("\n", " | ") or "(cleared)"
            was = f"  (corrected; read: {one['read'] or 'nothing'})" if one["corrected"] else ""
            lines.append(f"    {one['label']:30}{value}{was}")
    return "\n".join(lines)


def finding(answer: Answer) -> str:
    """Say one finding of a document of the library."""
    lines = [f"  {answer['severity']}: {answer['message']} [{answer['check']}; {listed(answer['languages'])}]"]
    lines += [f"    {place['language']}: {_short(place['text'])}" for place in answer["evidence"]]
    return "\n".join(lines)


def grouping(answer: Answer) -> str:
    """Say why the versions of a document of the library are one, and which others are like it."""
    sure = {"same": "one document", "likely": "likely one document", "to decide": "to decide"}[answer["certainty"]]
    lines = [f"  {sure}: {reason}" for reason in answer["reasons"]]
    lines += [f"  related: {other['name']} ({other['document']}): {other['reason']}" for other in answer["related"]]
    return "\n".join(lines)


def whole(answer: Answer) -> str:
    """Say a document of the library with its versions and findings."""
    parts = [
        document(answer),
        grouping(answer["grouping"]),
        *map(version, answer["versions"]),
        *map(finding, answer["findings"]),
    ]
    return "\n".join(parts)


def entry(answer: Answer) -> str:
    """Say one entry of the history."""
    what = " ".join(word for word in (answer["action"], answer["field"], answer["language"]) if word)
    change = f": {answer['old'] or 'nothing'} -> {answer['new'] or 'nothing'}" if answer["field"] else ""
    return f"{answer['when']}  {answer['who']}  {what}{change}"
