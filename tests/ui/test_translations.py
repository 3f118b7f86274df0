"""The interface's languages: complete, up to date, each in its own script."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator.core.document import DocumentStatus, Script
from annotator.text.script import detect_script
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.settings import Settings
from annotator.ui.theme import LIGHT
from annotator.ui.translation import LANGUAGES, install_language, language_for
from annotator.ui.words import word

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDER = CHECKOUT / "resources" / "translations"
CHINESE = {"zh_CN": "国", "zh_TW": "國"}
"""With a character that its script has to itself."""
IN_BOTH = {"群"}
"""OpenCC's table has 羣 for Traditional; Taiwan's standard form is 群."""
PLACEHOLDER = re.compile(r"%L?n|\{[a-z_0-9]*\}|\(\*[^)]*\)")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    comment: str
    is_plural: bool
    forms: tuple[str, ...]
    is_finished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def messages(path: Path) -> Iterator[Message]:
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            name, source = context.findtext("name", ""), message.findtext("source", "")
            is_plural = message.get("numerus") == "yes"
            is_finished = translation.get("type") is None
            yield Message(name, source, message.findtext("comment", ""), is_plural, tuple(forms), is_finished)


def translations(language: str) -> list[Message]:
    return list(messages(FOLDER / f"annotator_{language}.ts"))


def run(tool: str, *arguments: object) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([program, *map(str, arguments)], cwd=CHECKOUT, check=True, capture_output=True)


@pytest.fixture
def speak(qapp: QApplication):
    """Has the application speak a language until the end of the test."""
    before = QLocale()
    yield lambda language: install_language(qapp, language)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str):
    assert [
        message.key for message in translations(language) if not message.is_finished or not all(message.forms)
    ] == []


@pytest.mark.parametrize("language", CHINESE)
def test_every_placeholder_is_in_the_translation(language: str):
    wrong = [
        (message.source, form)
        for message in translations(language)
        for form in message.forms
        if sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(message.source))
    ]
    assert wrong == []


def test_english_singulars_keep_what_is_filled_in():
    for message in translations("en"):
        one, many = (set(PLACEHOLDER.findall(form)) for form in message.forms)
        assert many == set(PLACEHOLDER.findall(message.source))
        assert many - one <= {"%n", "%Ln"}


@pytest.mark.parametrize("language", CHINESE)
def test_a_language_is_written_in_one_script(language: str):
    own = CHINESE[language]
    characters = {c for message in translations(language) for form in message.forms for c in form} - IN_BOTH
    # Beside a character that one script has to itself, one of the other makes a text mixed.
    assert [c for c in sorted(characters) if detect_script(c + own) is Script.MIXED] == []


@pytest.mark.parametrize(("language", "foreign"), [("zh_CN", '「」『』"!！'), ("zh_TW", '“”‘’"!！')])
def test_quotation_marks_are_those_of_the_language(language: str, foreign: str):
    assert [form for message in translations(language) for form in message.forms if set(form) & set(foreign)] == []


@pytest.mark.parametrize("language", CHINESE)
def test_letters_of_menus_and_dots_that_ask_more_are_kept(language: str):
    for message in translations(language):
        letter = re.search(r"&([A-Za-z])", message.source)
        for form in message.forms if len(message.source) < 40 else ():
            assert not letter or f"(&{letter[1].upper()})" in form, message.source
            assert message.source.endswith("…") == form.endswith("…"), message.source


def test_the_sources_say_nothing_that_is_not_in_the_translations(tmp_path: Path):
    sources = sorted((CHECKOUT / "annotator" / "ui").rglob("*.py"))
    run("lupdate", *sources, "-silent", "-locations", "none", "-ts", tmp_path / "fresh.ts")
    said = {message.key for message in messages(tmp_path / "fresh.ts")}
    plural = {message.key for message in messages(tmp_path / "fresh.ts") if message.is_plural}
    for language in CHINESE:
        assert {message.key for message in translations(language)} == said, "run make translations"
    assert {message.key for message in translations("en")} == plural, "run make translations"


def test_no_sentence_is_hidden_in_an_f_string_where_lupdate_may_miss_it():
    hidden = [
        f"{source.name}:{call.lineno}"
        for source in sorted((CHECKOUT / "annotator" / "ui").rglob("*.py"))
        for string in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in ("tr", "translate")
    ]
    assert hidden == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_translations_are_up_to_date(language: str, tmp_path: Path):
    run("lrelease", "-silent", FOLDER / f"annotator_{language}.ts", "-qm", tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == (FOLDER / f"annotator_{language}.qm").read_bytes()


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_CN", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("zh_TW", "zh_TW"),
        ("zh_HK", "zh_TW"),
        ("zh_MO", "zh_TW"),
        ("zh_Hans_HK", "zh_CN"),
        ("yue_HK", "zh_TW"),
        ("en_GB", "en"),
        ("de_DE", "en"),
        ("C", "en"),
    ],
)
def test_the_language_follows_the_locale(locale: str, language: str):
    assert language_for(QLocale(locale)) == language


@pytest.mark.parametrize(
    ("language", "file", "cancel", "done"),
    [
        ("en", "&File", "Cancel", "Done"),
        ("zh_CN", "文件(&F)", "取消", "已完成"),
        ("zh_TW", "檔案(&F)", "取消", "已完成"),
    ],
)
def test_the_window_speaks_the_language_and_qt_with_it(qtbot, speak, language, file, cancel, done):
    speak(language)
    window = MainWindow(Settings(), LIGHT, language)
    qtbot.addWidget(window)
    assert window.menuBar().actions()[0].text() == file
    button = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, window).buttons()[0]
    assert button.text().replace("&", "") == cancel
    assert word(DocumentStatus.DONE) == done


def test_another_language_takes_the_place_of_the_one_before(speak):
    speak("zh_TW")
    speak("en")
    assert word(DocumentStatus.DONE) == "Done"


@pytest.mark.parametrize(("count", "words"), [(1, "1 annotation"), (2, "2 annotations")])
def test_english_has_a_singular(qapp, speak, count, words):
    speak("en")
    assert qapp.translate("DocumentListModel", "%n annotations", None, count) == words


def test_the_list_of_keys_shows_no_letters_of_menus(qtbot, speak):
    speak("zh_CN")
    window = MainWindow(Settings(), LIGHT, "zh_CN")
    dialog = KeysDialog(window.viewing.keys, window)
    qtbot.addWidget(window)
    assert "导出…" in dialog.shown()
    assert not any("&" in name or "(" in name for name in dialog.shown())
