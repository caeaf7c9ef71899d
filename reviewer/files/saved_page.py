"""Web pages saved with their pictures as one file (MHTML, RFC 2557): the page is taken out, the rest left closed."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from reviewer.errors import DamagedFile
from reviewer.files.kinds import is_saved_page

_PARTS = 2_000  # a page with all its pictures, styles and frames has some hundred


def page_within(path: Path, data: bytes) -> bytes:
    """Return the HTML of a saved page, and any other data as it is; raises `DamagedFile`."""
    if not is_saved_page(data):
        return data
    try:
        message = message_from_bytes(data, policy=policy.default)
        for number, part in enumerate(message.walk()):
            if number > _PARTS:
                break
            if part.get_content_type() == "text/html":
                return _words(part)
    except (RecursionError, LookupError, ValueError, AttributeError) as error:  # headers that are none
        raise DamagedFile(path, str(error)) from error
    raise DamagedFile(path, "a saved web page without the page")


def _words(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if not charset:
        return content
    try:
        return content.decode(charset).encode("utf-8-sig")  # with its mark, which outranks what the page says
    except (UnicodeDecodeError, LookupError):
        return content
