"""A process killed at any step of an import leaves the library whole: all of the import, or nothing of it."""

import signal
import subprocess
import sys

import pytest

from reviewer.store import Store

IMPORT = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from reviewer.fields import Reading, Version
from reviewer.parts import Part
from reviewer.store import Entry, File, SetCell, Step, Store
from reviewer.text import Paragraph, Span, Text

def stop_at(step):
    if step == sys.argv[2]:
        print("here", flush=True)
        sys.stdin.read()  # until killed

content = "SAMPLE lighthouse " * 20000
text = Text(content, (Paragraph(Span(0, len(content))),))
version = Version("one.txt", text, ("en",), (Part("body"),), (Reading("title", "x", Span(0, 1), "r", 0.5),))
store = Store(Path(sys.argv[1]))
with store.write("Ana", datetime.now(timezone.utc)) as writing:
    stop_at("begun")
    document = writing.add_document(False)
    number = writing.add_version(document, "en")
    written = writing.add_text(number, File("one.txt", "one.txt", "sha", "text", 1), version)
    stop_at("text added")
    edits = (("documents", document, "live", 0, 1), ("versions", number, "text", 0, written),
             ("versions", number, "live", 0, 1))
    writing.step(Step("import", "import", tuple(SetCell(*edit) for edit in edits), (Entry(document, number, "en"),)))
    stop_at("step made")
stop_at("committed")
"""


@pytest.mark.parametrize(("step", "kept"), [("begun", 1), ("text added", 1), ("step made", 1), ("committed", 2)])
def test_killed_in_the_middle_of_an_import_the_library_is_whole(tmp_path, add, make_version, step, kept):
    library = tmp_path / "library.db"
    with Store(library) as store:
        add(store, make_version())
    command = [sys.executable, "-c", IMPORT, str(library), step]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "here\n"
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    with Store(library) as store:
        assert f"{kept} document" in store.verify()
        assert len(store.search("lighthouse")) == kept - 1
        assert len(store.history(2)) == kept - 1
