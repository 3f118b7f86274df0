"""The first project: the five sample articles in a project of the person's own."""

from pathlib import Path

from platformdirs import user_documents_path

from annotator.core.resources import seeds
from annotator.project.progress import Progress
from annotator.project.project import Project

SUFFIX = ".annotator"


def first_project_path() -> Path:
    """Where a first start puts its project: in the user's documents folder."""
    return user_documents_path() / "Annotator" / f"First project{SUFFIX}"


def create_first_project(path: Path, progress: Progress | None = None) -> Project:
    """A new project at ``path`` holding the sample articles; folders on the way are made.

    Raises:
        AnnotatorError: the place cannot be written, or there is a file of that name.
    """
    from annotator.project.importing import import_paths  # only a first start needs it

    path.parent.mkdir(parents=True, exist_ok=True)
    project = Project.create(path)
    import_paths(project, seeds(), progress)
    return project
