"""The steps by which a clerk accepts a finding, or has it stand again."""

from datetime import datetime

from reviewer.desk.accepting import acceptance_step, fingerprints, kind_key
from reviewer.desk.correcting import short
from reviewer.desk.opened import Opened
from reviewer.desk.tables import FindingRow
from reviewer.errors import NotAValue
from reviewer.messages import N_
from reviewer.store import Acceptance, Step

_REASON = N_("desk", "Reason")
_WANTED = N_("desk", "Say in a few words why the difference is right.")


def accepting(opened: Opened, finding: FindingRow, reason: str, whole_kind: bool, clerk: str, now: datetime) -> Step:
    """Return the step that accepts `finding`, or all of its kind in the texts as they are now."""
    said = " ".join(reason.split())
    if not said:
        raise NotAValue(_REASON, reason, _WANTED)
    key = kind_key(finding.check) if whole_kind else finding.key
    texts = fingerprints(opened.versions) if whole_kind else {}
    new = Acceptance(said, now.isoformat(timespec="seconds"), clerk, texts)
    document = opened.stored[0].document
    return acceptance_step(document, short(opened.name), finding.check, key, opened.accepted.get(key), new)


def reopening(opened: Opened, finding: FindingRow) -> Step | None:
    """Return the step that takes back what covers `finding`; None where nothing does."""
    for key in (finding.key, kind_key(finding.check)):
        if key in opened.accepted:
            document = opened.stored[0].document
            return acceptance_step(document, short(opened.name), finding.check, key, opened.accepted[key], None)
    return None
