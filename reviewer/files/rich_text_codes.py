"""What the control words of rich text (.rtf) mean to a reader of its text."""

CHARACTERS = {
    "tab": "\t", "line": "\n", "softline": "\n", "page": "\f", "column": "\f", "emdash": "—", "endash": "–",
    "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "sect": "\f",
    "~": "\xa0", "-": "", "_": "-", "|": "", ":": "",
}  # fmt: skip

HIDDEN = frozenset({
    "fonttbl", "colortbl", "stylesheet", "info", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
    "fldinst", "pict", "object", "objdata", "themedata", "colorschememapping", "latentstyles", "datastore",
    "xmlnstbl", "filetbl", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "atnref", "atrfstart",
    "atrfend", "nonshppict", "shpinst", "shprslt", "sp", "sn", "sv", "upr", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc",
    "ftncn", "aftncn", "tc", "xe", "private", "pgdsctbl", "userprops", "mmathpr", "template", "background", "do",
})  # fmt: skip
"""Groups whose words are no text of the page."""

SHOWN_WITHIN = frozenset({"shptxt", "ud"})
"""Groups that are text although they stand in groups that are none."""

NOTE_FORMS = {
    f"{kind}n{code}": form
    for kind in ("ftn", "aftn")
    for code, form in {
        "ar": "decimal", "alc": "lowerLetter", "auc": "upperLetter", "rlc": "lowerRoman", "ruc": "upperRoman",
    }.items()
}  # fmt: skip
"""How the numbers of footnotes and endnotes are written."""

HEADERS = {
    "header": "header default", "headerl": "header even", "headerr": "header default", "headerf": "header first",
    "footer": "footer default", "footerl": "footer even", "footerr": "footer default", "footerf": "footer first",
}  # fmt: skip

CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
"""A font's character set -> encoding of its bytes; 1 and 2 (default, symbol) follow the file's code page."""


def code_page(number: int) -> str:
    """Return the encoding of a Windows code page, ``cp1252`` for one that UN documents do not use."""
    special = {936: "gb18030", 10000: "mac_roman", 65001: "utf-8", 54936: "gb18030", 28591: "latin-1"}
    known = {437, 850, 852, 866, 874, 932, 949, 950, *range(1250, 1259)}
    return special.get(number, f"cp{number}" if number in known else "cp1252")
