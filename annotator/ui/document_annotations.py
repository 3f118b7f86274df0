"""The annotations of the document in front: by id, counted, and in the order they are read in.

Whatever is asked of all of them is kept up to date by one change at a time, so that ten thousand cost no more than ten.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from annotator.core.alignment import Alignment
from annotator.core.annotation import Annotation, DateExpression, EntityMention, Layer, Stance, layer_of, links_of
from annotator.core.span import Side

Place = tuple[int, int, str]


class DocumentAnnotations(Mapping[str, Annotation]):
    """Annotations of one document by id, in the order they came; ``alignment`` is that of the document."""

    def __init__(self, annotations: Iterable[Annotation], alignment: Alignment) -> None:
        self._of_id: dict[str, Annotation] = {annotation.id: annotation for annotation in annotations}
        self._alignment = alignment
        self._order: _Order | None = None
        self.counts: Counter[str] = Counter(map(_counted_as, self._of_id.values()))
        """How many carry each label, by its id, and how many are of each layer that has no labels."""
        self.annotators: Counter[str] = Counter(each.annotator for each in self._of_id.values())
        """How many each person made. Nobody stands here with none."""
        self._referring: dict[str, set[str]] = {}
        for annotation in self._of_id.values():
            self._refer(annotation)

    # Mapping

    def __getitem__(self, annotation_id: str) -> Annotation:
        return self._of_id[annotation_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._of_id)

    def __len__(self) -> int:
        return len(self._of_id)

    # Changing

    def put(self, annotation: Annotation) -> None:
        """Add an annotation, or put it in the place of the one with its id."""
        if (before := self._of_id.get(annotation.id)) is not None:
            self._leave(before)
        self._of_id[annotation.id] = annotation
        self.counts[_counted_as(annotation)] += 1
        self.annotators[annotation.annotator] += 1
        self._refer(annotation)
        if self._order is not None:
            self._order.add(layer_of(annotation), self._place(annotation))

    def remove(self, annotation_id: str) -> None:
        """Take an annotation out; nothing happens if it is not there."""
        if (annotation := self._of_id.pop(annotation_id, None)) is not None:
            self._leave(annotation)

    def _leave(self, annotation: Annotation) -> None:
        for counter, name in ((self.counts, _counted_as(annotation)), (self.annotators, annotation.annotator)):
            counter[name] -= 1
            if not counter[name]:
                del counter[name]
        for link in _links(annotation):
            self._referring[link].discard(annotation.id)
        if self._order is not None:
            self._order.remove(layer_of(annotation), self._place(annotation))

    def _refer(self, annotation: Annotation) -> None:
        for link in _links(annotation):
            self._referring.setdefault(link, set()).add(annotation.id)

    # Asking

    def referring_to(self, target: str) -> frozenset[str]:
        """Ids of the dates and stances that refer to this annotation."""
        return frozenset(self._referring.get(target, ()))

    def dates(self) -> list[DateExpression]:
        """The dates in the order of reading."""
        dates = (self._of_id[place[2]] for place in self._ordered().of(Layer.DATE))
        return [date for date in dates if isinstance(date, DateExpression)]

    def stances(self) -> list[Stance]:
        """The stances in the order of reading."""
        stances = (self._of_id[place[2]] for place in self._ordered().of(Layer.STANCE))
        return [stance for stance in stances if isinstance(stance, Stance)]

    def number_of(self, annotation: Annotation) -> tuple[int, int]:
        """Its number in its layer, from 1, in the order of reading, and how many the layer has."""
        places = self._ordered().of(layer_of(annotation))
        return bisect_left(places, self._place(annotation)) + 1, len(places)

    def after(self, place: int | Annotation) -> Annotation | None:
        """The next annotation in the order of reading, round the end; ``None`` if there is none at all."""
        places = self._ordered().all
        if not places:
            return None
        return self._of_id[places[bisect_right(places, self._key(place)) % len(places)][2]]

    def before(self, place: int | Annotation) -> Annotation | None:
        """The one before in the order of reading, round the beginning; ``None`` if there is none at all."""
        places = self._ordered().all
        return self._of_id[places[bisect_left(places, self._key(place)) - 1][2]] if places else None

    def _key(self, place: int | Annotation) -> Place:
        return (place, 0, "") if isinstance(place, int) else self._place(place)

    def _ordered(self) -> "_Order":
        if self._order is None:
            self._order = _Order((layer_of(each), self._place(each)) for each in self._of_id.values())
        return self._order

    def _place(self, annotation: Annotation) -> Place:
        """In the order of the text, the longer of two first. What is in raw alone stands where its raw is left out."""
        places = [span for span in annotation.spans if span.side is Side.TEXT]
        if len(places) == 1:
            return places[0].start, -places[0].end, annotation.id
        if places:
            return min(span.start for span in places), -max(span.end for span in places), annotation.id
        raw = min((span.start for span in annotation.spans), default=0)
        return self._alignment.text_position(raw), raw, annotation.id


class _Order:
    """Sorted places: of all, and of each layer."""

    def __init__(self, places: Iterable[tuple[Layer, Place]]) -> None:
        self.all: list[Place] = []
        self._of: dict[Layer, list[Place]] = {layer: [] for layer in Layer}
        for layer, place in places:
            self.all.append(place)
            self._of[layer].append(place)
        for places_of_some in (self.all, *self._of.values()):
            places_of_some.sort()

    def of(self, layer: Layer) -> list[Place]:
        return self._of[layer]

    def add(self, layer: Layer, place: Place) -> None:
        insort(self.all, place)
        insort(self._of[layer], place)

    def remove(self, layer: Layer, place: Place) -> None:
        for places in (self.all, self._of[layer]):
            at = bisect_left(places, place)
            assert places[at] == place, "an annotation stands where it was put"
            del places[at]


def _links(annotation: Annotation) -> frozenset[str]:
    # A mention refers to an entity record alone: not worth asking of ten thousand.
    return frozenset() if isinstance(annotation, EntityMention) else links_of(annotation)


def _counted_as(annotation: Annotation) -> str:
    return annotation.label if isinstance(annotation, EntityMention) else layer_of(annotation).value
