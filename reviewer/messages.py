"""What sentences are made of: texts marked for translation without knowing Qt, names that others chose."""


def N_(context: str, text: str) -> str:  # noqa: N802  (the name lupdate is told to look for)
    """Return `text` unchanged; `context` groups it for the translators."""
    del context
    return text


def plain(name: str) -> str:
    """Return a name that others chose (a file's) on one line, what is no sign spelt out: ``\\n``, ``\\u202e``.

    Line ends, marks that turn text over and commands to a terminal would make a name look like something else.
    """
    if name.isprintable():
        return name
    return "".join(sign if sign.isprintable() or sign in _SPACES else _spelt(sign) for sign in name)


def _spelt(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


_SPACES = "\u00a0\u202f\u3000"  # honest in French and Chinese names
