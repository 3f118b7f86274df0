"""The texts that quotes are held against."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from annotator.core.annotation import Annotation, all_spans
from annotator.core.errors import QuoteMismatch
from annotator.core.sentences import Sentence
from annotator.core.span import QuotedSpan, Side
from annotator.store import tables as t

_KEPT = 4  # documents a person goes back and forth between


@dataclass(frozen=True, slots=True)
class Texts:
    """The name of a document's source and both its texts."""

    name: str
    of_side: Mapping[Side, str]

    def false_quotes(self, annotation: Annotation) -> list[Sentence]:
        """A sentence for each span whose quote is not what the text says there."""
        return [self._sentence(span) for span in all_spans(annotation) if self._at(span) != span.text]

    def check(self, annotation: Annotation) -> None:
        """
        Raises:
            QuoteMismatch: a span of the annotation quotes what is not there.
        """
        if sentences := self.false_quotes(annotation):
            raise QuoteMismatch(sentences[0])

    def _at(self, span: QuotedSpan) -> str:
        return self.of_side[span.side][span.start : span.end]

    def _sentence(self, span: QuotedSpan) -> Sentence:
        return Sentence(
            "An annotation quotes “{quote}” from {start} to {end} in the {side} of {name}, "
            "but there it says “{found}”.",
            quote=_short(span.text),
            start=span.start,
            end=span.end,
            side=Sentence("raw text") if span.side is Side.RAW else Sentence("text"),
            name=self.name,
            found=_short(self._at(span)),
        )


class TextCache:
    """The texts of the few documents that were last written to."""

    def __init__(self) -> None:
        self._texts: dict[str, Texts] = {}

    def texts(self, connection: Connection, document_id: str) -> Texts:
        """The texts of a document that is in the project."""
        texts = self._texts.pop(document_id, None) or read(connection, document_id)
        self._texts[document_id] = texts
        if len(self._texts) > _KEPT:
            del self._texts[next(iter(self._texts))]
        return texts

    def forget(self, document_id: str) -> None:
        """Forget the texts of a document that is cleaned anew."""
        self._texts.pop(document_id, None)

    def clear(self) -> None:
        """Forget all of them, for instance when a transaction that brought texts in was taken back."""
        self._texts.clear()


def read(connection: Connection, document_id: str) -> Texts:
    """The texts of a document that is in the project, as it is cleaned now."""
    row = connection.execute(
        select(t.document.c.source_name, t.raw_text.c.content.label("raw"), t.text_version.c.content.label("text"))
        .join(t.raw_text, t.raw_text.c.document == t.document.c.id)
        .join(
            t.text_version,
            (t.text_version.c.document == t.document.c.id) & (t.text_version.c.version == t.document.c.version),
        )
        .where(t.document.c.id == document_id)
    ).one()
    return Texts(row.source_name, {Side.RAW: row.raw, Side.TEXT: row.text})


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
