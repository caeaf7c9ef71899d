"""The words and options of the command line. Nothing heavy is imported here: the window starts through it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import reviewer

KINDS = ("circulation", "corrected", "bilingual", "html", "tmx", "csv", "jsonl", "marcxml", "akn")
_Command = Callable[[str, str], argparse.ArgumentParser]
_PATHS: dict[str, Any] = {"nargs": "+", "type": Path, "metavar": "PATH"}
_PASSWORD = "a file whose first line is the password of the PDFs that ask for one"
_PLAIN = "corrected files: without marks of what was changed, instead of as tracked changes"
_KINDS = f"what to write, one or several of {', '.join(KINDS)}"
_ALL = "the languages wanted, such as en,fr; all of them by default"


def _codes(typed: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in typed.split(",") if code.strip())


def _kinds(typed: str) -> tuple[str, ...]:
    kinds = _codes(typed)
    for kind in kinds:
        if kind not in KINDS:
            raise argparse.ArgumentTypeError(f"“{kind}” is none of {', '.join(KINDS)}")
    return kinds


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of ``reviewer``; `command` is None for the window."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--json", action="store_true", help="one JSON object a line, for programs")
    common.add_argument("--library", type=Path, metavar="PATH", help="the library's file; by default your own")
    parser = argparse.ArgumentParser(
        prog="reviewer",
        parents=[common],
        description="Language versions of United Nations documents, side by side. Without a command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"reviewer {reviewer.__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    def command(name: str, said: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=said, description=said, parents=[common])

    command("open", "the window, with these files imported first").add_argument("paths", **_PATHS)
    _add_file_commands(command)
    _add_library_commands(command)
    shown = command("without-window", "import into a new temporary library, print what it holds, write its drafts")
    shown.add_argument("paths", **{**_PATHS, "nargs": "*"})
    return parser


def _add_file_commands(command: _Command) -> None:
    read = command("read", "the fields of each file")
    read.add_argument("paths", **{**_PATHS, "metavar": "FILE"})
    read.add_argument("--why", metavar="KEY", help="the candidates of one field, with place, rule and score")
    group = command("group", "which files are versions of one document")
    group.add_argument("paths", **_PATHS)
    align = command("align", "which paragraphs of two files answer each other")
    align.add_argument("a", type=Path, metavar="FILE_A")
    align.add_argument("b", type=Path, metavar="FILE_B")
    align.add_argument("--lines", action="store_true", help="text files of which each line is one paragraph")
    check = command("check", "where the versions of each document disagree")
    check.add_argument("paths", **_PATHS)
    draft = command("draft", "Word drafts and other files of the documents that files are versions of")
    draft.add_argument("paths", **_PATHS)
    _add_export_options(draft)
    for reading in (read, group, align, check, draft):
        _add_password(reading)


def _add_password(command: argparse.ArgumentParser) -> None:
    command.add_argument("--password-file", type=Path, metavar="FILE", help=_PASSWORD)


def _add_export_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="where the files are written")
    command.add_argument("--kind", type=_kinds, default=("circulation",), metavar="KINDS", help=_KINDS)
    command.add_argument("--languages", type=_codes, default=(), metavar="CODES", help=_ALL)
    there = command.add_mutually_exclusive_group()
    there.add_argument("--overwrite", action="store_true", help="replace files of the same names")
    there.add_argument("--number", action="store_true", help="put a number into the names of files that are there")
    command.add_argument(
        "--paper", choices=("A4", "Letter"), default="", help="of drafts; by default as the series has"
    )
    command.add_argument("--plain", action="store_true", help=_PLAIN)


def _add_library_commands(command: _Command) -> None:
    import_ = command("import", "import files and folders into the library")
    import_.add_argument("paths", **_PATHS)
    import_.add_argument("--dry-run", action="store_true", help="say what would become of each file; nothing is stored")
    _add_password(import_)
    command("list", "the documents of the library")
    command("search", "paragraphs of the library that hold these words").add_argument("words", nargs="+")
    _add_document(command("show", "the fields and findings of one document"))
    correct = command("correct", "correct one field of one version")
    _add_document(correct)
    correct.add_argument("language", metavar="LANGUAGE", help="ar, zh, en, fr, ru or es")
    correct.add_argument("key", metavar="KEY", help="the field, such as title or symbols")
    correct.add_argument("value", metavar="VALUE", help="as typed in the window; an empty text clears the field")
    split = command("split", "make one version a document of its own")
    _add_document(split)
    split.add_argument("language", metavar="LANGUAGE", help="of the version: ar, zh, en, fr, ru or es")
    join = command("join", "put the versions of another document into one")
    _add_document(join)
    join.add_argument("other", metavar="OTHER", help="the other document, by its number in the list, or its symbol")
    _add_document(command("history", "who changed what in one document, newest first"))
    command("undo", "undo the last change of the library")
    command("redo", "do again what was undone last")
    _add_export(command("export", "Word drafts and other files of documents, from their corrected fields"))
    command("backup", "write a copy of the library beside it")
    command("verify", "check that the library's file is sound")
    command("restore", "put a backup in the library's place").add_argument("backup", type=Path, metavar="BACKUP")


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("documents", metavar="DOCUMENT", nargs="*", help="their numbers in the list, or symbols")
    export.add_argument("--all", action="store_true", help="every document of the library")
    _add_export_options(export)


def _add_document(command: argparse.ArgumentParser) -> None:
    command.add_argument("document", metavar="DOCUMENT", help="its number in the list, or its symbol")
