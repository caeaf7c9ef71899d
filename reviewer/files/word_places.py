"""The way back from a `Place` to the elements of a Word file's XML, for who edits them."""

from pathlib import Path

from lxml import etree

from reviewer.files.package import Package, W
from reviewer.files.word import trace_word
from reviewer.files.word_runs import MC
from reviewer.light import light


@light
class Piece:
    """The characters from column `start` to `end` of a paragraph come from `element`, a child of a run."""

    start: int
    end: int
    element: etree._Element


@light
class WordParagraph:
    """A ``w:p`` element, the package's part it stands in, and its text's pieces in their order."""

    part: str
    element: etree._Element
    pieces: tuple[Piece, ...]
    text: str


@light
class WordPlaces:
    """A Word file's package, and its paragraphs by the `part` and `index` of their places."""

    package: Package
    paragraphs: dict[tuple[str, int], WordParagraph]

    def twin(self, paragraph: WordParagraph) -> WordParagraph | None:
        """Return the same paragraph of a text box's other copy, which older programs show; None where there is none."""
        box = next((one for one in paragraph.element.iterancestors() if one.tag == MC + "AlternateContent"), None)
        if box is None:
            return None
        for branch in box:
            if paragraph.element in (own := list(branch.iter(W + "p"))):
                at = own.index(paragraph.element)
                others = [list(other.iter(W + "p")) for other in box if other is not branch]
                found = others[0][at] if others and len(others[0]) == len(own) else None
                return _plain(paragraph.part, found, paragraph.text) if found is not None else None
        return None


def open_word(path: Path, data: bytes) -> WordPlaces:
    """Open a Word file for editing; raises what reading it does."""
    package, met = trace_word(path, data)
    names = {id(root): name for name, root in package.parsed()}
    paragraphs: dict[tuple[str, int], WordParagraph] = {}
    for place, element, line in met:
        begin = place.column
        pieces = tuple(Piece(start - begin, end - begin, one) for start, end, one in line.pieces if _in(one, element))
        text = "".join(line.parts)[begin:][: pieces[-1].end if pieces else 0]
        name = names[id(element.getroottree().getroot())]
        paragraphs[place.part, place.index] = WordParagraph(name, element, pieces, text)
    return WordPlaces(package, paragraphs)


def _in(element: etree._Element, paragraph: etree._Element) -> bool:
    return next((one for one in element.iterancestors(W + "p")), None) is paragraph


def _plain(part: str, element: etree._Element, text: str) -> WordParagraph | None:
    """Return a paragraph that holds `text` in its text elements and nothing else; None for any other."""
    pieces: list[Piece] = []
    at = 0
    for one in element.iter(W + "t"):
        length = len(one.text or "")
        pieces.append(Piece(at, at + length, one))
        at += length
    whole = "".join(one.element.text or "" for one in pieces)
    return WordParagraph(part, element, tuple(pieces), whole) if whole == text else None
