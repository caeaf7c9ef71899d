"""Writes the sample documents anew: ``python tests/samples/make_samples.py``.

The texts are in ``texts/``; this says which version is written in which form. The PDFs need LibreOffice.
"""

import subprocess
import tempfile
import tomllib
from pathlib import Path

from plain import write_one_line_a_paragraph, write_with_blank_lines, write_wrapped
from word import write_word_with_header, write_word_with_table

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "resources" / "samples"

FORMS = (
    ("school_gardens", "ar", write_word_with_header, "SAMPLE_A_HRC_99_G_9001-AR.docx"),
    ("school_gardens", "zh", write_word_with_table, "SAMPLE_A_HRC_99_G_9001-ZH.docx"),
    ("school_gardens", "en", write_word_with_header, "SAMPLE_A_HRC_99_G_9001-EN.pdf"),
    ("school_gardens", "fr", write_wrapped, "SAMPLE_A_HRC_99_G_9001-FR.txt"),
    ("school_gardens", "ru", write_with_blank_lines, "SAMPLE_A_HRC_99_G_9001-RU.txt"),
    ("school_gardens", "es", write_word_with_table, "SAMPLE_A_HRC_99_G_9001-ES.pdf"),
    ("books_on_bicycles", "en", write_word_with_header, "SAMPLE_A_99_9002&S_2044_9003-EN.docx"),
    ("books_on_bicycles", "fr", write_word_with_table, "SAMPLE_A_99_9002&S_2044_9003-FR.pdf"),
    ("books_on_bicycles", "ru", write_word_with_table, "SAMPLE_A_99_9002&S_2044_9003-RU.docx"),
    ("bees_on_roofs", "zh", write_one_line_a_paragraph, "SAMPLE_A_HRC_99_G_9004-ZH.txt"),
    ("bees_on_roofs", "es", write_word_with_header, "SAMPLE_A_HRC_99_G_9004-ES.docx"),
)


def main() -> None:
    SAMPLES.mkdir(parents=True, exist_ok=True)
    for name, language, write, file in FORMS:
        document = tomllib.loads((HERE / "texts" / f"{name}.toml").read_text(encoding="utf-8"))
        version = {"symbol": document["symbol"], "language": language} | document[language]
        target = SAMPLES / file
        if target.suffix == ".pdf":
            write_pdf(write, version, target)
        else:
            write(version, target)
        print(target.name, target.stat().st_size)


def write_pdf(write, version: dict, target: Path) -> None:
    """Write the Word file to a folder of its own and print it to PDF with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / target.with_suffix(".docx").name
        write(version, word)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(target.parent), str(word)]
        subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    main()
