"""A version as a text file, in the three shapes that text files of documents come in."""

from pathlib import Path

SOFT_HYPHEN = "\u00ad"
WIDTH = 84
NARROW = 79


def write_one_line_a_paragraph(version: dict, path: Path) -> None:
    """Write without the masthead's table, a line a paragraph."""
    lines = ["", "", ""]
    lines += [*_session(version), "", version["title"], ""]
    for paragraph in _main_part(version):
        lines += [paragraph, ""]
    lines += ["", ""]
    for paragraph in _annex(version):
        lines += [paragraph, ""]
    _write(path, lines)


def write_wrapped(version: dict, path: Path) -> None:
    """Write with the masthead in its printed order, lines wrapped, a blank line between paragraphs."""
    lines = [version["un"], version["symbol"], "", version["organ"], ""]
    lines += [*filter(None, version["right"]), ""]
    for paragraph in [*_session(version), version["title"], *_main_part(version), *_annex(version)]:
        lines += [*wrap(paragraph), ""]
    _write(path, lines)


def write_with_blank_lines(version: dict, path: Path) -> None:
    """Write without the masthead's table, wrapped and hyphenated, a blank line after every line.

    Paragraphs can be told only by their leading spaces: one for text, two for headings.
    """
    lines: list[str] = []
    for heading in [*_session(version), version["title"]]:
        lines += _spaced(heading, indent=2)
    for paragraph in _main_part(version):
        lines += _spaced(paragraph, indent=1)
    heading, title, *texts = _annex(version)
    for paragraph, indent in ((heading, 2), (title, 2), *((text, 1) for text in texts)):
        lines += _spaced(paragraph, indent)
    _write(path, lines)


def wrap(paragraph: str, width: int = WIDTH) -> list[str]:
    """Break `paragraph` at spaces, and at soft hyphens, which then become hyphens."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        syllables = word.split(SOFT_HYPHEN)
        space = " " if line else ""
        if len(line + space + "".join(syllables)) <= width:
            line += space + "".join(syllables)
            continue
        fitting = max((n for n in range(len(syllables)) if len(_head(line, syllables, n)) <= width), default=0)
        lines.append(_head(line, syllables, fitting))
        line = "".join(syllables[fitting:])
    return [*lines, line]


def _head(line: str, syllables: list[str], count: int) -> str:
    """Return `line` with the first `count` syllables of its last word and a hyphen."""
    return f"{line} {''.join(syllables[:count])}-" if count else line


def _spaced(paragraph: str, indent: int) -> list[str]:
    first, *others = wrap(paragraph, NARROW)
    return [line for text in (" " * indent + first, *others) for line in (text + " ", "")]


def _session(version: dict) -> list[str]:
    return [
        version["committee"],
        version["session"],
        version["session_dates"],
        version["item"],
        *version["item_titles"],
    ]


def _main_part(version: dict) -> list[str]:
    return [*version["body"], version["mark"], *filter(None, [version.get("footnote")])]


def _annex(version: dict) -> list[str]:
    return [version["annex_heading"], version["annex_title"], *version["annex"]]


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines).replace(SOFT_HYPHEN, "").rstrip("\n") + "\n", encoding="utf-8", newline="\n")
