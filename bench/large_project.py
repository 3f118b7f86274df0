"""A project with one document of 1 MB and 10,000 annotations, made of the seeds' own text."""

import re
from pathlib import Path

from annotator.core.operations import AddAnnotation, Batch
from annotator.core.resources import seeds
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project import tagging
from annotator.project.importing import import_paths
from annotator.project.project import Project

BYTES = 1_000_000
ANNOTATIONS = 10_000


def make_large_project(path: Path) -> None:
    """Make the project at ``path``."""
    seed = seeds()[1].read_text(encoding="utf-8")
    article = seed[seed.index("概况") : seed.index("参考")]
    source = path.with_suffix(".txt")
    source.write_text(article * (BYTES // len(article.encode()) + 1), encoding="utf-8")
    with Project.create(path) as project:
        project.annotator = "bench"
        import_paths(project, [source])
        document = project.document(project.documents()[0].id)
        places = list(re.finditer("俄罗斯|阿塞拜疆|普京|关系|巴库|苏联", document.text))[:ANNOTATIONS]
        spans = (QuotedSpan.quote(Side.TEXT, Span(*place.span()), document.text) for place in places)
        mentions = (tagging.mention((span,), "GPE", "bench") for span in spans)
        project.perform(Batch("bench", tuple(AddAnnotation(document.id, mention) for mention in mentions)))
