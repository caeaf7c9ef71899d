"""How long versions side by side take to be written: ``python tests/benchmarks/side_by_side.py [ROWS]``.

Six SAMPLE versions of so many paragraphs (2000) with 100 findings are written as Word table, web page and translation
memory, and by a bare loop of python-docx over the same cells: processor time, and the size of each file. Each is
written three times by turns, and the quickest counts; the last line is the peak of memory (``ru_maxrss``).
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import docx

from reviewer.alignment import Row
from reviewer.checks import Finding, Mark
from reviewer.export import Comparison, write_bilingual, write_memory, write_page
from reviewer.fields import Version
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text

SENTENCES = {
    "ar": "نموذج، الفقرة {n}: نؤكد من جديد التزامنا بزراعة الأشجار في جميع البساتين، كما ورد في A/79/1.",
    "zh": "样本第{n}段：重申我们致力于在所有果园种树，如A/79/1号文件所述，并请各位园丁注意这一点。",
    "en": "SAMPLE paragraph {n}: reaffirming our commitment to the planting of trees in all orchards, see A/79/1.",
    "fr": "EXEMPLE, paragraphe {n} : réaffirmant notre volonté de planter des arbres dans tous les vergers (A/79/1).",
    "ru": "ОБРАЗЕЦ, пункт {n}: вновь подтверждая нашу приверженность посадке деревьев во всех садах (A/79/1).",
    "es": "EJEMPLO, párrafo {n}: reafirmando nuestro compromiso de plantar árboles en todos los huertos (A/79/1).",
}


def version(language: str, count: int) -> Version:
    """Return a version of `count` paragraphs."""
    texts = [SENTENCES[language].format(n=n) for n in range(count)]
    paragraphs, start = [], 0
    for text in texts:
        paragraphs.append(Paragraph(Span(start, start + len(text))))
        start += len(text) + 1
    values = {"language": language, "symbols": ["A/79/1"], "title": "SAMPLE"}
    text = Text("\n".join(texts), tuple(paragraphs))
    return Version(f"{language}.txt", text, (language,) * count, (Part("body"),) * count, (), values)


def comparison(count: int) -> Comparison:
    """Return the versions side by side, a finding on every so many rows."""
    versions = tuple(version(language, count) for language in SENTENCES)
    starts = [paragraph.span.start for paragraph in versions[2].text.paragraphs[:: max(1, count // 100)]]
    findings = [Finding("sample", "warning", "SAMPLE", ("en",), None, (Mark(2, Span(at, at + 6)),)) for at in starts]
    rows = tuple(Row(((n,),) * len(versions), 1.0) for n in range(count))
    return Comparison("A/79/1", versions, rows, datetime(2044, 5, 12), tuple(findings))


def bare(made: Comparison, target: Path) -> Path:
    """Fill the same table by python-docx alone."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=1 + len(made.versions))
    for number, row in enumerate(made.rows, 1):
        cells = table.add_row().cells
        cells[0].text = str(number)
        for cell, one, indexes in zip(cells[1:], made.versions, row.cells, strict=True):
            cell.text = one.text.cut(one.text.paragraphs[indexes[0]])
    document.save(str(target))
    return target


def main() -> None:
    """Write each kind three times by turns; print the quickest of each."""
    made = comparison(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
    kinds: dict[str, tuple[Callable[[Comparison, Path], Path], str]] = {
        "word": (write_bilingual, "docx"),
        "html": (write_page, "html"),
        "tmx": (write_memory, "tmx"),
        "python-docx": (bare, "docx"),
    }
    seconds: dict[str, list[float]] = {name: [] for name in kinds}
    sizes: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(3):
            for name, (write, ending) in kinds.items():
                began = time.process_time()
                path = write(made, Path(folder) / f"{name}-{turn}.{ending}")
                seconds[name].append(time.process_time() - began)
                sizes[name] = path.stat().st_size // 1024
    plain = min(seconds["python-docx"])
    for name, taken in seconds.items():
        print(f"{name:12} {min(taken):6.2f} s  {min(taken) / plain:5.2f} of the bare loop  {sizes[name]:6} kB")
    print(f"peak of memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
