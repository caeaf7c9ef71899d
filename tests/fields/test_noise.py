"""The same documents with the noise that files bring: the fields stay the same."""

import re
import unicodedata

import pytest

from tests.fields.test_unseen import DOCUMENTS, values_of

PRESENTATION = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in range(0xFE80, 0xFEF5)
    if "ISOLATED" in unicodedata.name(chr(code), "")
}
SYMBOL = re.compile(r"[A-Z]{1,6}/\S+.*")


def digits_from(first):
    """Return a change of all digits, but for lines of symbols, to those that begin with the code point `first`."""
    digits = {ord(str(n)): chr(first + n) for n in range(10)}
    return lambda line: line if SYMBOL.fullmatch(line) else line.translate(digits)


def without_accents(line):
    return "".join(c for c in unicodedata.normalize("NFD", line) if not unicodedata.combining(c))


CHANGES = {  # name: languages, and what happens to a line
    "no-break spaces": ("ar zh en fr ru es", lambda line: line.replace(" ", "\u00a0")),
    "double spaces": ("ar zh en fr ru es", lambda line: line.replace(" ", "  ")),
    "soft hyphens": ("en fr ru es", lambda line: re.sub(r"(?<=[a-zа-я]{3})(?=[a-zа-я]{3})", "\u00ad", line)),
    "invisible spaces": ("ar zh en fr ru es", lambda line: line.replace("/", "/\u200b")),
    "straight marks": ("en fr ru es", lambda line: line.translate({ord("’"): "'", ord("“"): '"', ord("”"): '"'})),
    "marks apart": ("ar fr ru es", lambda line: unicodedata.normalize("NFD", line)),
    "presentation forms": ("ar", lambda line: "".join(PRESENTATION.get(c, c) for c in line)),
    "stretched letters": ("ar", lambda line: line.replace("مم", "مــم").replace("لس", "لــس")),
    "full width digits": ("zh", digits_from(0xFF10)),
    "Arabic digits": ("ar", digits_from(0x660)),
    "lost accents": ("fr es", without_accents),
    "capitals": ("en fr ru es", lambda line: line.upper() if len(line) < 40 and not SYMBOL.fullmatch(line) else line),
}


def comparable(value):
    """A value without what the noise itself changes in printed words."""
    if isinstance(value, list):
        return sorted(map(comparable, value))
    if not isinstance(value, str):
        return value
    plain = without_accents(unicodedata.normalize("NFKC", value)).translate(
        {ord("’"): "'", ord("“"): '"', ord("”"): '"', ord("ـ"): None, 0xAD: None, 0x200B: None}
    )
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in plain)
    return re.sub(r"\s", "", digits).casefold()


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize(
    "document", [one for one in DOCUMENTS if "between" not in one], ids=lambda document: document["name"]
)
def test_noise_changes_no_field(document, change, tmp_path):
    languages, noisy = CHANGES[change]
    if document["reads"]["language"] in languages.split():
        lines = document["text"].strip().split("\n")
        clean = values_of(document["text"], tmp_path)
        found = values_of("\n".join(map(noisy, lines)), tmp_path)
        keys = [key for key in clean if key not in ("footnotes", "as_received", "footnote_anchors")]
        assert {k: comparable(found[k]) for k in keys} == {k: comparable(clean[k]) for k in keys}
