"""Differences that a clerk has accepted: they do not come back until the text changes."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from reviewer.checks import Finding
from reviewer.fields import Version
from reviewer.messages import N_
from reviewer.store import Acceptance, Entry, SetAcceptance, Step

_SAID = {
    "accept": N_("desk", "accept a finding in {name}"),
    "reopen": N_("desk", "reopen a finding in {name}"),
}


def place_key(finding: Finding, versions: Sequence[Version]) -> str:
    """Return what names a finding as long as its text stays: the check, the words marked, and their paragraphs.

    Numbers of paragraphs are left out, so that a paragraph added elsewhere does not bring it back. What has no place,
    and what a field's values say, goes by its sentence.
    """
    places = []
    for mark in finding.marks:
        text = versions[mark.version].text
        at = text.paragraph_at(mark.span.start)
        whole = "" if at is None else text.cut(text.paragraphs[at])
        begin = 0 if at is None else mark.span.start - text.paragraphs[at].span.start
        places.append([versions[mark.version].language, whole, begin, mark.span.cut(text.content)])
    said = finding.message if finding.field or not places else ""
    told = json.dumps([finding.check, finding.field, sorted(finding.languages), places, said], ensure_ascii=False)
    return f"place {_hash(told)}"


def kind_key(check: str) -> str:
    """Return what names all findings of one check in a document."""
    return f"kind {check}"


def is_kind(key: str) -> bool:
    """Say whether `key` names a kind of findings, and no place."""
    return key.startswith("kind ")


def fingerprints(versions: Sequence[Version]) -> dict[str, str]:
    """Return a fingerprint of each language's text."""
    return {version.language: _hash(version.text.content) for version in versions}


def accepted_by(
    finding: Finding, key: str, accepted: Mapping[str, Acceptance], prints: Mapping[str, str]
) -> Acceptance | None:
    """Return the acceptance that covers a finding; one of a kind covers the texts that it was given for."""
    own = accepted.get(key)
    kind = accepted.get(kind_key(finding.check))
    if own is not None or kind is None:
        return own
    concerned = finding.languages or tuple(prints)
    same = all(kind.texts.get(language) == prints.get(language) for language in concerned)
    return kind if same else None


def acceptance_step(
    document: int, name: str, check: str, key: str, old: Acceptance | None, new: Acceptance | None
) -> Step:
    """Return the step that accepts a finding (or a kind), or with `new` None has it stand again."""
    action = "accept" if new else "reopen"
    entry = Entry(document, field=check, old=old.reason if old else "", new=new.reason if new else "")
    said = _SAID[action].format(name=name)
    return Step("accept" if new else "reopen", said, (SetAcceptance(document, key, old, new),), (entry,))


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
