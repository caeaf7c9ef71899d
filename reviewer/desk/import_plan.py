"""What an import will do, as a clerk reads it before it happens."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from reviewer.desk.correcting import short
from reviewer.desk.harvested import Harvest
from reviewer.desk.opened import name_of
from reviewer.desk.order import in_order
from reviewer.desk.planning import Plan, Sorted, file_of, plan_import, sort_out
from reviewer.desk.tables import Deed, ImportPlan, PlannedRow, Refused
from reviewer.fields import Version
from reviewer.messages import N_, plain
from reviewer.store import Store

_KNOWN = N_("plan", "The library holds this file already.")
_TWICE = N_("plan", "The same file as {name}, byte for byte.")
_LEFT_OUT = N_("plan", "You leave it out.")
_RELATED = N_("plan", "See also {name}: {reason}")
_UNDECIDED = N_("plan", "To decide after the import, with {name}: {reason}")
_NO_LANGUAGE = N_("plan", "Its language was not found.")
_ORDER: tuple[Deed, ...] = ("new", "joins", "new_copy", "stands_in", "same", "known", "refused", "left_out")
_COUNTED: dict[Deed, tuple[str, str]] = {
    "joins": (
        N_("plan", "1 version joins a document that is here"),
        N_("plan", "{count} versions join documents that are here"),
    ),
    "new_copy": (
        N_("plan", "1 file takes the place of its earlier copy"),
        N_("plan", "{count} files take the place of their earlier copies"),
    ),
    "stands_in": (N_("plan", "1 file takes the place of a PDF"), N_("plan", "{count} files take the place of PDFs")),
    "same": (N_("plan", "1 file says the same as another"), N_("plan", "{count} files say the same as others")),
    "known": (N_("plan", "1 file is here already"), N_("plan", "{count} files are here already")),
    "refused": (N_("plan", "1 file cannot be read"), N_("plan", "{count} files cannot be read")),
    "left_out": (N_("plan", "1 file is left out"), N_("plan", "{count} files are left out")),
}


def import_plan(store: Store, harvest: Harvest, samples: bool, left_out: Collection[Path]) -> ImportPlan:
    """Return what taking `harvest` without the files `left_out` will do; nothing is written."""
    sorted_out = sort_out(store, harvest, left_out)
    plan = plan_import(store, sorted_out.new, samples)
    rows = [
        *_placed(plan, _Names(store, plan)),
        *_not_taken(sorted_out),
        *(PlannedRow(one.path, "", "refused", reason=_said_of(one)) for one in harvest.refused),
    ]
    return ImportPlan(tuple(rows), _said(rows))


class _Names:
    """The names of documents, new ones included."""

    def __init__(self, store: Store, plan: Plan) -> None:
        self._store = store
        self._new: dict[int, list[Version]] = {}
        for placing in plan.placings:
            if placing.deed == "new":
                self._new.setdefault(placing.home, []).append(placing.file.version)

    def __call__(self, home: int) -> str:
        return name_of(self._new[home]) if home in self._new else self._store.document(home).summary.name


def _placed(plan: Plan, name: _Names) -> list[PlannedRow]:
    bonds: dict[int, dict[str, None]] = {}  # what both say of each other is said once
    undecided: set[int] = set()
    for bond in plan.bonds:
        text = _UNDECIDED if bond.undecided else _RELATED
        for here, there in ((bond.here, bond.there), (bond.there, bond.here)):
            bonds.setdefault(here, {})[text.format(name=short(name(there)), reason=bond.reason)] = None
            undecided |= {here} if bond.undecided or name(here) == name(there) else set()
    homes = Counter(placing.home for placing in plan.placings)
    rows = []
    for placing in plan.placings:
        version, home = placing.file.version, placing.home
        taken = placing.deed != "same"
        alone = placing.deed == "new" and homes[home] == 1  # nothing to give a reason for
        reasons = ["" if alone else placing.reason, *(bonds.get(home, ()) if taken else ())]
        if taken and not version.language:
            reasons.append(_NO_LANGUAGE)
        unsure = placing.certainty == "to decide" or home in undecided or not version.language
        decide = taken and (unsure or placing.deed in ("new_copy", "stands_in"))
        reason = " ".join(filter(None, reasons))
        rows.append(PlannedRow(Path(version.file), version.language, placing.deed, home, name(home), reason, decide))
    first = {row.home for row in rows if row.decide}
    rows.sort(
        key=lambda row: (row.home not in first, _ORDER.index(row.deed), abs(row.home), in_order(row.language))
    )  # what a clerk should look at stands first, with all of its document
    return rows


def _said_of(refused: Refused) -> str:
    """Return why a file cannot be read, without its name: that stands beside it."""
    said = refused.sentence.removeprefix(f"{plain(refused.path.name)}: ")
    return said[:1].upper() + said[1:]


def _not_taken(sorted_out: Sorted) -> Iterable[PlannedRow]:
    for file, twin in sorted_out.known:
        reason = _TWICE.format(name=file_of(twin.version)) if twin else _KNOWN
        yield PlannedRow(Path(file.version.file), file.version.language, "known", reason=reason)
    for file in sorted_out.left_out:
        yield PlannedRow(Path(file.version.file), file.version.language, "left_out", reason=_LEFT_OUT)


def _said(rows: Sequence[PlannedRow]) -> str:
    said = []
    new = [row for row in rows if row.deed == "new"]
    if new:
        documents = len({row.home for row in new})
        one, many = N_("plan", "1 new document ({files})"), N_("plan", "{count} new documents ({files})")
        versions = _number(len(new), N_("plan", "1 version"), N_("plan", "{count} versions"))
        said.append((one if documents == 1 else many).format(count=documents, files=versions))
    for deed, texts in _COUNTED.items():
        if count := sum(row.deed == deed for row in rows):
            said.append(_number(count, *texts))
    return "; ".join(said) or N_("plan", "There is nothing to import")


def _number(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
