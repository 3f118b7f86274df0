"""Colours are readable, and standard widgets take them."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from annotator.core.document import Script
from annotator.ui.fonts import font, reading_families
from annotator.ui.text_view.inks import Ink, inks_of
from annotator.ui.theme import (
    DARK,
    DARK_INK,
    LIGHT,
    PALETTE,
    TEXT_CONTRAST,
    WHITE,
    Role,
    Theme,
    apply_theme,
    contrast,
    mixed,
    style_sheet,
    theme_named,
)

both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


@both
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3", "accent", "danger", "good", "review"])
@pytest.mark.parametrize("ground", ["canvas", "surface", "raised"])
def test_every_ink_reads_on_every_ground(theme: Theme, ink: str, ground: str):
    assert contrast(getattr(theme.colours, ink), getattr(theme.colours, ground)) >= TEXT_CONTRAST


@both
@pytest.mark.parametrize("name", ["review", "danger", "good"])
def test_a_state_reads_on_its_own_tint(theme: Theme, name: str):
    assert contrast(getattr(theme.colours, name), getattr(theme.colours, f"{name}_tint")) >= TEXT_CONTRAST


@both
def test_text_of_chosen_and_found_things_reads(theme: Theme):
    c = theme.colours
    pairs = [(c.accent_text, c.accent_tint), (c.ink2, c.accent_tint), (c.ink, c.found), (c.ink_unfocused, c.surface)]
    assert min(contrast(*pair) for pair in pairs) >= TEXT_CONTRAST


@both
@pytest.mark.parametrize("ink", Ink)
def test_every_ink_of_raw_reads_on_the_pane_where_it_is_selected_and_where_it_is_found(theme: Theme, ink: Ink):
    colours, colour = theme.colours, inks_of(theme)[ink].name()
    assert contrast(colour, colours.surface) >= TEXT_CONTRAST
    grounds = (colours.accent_tint, colours.found)
    assert ink is Ink.DROPPED or min(contrast(colour, ground) for ground in grounds) >= TEXT_CONTRAST


@both
@pytest.mark.parametrize("colour", [*PALETTE, "#FF00AA", "#00FF00", "#123456", "#FFFFFF", "#000000"])
def test_every_label_reads_on_its_chips_and_text_on_its_tint(theme: Theme, colour: str):
    label = theme.label_colours(colour)
    assert contrast(label.chip_text, label.chip) >= TEXT_CONTRAST
    assert contrast(label.solid_text, label.lane) >= TEXT_CONTRAST
    assert contrast(theme.colours.ink, label.tint) >= TEXT_CONTRAST


@both
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CONTENT])
def test_every_role_reads_as_tag_and_on_its_tint(theme: Theme, role: Role):
    colours = theme.roles[role]
    assert colours.tint is not None
    assert contrast(colours.tag_text, colours.line) >= TEXT_CONTRAST
    assert contrast(colours.line, colours.tint) >= TEXT_CONTRAST


@both
def test_tints_of_the_palette_follow_from_their_lanes(theme: Theme):
    for label in theme.palette.values():
        share = 0.17 if theme.dark else 0.13
        derived, printed = mixed(label.lane, theme.colours.surface, share), label.tint
        assert all(abs(int(derived[i : i + 2], 16) - int(printed[i : i + 2], 16)) <= 1 for i in (1, 3, 5))


@both
def test_every_picture_of_the_style_sheet_is_there_in_colours_of_the_theme(theme: Theme):
    pictures = [Path(path) for path in re.findall(r'url\("([^"]+)"\)', style_sheet(theme))]
    drawn = {colour.upper() for path in pictures for colour in re.findall(r"#[0-9A-Fa-f]{6}", path.read_text())}
    assert drawn
    assert drawn <= {*asdict(theme.colours).values(), WHITE, DARK_INK}


@both
@pytest.mark.parametrize("ground", ["canvas", "surface", "raised", "accent_tint"])
def test_borders_of_fields_and_boxes_show(theme: Theme, ground: str):
    # 3:1 is WCAG 2.1, 1.4.11; a little less on the tint of a chosen row, whose box the tick and the words explain.
    least = 2.4 if ground == "accent_tint" else 3
    assert contrast(theme.colours.edge, getattr(theme.colours, ground)) >= least


def test_an_unknown_colour_is_neutral_not_an_error():
    assert LIGHT.label_colours("mauvais").lane == LIGHT.colours.edge


def test_widgets_take_the_surface_of_the_theme(qapp: QApplication, qtbot):
    apply_theme(qapp, DARK)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 40)
    assert field.grab().toImage().pixelColor(100, 12).name().upper() == DARK.colours.surface
    apply_theme(qapp, LIGHT)


def test_a_tick_box_has_a_border_that_shows(qapp: QApplication, qtbot):
    apply_theme(qapp, LIGHT)
    box = QCheckBox("待审")
    qtbot.addWidget(box)
    row = [box.grab().toImage().pixelColor(x, box.height() // 2).name().upper() for x in range(20)]
    assert row.count(LIGHT.colours.edge) == 2
    assert LIGHT.colours.surface in row


def test_the_family_alone_decides_where_punctuation_sits(qapp: QApplication):
    before, made = QLocale(), font(reading_families(Script.HANS), 17)
    places: list[QRectF] = []
    for language in ("zh_CN", "zh_TW"):
        QLocale.setDefault(QLocale(language))
        places.append(QFontMetricsF(made).tightBoundingRect("，"))
    QLocale.setDefault(before)
    assert places[0] == places[1]


def test_a_theme_is_known_by_name():
    assert theme_named("dark") is DARK
    assert theme_named("light") is LIGHT
