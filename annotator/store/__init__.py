"""The project file. The only room with SQLAlchemy."""

from annotator.store.errors import (
    AlreadyThere,
    DamagedProject,
    DanglingLink,
    NewerProject,
    NoSuchProject,
    NotAProject,
    NotSaved,
    ProjectExists,
    ProjectFileError,
    ProjectInUse,
    ProjectMoved,
    ReadOnlyProject,
    StaleOperation,
    UndoBlocked,
)
from annotator.store.log_entry import LogEntry
from annotator.store.store import Store
from annotator.store.thread import StoreThread

__all__ = [
    "AlreadyThere",
    "DamagedProject",
    "DanglingLink",
    "LogEntry",
    "NewerProject",
    "NoSuchProject",
    "NotAProject",
    "NotSaved",
    "ProjectExists",
    "ProjectFileError",
    "ProjectInUse",
    "ProjectMoved",
    "ReadOnlyProject",
    "StaleOperation",
    "Store",
    "StoreThread",
    "UndoBlocked",
]
