"""What can be wrong with a project file, or with what is asked of it. Every sentence names the file or the thing."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, LiteralString

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Value

if TYPE_CHECKING:
    from annotator.store.log_entry import LogEntry


class ProjectFileError(AnnotatorError):
    """A project file cannot be opened, made, read or written. ``path`` is the file; the sentence may say ``{name}``."""

    def __init__(self, path: Path, template: LiteralString, /, **values: Value) -> None:
        super().__init__(template, name=path.name, **values)
        self.path = path


class NoSuchProject(ProjectFileError):
    """There is no file at the path."""


class ProjectExists(ProjectFileError):
    """There is a file already where a new one was to be made."""


class NotAProject(ProjectFileError):
    """The file is something else than a project of this program."""


class NewerProject(ProjectFileError):
    """The project was written by a later version of the program."""


class ProjectInUse(ProjectFileError):
    """The project is open already, in this program or in another."""


class DamagedProject(ProjectFileError):
    """The file is a project, but parts of it are missing or unreadable."""


class ReadOnlyProject(ProjectFileError):
    """The file or its folder does not allow writing."""


class ProjectMoved(ProjectFileError):
    """The file was renamed, moved or replaced while it was open. Nothing more is written to it."""


class NotSaved(ProjectFileError):
    """The system did not take what was to be written: the disk is full or fails. Nothing of it is in the project."""


class AlreadyThere(AnnotatorError):
    """Something with this id is in the project already."""


class StaleOperation(AnnotatorError):
    """The operation was made from a state that has changed since."""


class DanglingLink(AnnotatorError):
    """An annotation would refer to something that is not in the project."""


class UndoBlocked(AnnotatorError):
    """A step cannot be undone alone: ``steps``, done after it, build on what it changed. Oldest first."""

    def __init__(self, steps: "Sequence[LogEntry]") -> None:
        self.steps = tuple(steps)
        self.numbers = tuple(step.number for step in steps)
        names = ", ".join(f"{step.name} ({step.number})" for step in steps)
        super().__init__("This cannot be undone alone, because later steps build on it: {steps}.", steps=names)
