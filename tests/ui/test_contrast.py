"""Every pair of colours that the window puts on each other can be told apart: WCAG 2, level AA, in both themes."""

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from reviewer.ui.colours import ON_PAPER, TONES, colours
from reviewer.ui.focus import paint_focus
from reviewer.ui.palettes import framed_palette, own_palette

WORDS, SIGNS = 4.5, 3.0  # what level AA asks for of words, and of signs, lines and frames
Role, Group = QPalette.ColorRole, QPalette.ColorGroup
PAIRS = (
    (Role.Text, Role.Base),
    (Role.Text, Role.AlternateBase),
    (Role.WindowText, Role.Window),
    (Role.ButtonText, Role.Button),
    (Role.ButtonText, Role.Window),
    (Role.HighlightedText, Role.Highlight),
    (Role.ToolTipText, Role.ToolTipBase),
    (Role.PlaceholderText, Role.Base),
    (Role.Link, Role.Base),
    (Role.Link, Role.Window),
    (Role.LinkVisited, Role.Base),
)


def luminance(colour):
    parts = [(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 computes it."""
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def laid_over(colour, share, back):
    """Return the colour of `share` of one over another."""
    parts = zip(QColor(colour).getRgbF()[:3], QColor(back).getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(over * share + under * (1 - share) for over, under in parts))


@pytest.fixture(params=["light", "dark"])
def palette(request):
    return own_palette(request.param == "dark")


@pytest.fixture
def tints(palette):
    return colours(palette)


def test_contrast_is_measured_as_the_guidelines_do():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("group", [Group.Active, Group.Inactive, Group.Disabled])
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0].name} on {pair[1].name}")
def test_the_words_of_the_palette_can_be_read_also_when_disabled(palette, pair, group):
    word, back = pair
    assert contrast(palette.color(group, word), palette.color(group, back)) >= WORDS


@pytest.mark.parametrize("dark", [False, True])
def test_the_box_with_the_keyboard_can_be_told_by_its_frame_and_its_selection_can_be_read(dark):
    own, framed = own_palette(dark), framed_palette(dark)
    frame = framed.color(Role.Highlight).darker(125)  # as Fusion draws it
    assert min(contrast(frame, own.color(back)) for back in (Role.Window, Role.Base, Role.Button)) >= SIGNS
    assert contrast(framed.color(Role.HighlightedText), framed.color(Role.Highlight)) >= WORDS


@pytest.mark.parametrize("dark", [False, True])
def test_the_month_over_a_calendar_can_be_read(dark):
    word = framed_palette(dark, "QToolButton").color(Role.HighlightedText)
    assert contrast(word, own_palette(dark).color(Role.Highlight)) >= WORDS


def test_words_of_states_and_dim_words_can_be_read_in_lists_and_beside_them(palette, tints):
    words = {tints.tones[name] for name in TONES.values()} | {tints.dim}
    backs = [palette.color(role) for role in (Role.Base, Role.Window)]
    assert min(contrast(word, back) for word in words for back in backs) >= WORDS


def test_marked_text_can_be_read(palette, tints):
    assert min(contrast(palette.color(Role.Text), back) for back, _ in tints.marks.values()) >= WORDS


def test_the_underline_of_a_mark_can_be_seen(tints):
    assert min(contrast(line, back) for back, line in tints.marks.values()) >= SIGNS


def test_a_mark_on_the_picture_of_a_page_can_be_seen():
    assert contrast(ON_PAPER[1], "#ffffff") >= SIGNS


def test_labels_of_parts_can_be_read(palette, tints):
    assert contrast(palette.color(Role.Text), tints.label) >= WORDS
    assert contrast(tints.dim, tints.label) >= WORDS


def test_the_letters_of_languages_can_be_read_filled_and_hollow(palette, tints):
    for word, back in ((Role.Text, Role.Base), (Role.HighlightedText, Role.Highlight)):
        pen = palette.color(word)
        assert contrast(pen, laid_over(pen, 0.18, palette.color(back))) >= WORDS
    assert contrast(tints.dim, palette.color(Role.Base)) >= WORDS  # hollow: the letter and its dotted frame


def test_ticks_of_the_overview_can_be_seen_on_and_beside_what_is_in_sight(palette, tints):
    ticks = [tints.tones[TONES[kind]] for kind in ("error", "warning", "info")]
    ticks += [tints.dim, tints.marks["current"][1]]
    assert min(contrast(tick, back) for tick in ticks for back in (palette.color(Role.Base), tints.label)) >= SIGNS


def test_the_frame_of_the_active_cell_can_be_seen(palette):
    for frame, back in ((Role.Accent, Role.Base), (Role.Text, Role.Base), (Role.HighlightedText, Role.Highlight)):
        assert contrast(palette.color(frame), palette.color(back)) >= SIGNS


def test_the_frame_of_the_focus_leaves_the_row_as_it_was(palette, qapp):
    option = QStyleOptionViewItem()
    option.palette = palette
    option.state |= QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(palette.color(Role.Highlight))
    painter = QPainter(image)
    painter.setBrush(QColor("#ffffff"))  # as the letters leave it
    paint_focus(painter, image.rect(), option)
    painter.end()
    assert image.pixelColor(20, 10) == palette.color(Role.Highlight)


@pytest.mark.parametrize("dark", [False, True])
def test_the_frames_of_boxes_and_buttons_can_be_seen(dark):
    frame = framed_palette(dark).color(Role.Window).darker(140)  # as Fusion draws it
    backs = [own_palette(dark).color(role) for role in (Role.Window, Role.Base)]
    assert min(contrast(frame, back) for back in backs) >= SIGNS
