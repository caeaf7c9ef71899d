"""Signs of picture fonts as the letters that they show."""

_SYMBOL_FONTS = {  # the few that UN documents use as text; Wingdings and Symbol put them in the private area
    "F0B7": "•", "F0A7": "▪", "F02D": "-", "F0D8": "➢", "F0FC": "✓", "F0B0": "°", "F0B1": "±", "F0A3": "≤", "F0B3": "≥",
}  # fmt: skip
_GREEK = dict(
    zip(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ",
        strict=True,
    )
)  # the letters of the font Symbol
_PICTURE = "▪"  # a little picture that has no letter


def symbol(code: str, font: str) -> str:
    """Return the character that a sign shows, by its code in hexadecimal and its font."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if 0xF020 <= point <= 0xF0FF:
        letter = chr(point - 0xF000)
        if code.upper() in _SYMBOL_FONTS:
            return _SYMBOL_FONTS[code.upper()]
        if font.casefold().startswith(("wingdings", "webdings")):
            return _PICTURE
        return _GREEK.get(letter, letter) if font.casefold() == "symbol" else letter
    return chr(point) if 0x20 <= point <= 0x10FFFF and not 0xD800 <= point <= 0xDFFF else ""
