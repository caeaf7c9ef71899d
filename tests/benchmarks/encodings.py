"""How often the encoding of a text is told, by encoding and length, beside charset-normalizer alone.

``python -m tests.benchmarks.encodings``: the texts are the SAMPLE sentences of the tests, six of each length.
Right is a text that is read letter for letter, whatever the name of the encoding.
"""

from pathlib import Path

from charset_normalizer import from_bytes

from reviewer.errors import UnreadableFile
from reviewer.files.plain import decode
from tests.files.sentences import ENCODINGS, SENTENCES, encoded, sample

LENGTHS = (20, 80, 400, 4_000)


def own(data: bytes) -> str:
    """Return the text as the product reads it, empty where it refuses."""
    try:
        return decode(Path("sample.txt"), data)[0]
    except UnreadableFile:
        return ""


def library(data: bytes) -> str:
    """Return the text as charset-normalizer reads it."""
    best = from_bytes(data).best()
    return str(best).lstrip("\ufeff") if best is not None else ""


def main() -> None:
    """Print a line for each language and encoding: right of six texts, own and the library's, for each length."""
    print(f"{'':18}" + "".join(f"{length:>13}" for length in LENGTHS))
    sums = {length: [0, 0, 0] for length in LENGTHS}
    for language, encodings in ENCODINGS.items():
        for encoding in encodings:
            row = f"{language} {encoding:15}"
            for length in LENGTHS:
                texts = [encoded(sample(language, length, at), encoding) for at in range(len(SENTENCES[language]))]
                mine = sum(own(data) == text for data, text in texts)
                theirs = sum(library(data) == text for data, text in texts)
                row += f"{mine:>7}/{theirs}   /6"[:13].rjust(13)
                for at, value in enumerate((mine, theirs, len(texts))):
                    sums[length][at] += value
            print(row)
    for length, (mine, theirs, of) in sums.items():
        print(f"{length} characters: {mine / of:.1%} right, charset-normalizer alone {theirs / of:.1%}")


if __name__ == "__main__":
    main()
