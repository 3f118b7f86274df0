"""The catalogue of what the rooms below the window say, and the saying of it in another language."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from annotator.core.sentences import Sentence
from annotator.exchange.parse import BrokenLine
from annotator.project.importing import Imported, ImportReport
from annotator.ui.import_rows import import_rows
from annotator.ui.sentences import CATALOGUE, translated

PROGRAM = Path(__file__).parents[2] / "annotator"
TREES = {
    path: ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PROGRAM.rglob("*.py"))
    if PROGRAM / "ui" not in path.parents
}
"""Every file that is not in the ui room."""


KNOWN = {
    "{name}, line {number}: {problem}": "{name} 第 {number} 行：{problem}",
    "It is longer than {size} MB.": "超过 {size} MB。",
}


class Chinese(QTranslator):
    """Knows what the tests say."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        return KNOWN[source] if context == "Sentences" else source


@pytest.fixture
def chinese(qapp):
    translator = Chinese()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_a_sentence_is_said_in_the_language_of_the_interface_words_in_it_too(chinese):
    problem = Sentence("It is longer than {size} MB.", size=512)
    sentence = Sentence("{name}, line {number}: {problem}", name="普京{0}.jsonl", number=3, problem=problem)
    assert translated(sentence) == "普京{0}.jsonl 第 3 行：超过 512 MB。"


def test_an_error_is_said_as_its_sentence(chinese):
    assert translated(BrokenLine("It is longer than {size} MB.", size=512)) == "超过 512 MB。"


def test_the_import_report_says_why_a_file_did_not_come_in(chinese):
    problem = Sentence("It is longer than {size} MB.", size=512)
    report = ImportReport([Imported("壞.jsonl", failures=(problem, problem)), Imported("𠮷.txt", remarks=(problem,))])
    assert [row.remark for row in import_rows(report)] == ["超过 512 MB。\n超过 512 MB。", "超过 512 MB。"]


def test_what_has_no_translation_is_said_in_english(qapp):
    assert translated(Sentence("{name} is empty.", name="空.txt")) == "空.txt is empty."


def test_the_catalogue_holds_every_template_of_the_program_and_no_other():
    written = {template for call in _calls() for template in _templates(call)}
    assert sorted(written ^ set(CATALOGUE)) == []


def test_the_catalogue_names_no_template_twice():
    assert len(set(CATALOGUE)) == len(CATALOGUE)


def test_a_template_is_written_out_where_its_sentence_is_made():
    built = [
        f"{path.relative_to(PROGRAM)}:{call.lineno}"
        for path, call in _placed_calls()
        if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in call.args)
    ]
    assert built == []


def test_a_template_names_the_values_that_come_with_it():
    for path, call in _placed_calls():
        given = {keyword.arg for keyword in call.keywords} | ({"name"} if _takes_a_path(call) else set())
        for template in _templates(call):
            needed = {field for _, field, _, _ in string.Formatter().parse(template) if field}
            assert needed <= given, f"{path.relative_to(PROGRAM)}:{call.lineno}"


def _calls() -> Iterator[ast.Call]:
    return (call for _, call in _placed_calls())


def _placed_calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call that makes a sentence or an error, ``super().__init__`` of an error class included."""
    errors = _error_classes()
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in {"Sentence", *errors}:
                yield path, node
            elif isinstance(node, ast.ClassDef) and node.name in errors:
                yield from ((path, call) for call in ast.walk(node) if _is_of_parent(call))


def _error_classes() -> set[str]:
    """``AnnotatorError`` and every class below it."""
    parents = {
        node.name: {_name(base) for base in node.bases}
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"AnnotatorError"}
    while more := {name for name, bases in parents.items() if bases & found} - found:
        found |= more
    return found


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _is_of_parent(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "super().__init__"


def _takes_a_path(call: ast.Call) -> bool:
    """A ``ProjectFileError``, which names its file itself."""
    return len(call.args) == 2


def _templates(call: ast.Call) -> list[str]:
    return [part.value for part in call.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
