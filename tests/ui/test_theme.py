"""Colours are readable, and standard widgets take them."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.ui.theme import (
    DARK,
    LIGHT,
    PALETTE,
    TEXT_CONTRAST,
    Role,
    Theme,
    apply_theme,
    contrast,
    mixed,
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


def test_an_unknown_colour_is_neutral_not_an_error():
    assert LIGHT.label_colours("mauvais").lane == LIGHT.colours.edge


def test_widgets_take_the_surface_of_the_theme(qapp: QApplication, qtbot):
    apply_theme(qapp, DARK)
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, 40)
    assert field.grab().toImage().pixelColor(100, 12).name().upper() == DARK.colours.surface
    apply_theme(qapp, LIGHT)


def test_a_theme_is_known_by_name():
    assert theme_named("dark") is DARK
    assert theme_named("light") is LIGHT
