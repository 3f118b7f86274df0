"""Holds a file of lines against every law of the format and says exactly what is wrong where."""

from dataclasses import dataclass, field
from pathlib import Path

from annotator.exchange.laws import examine
from annotator.exchange.lines import LineProblem, lines, parse_line
from annotator.exchange.parse import BrokenLine


@dataclass(slots=True)
class Report:
    """How many documents and quotes were looked at, and a sentence for every law that is broken."""

    documents: int = 0
    quotes: int = 0
    problems: list[str] = field(default_factory=list[str])


def verify(path: Path) -> Report:
    """Look at every line of the file, in time linear in its size and with one line in memory.

    Raises:
        AnnotatorError: the file cannot be read.
    """
    report = Report()
    first_lines: dict[str, int] = {}
    for number, line in lines(path):
        report.documents += 1
        if isinstance(line, LineProblem):
            report.problems.append(f"line {number}: {line.sentence}")
            continue
        try:
            parsed = parse_line(line)
        except BrokenLine as error:
            report.problems.append(f"line {number}: {error}")
            continue
        found = examine(parsed.record)
        report.quotes += found.quotes
        report.problems += [f"line {number}: {problem}" for problem in (*parsed.remarks, *found.problems)]
        document = parsed.record.id
        if document is None:
            continue
        first = first_lines.setdefault(document, number)
        if first != number:
            report.problems.append(f"line {number}: id: the document {document} stands in line {first} already")
    return report
