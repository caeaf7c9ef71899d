"""Lines that Word computes from a document variable: the variable is renewed, else the old line would come back."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from reviewer.export.corrected.placing import Placing
from reviewer.export.corrected.runs import Cut, pieces_in
from reviewer.export.corrected.splice import Changed
from reviewer.files.package import Package, W
from reviewer.messages import N_

_CODE = re.compile(r"\s*(?P<kind>[A-Za-z]+)\s+(?:\"(?P<quoted>[^\"]*)\"|(?P<name>[^\s\\]+))?")
_COMPUTED = N_("corrected", "Word computes a corrected line from the field {code}, and may print the old one again.")
_RENEWED = N_("corrected", "The document variable “{name}”, from which Word prints the line again, was corrected too.")
_HARMLESS = ("HYPERLINK", "PAGE", "NUMPAGES", "REF", "STYLEREF", "SEQ", "TOC")


def renewed_variables(package: Package, placing: Placing) -> tuple[list[tuple[str, Changed]], list[str]]:
    """Return the settings part with the variables of corrected lines renewed, and what a clerk should know of it.

    To be asked before the changes are made.
    """
    name = next((part for kind, part in package.related(package.main).values() if kind == "settings"), "")
    root = package.xml(name) if name else None
    changed = Changed(root, W + "docVar") if root is not None else None
    said: dict[str, None] = {}
    for cuts in placing.cuts.values():
        for code in dict.fromkeys(code for cut in cuts for code in _codes(cut)):
            match = _CODE.match(code)
            kind = match["kind"].upper() if match else ""
            variable = (match["quoted"] or match["name"] or "") if match else ""
            found = [one for one in changed.elements if one.get(W + "name") == variable] if changed else []
            if kind == "DOCVARIABLE" and changed is not None and found and _renew(found[0], cuts):
                changed.touch(found[0])
                said[_RENEWED.format(name=variable)] = None
            elif kind not in _HARMLESS:
                said[_COMPUTED.format(code=" ".join(code.split()))] = None
    return ([(name, changed)] if changed is not None and changed.touched else []), list(said)


def _renew(variable: etree._Element, cuts: Sequence[Cut]) -> bool:
    """Give a variable the text of its line as it will be, where it has that of the line as it is."""
    line = cuts[0].paragraph.text
    after = line
    for cut in sorted(cuts, key=lambda one: one.start, reverse=True):
        after = after[: cut.start] + cut.text + after[cut.end :]
    value = variable.get(W + "val", "")
    if after.strip() == value.strip():  # renewed with another running head
        return True
    if line.strip() and line.strip() in value:
        variable.set(W + "val", value.replace(line.strip(), after.strip()))
        return True
    return False


def _codes(cut: Cut) -> Iterator[str]:
    """Yield the codes of the fields in whose results a cut stands."""
    opened: list[list[str]] = []
    wanted = {piece.element for piece in pieces_in(cut.paragraph, cut.start, cut.end)}
    for element in cut.paragraph.element.iter(W + "fldChar", W + "instrText", *{one.tag for one in wanted}):
        kind = element.get(W + "fldCharType") if element.tag == W + "fldChar" else ""
        if kind == "begin":
            opened.append([])
        elif kind == "end" and opened:
            opened.pop()
        elif element.tag == W + "instrText" and opened:
            opened[-1].append(element.text or "")
        elif element in wanted:
            yield from ("".join(one) for one in opened[-1:])
            simple = next(element.iterancestors(W + "fldSimple"), None)
            yield from ([simple.get(W + "instr", "")] if simple is not None else [])
