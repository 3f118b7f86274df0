"""The command line. Without a command it opens the window; with one it does the same jobs without Qt."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, cast

from annotator import __version__
from annotator.core.errors import AnnotatorError

COMMANDS = ("import", "export", "clean", "check", "verify", "screenshot")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 something failed, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _print_whatever_there_is()
    named = bool(given) and given[0] in COMMANDS
    options = (_command_parser() if named else _window_parser()).parse_args(given)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except AnnotatorError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # Whoever read our output has closed it (`annotator clean … | head`). Nothing is left to say to anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _print_whatever_there_is() -> None:
    """Have what the encoding of standard output lacks spelt out there, as it is on standard error.

    The name of a project is often Chinese, and a Windows console or a file it is redirected to often is not.
    """
    out: object = sys.stdout
    if isinstance(out, io.TextIOWrapper):
        cast("io.TextIOWrapper[Any]", out).reconfigure(errors="backslashreplace")


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="annotator",
        description="Open the window: on a project, on files to import into it, or where you left off.",
        epilog=f"Commands: {', '.join(COMMANDS)}. Each explains itself with --help.",
    )
    parser.add_argument("--version", action="version", version=f"Annotator {__version__}")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PROJECT | FILE", help="a project, or files to import")
    parser.set_defaults(run=_window)
    return parser


def _command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="annotator")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("import", help="bring source files, folders or our JSONL into a project")
    command.add_argument("project", type=Path, help="the project file; it is made when there is none")
    command.add_argument("paths", nargs="+", type=Path, metavar="FILE|FOLDER")
    command.set_defaults(run=_import)

    command = commands.add_parser("export", help="write a project's annotations to a file")
    command.add_argument("project", type=Path)
    command.add_argument("out", type=Path)
    command.add_argument("--format", choices=["jsonl"], default="jsonl")
    command.add_argument("--with-suggestions", action="store_true", help="write suggestions and their decisions too")
    command.set_defaults(run=_export)

    command = commands.add_parser("clean", help="write one cleaned document to standard output as JSONL")
    command.add_argument("file", type=Path)
    command.set_defaults(run=_clean)

    command = commands.add_parser("check", help="look for damage in a project file")
    command.add_argument("project", type=Path)
    command.set_defaults(run=_check)

    command = commands.add_parser("verify", help="hold a JSONL export against the laws of the format")
    command.add_argument("file", type=Path)
    command.set_defaults(run=_verify)

    command = commands.add_parser("screenshot", help="draw the window into a picture")
    command.add_argument("project", type=Path)
    command.add_argument("out", type=Path)
    command.add_argument("--document", type=int, default=1, metavar="N", help="which of the list, counted from 1")
    command.add_argument("--size", type=_size, default=(1680, 980), metavar="WIDTHxHEIGHT")
    command.add_argument("--theme", choices=["light", "dark"], default="light")
    command.set_defaults(run=_screenshot)
    return parser


def _size(written: str) -> tuple[int, int]:
    width, _, height = written.partition("x")
    if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
        raise argparse.ArgumentTypeError(f"{written} is no size; write it like 1680x980")
    return int(width), int(height)


def _fail(sentence: str) -> int:
    print(f"annotator: {sentence}", file=sys.stderr)
    return 1


def _window(options: argparse.Namespace) -> int:
    from annotator.app import run_window

    return run_window(options.paths)


def _import(options: argparse.Namespace) -> int:
    from annotator.project.importing import import_paths
    from annotator.project.project import Project

    path: Path = options.project
    with Project.open(path) if os.path.exists(path) else Project.create(path) as project:
        report = import_paths(project, options.paths)
    for file in report.files:
        for remark in file.remarks:
            print(f"annotator: {remark}", file=sys.stderr)
    documents = sum(len(file.documents) for file in report.files)
    print(f"Imported {documents} documents from {len(report.files) - len(report.failed)} of {len(report.files)} files.")
    for file in report.failed:
        for failure in file.failures:
            _fail(str(failure))
    return 1 if report.failed else 0


def _export(options: argparse.Namespace) -> int:
    from annotator.project.exporting import export_jsonl
    from annotator.project.project import Project

    with Project.open(options.project) as project:
        result = export_jsonl(project, options.out)
    print(f"Exported {result.documents} documents; all {result.quotes} quotes were checked and agree.")
    return 0


def _clean(options: argparse.Namespace) -> int:
    from annotator.project.exporting import cleaned_line

    line, warnings = cleaned_line(options.file)
    for warning in warnings:
        print(f"annotator: {warning}", file=sys.stderr)
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
    return 0


def _check(options: argparse.Namespace) -> int:
    from annotator.project.project import Project

    with Project.open(options.project) as project:
        problems = project.check()
    for problem in problems:
        _fail(f"{options.project.name}: {problem}")
    if not problems:
        print(f"{options.project.name} is sound.")
    return 1 if problems else 0


def _verify(options: argparse.Namespace) -> int:
    from annotator.project.exporting import verify_jsonl

    report = verify_jsonl(options.file)
    for problem in report.problems:
        _fail(f"{options.file.name}: {problem}")
    print(f"{report.documents} documents and {report.quotes} quotes read, {len(report.problems)} problems found.")
    return 1 if report.problems else 0


def _screenshot(options: argparse.Namespace) -> int:
    from annotator.app import draw_window

    draw_window(options.project, options.out, options.document, options.size, options.theme)
    return 0
