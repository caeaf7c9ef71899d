"""Names of files that every system takes."""

import re
import unicodedata

_UNSAFE = re.compile(r"[^\w.\-]+")  # letters of every script stay
_LONGEST = 80  # code points; three bytes each in Chinese, and a file name may have 255


def file_name(document: str, language: str) -> str:
    """Return the name of a draft: ``A_79_1-EN.docx`` for the document named ``A/79/1``."""
    safe = _UNSAFE.sub("_", unicodedata.normalize("NFC", document)).strip("._")[:_LONGEST].strip("._")
    return f"{safe or 'document'}-{(language or 'unknown').upper()}.docx"
