"""What is kept by one change at a time is what a fresh count would give."""

from collections import Counter
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from panel_scene import ANNOTATIONS, ENTITIES, LABELS, document, mention
from PySide6.QtCore import Qt

from annotator.core.annotation import EntityMention, layer_of
from annotator.ui.annotation_table_model import AnnotationTableModel
from annotator.ui.document_annotations import DocumentAnnotations

ALIGNMENT = document().cleaned.alignment
MADE = [*ANNOTATIONS, mention("m-eu", "欧盟", "ORG"), mention("m-ukraine", "乌克兰", "GPE")]
edits = st.lists(st.tuples(st.sampled_from(MADE), st.sampled_from(["put", "review", "sign", "relabel", "remove"])))


def edited(annotations: DocumentAnnotations, annotation, how: str) -> None:
    """One change of the annotation as it is now."""
    now = annotations.get(annotation.id, annotation)
    match how:
        case "remove":
            annotations.remove(annotation.id)
        case "review":
            annotations.put(replace(now, review=not now.review))
        case "sign":
            annotations.put(replace(now, annotator="𠮷"))
        case "relabel" if isinstance(now, EntityMention):
            annotations.put(replace(now, label="PER", spans=MADE[0].spans))
        case _:
            annotations.put(annotation)


def shown(model: AnnotationTableModel) -> list[str]:
    return [model.annotation(row).id for row in range(model.rowCount())]


@given(edits)
def test_counts_and_order_are_those_of_a_fresh_start(steps):
    kept = DocumentAnnotations(ANNOTATIONS, ALIGNMENT)
    kept.after(0)  # the order is there before the changes
    for annotation, how in steps:
        edited(kept, annotation, how)
    fresh = DocumentAnnotations(kept.values(), ALIGNMENT)
    assert kept.counts == fresh.counts
    assert kept.annotators == fresh.annotators == Counter(each.annotator for each in kept.values())
    assert [kept.number_of(each) for each in kept.values()] == [fresh.number_of(each) for each in kept.values()]
    assert (kept.dates(), kept.stances()) == (fresh.dates(), fresh.stances())
    assert all(kept.referring_to(each.id) == fresh.referring_to(each.id) for each in MADE)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits, st.integers(-1, 3), st.booleans(), st.sampled_from(["", "欧"]))
def test_a_table_that_follows_is_the_table_that_is_filled_anew(qapp, steps, column, descending, words):
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    annotations = DocumentAnnotations(ANNOTATIONS, ALIGNMENT)
    followed, fresh = AnnotationTableModel(), AnnotationTableModel()
    for model in (followed, fresh):
        model.sort(column, order)
        model.set_filter(words)
    followed.set_annotations(annotations, LABELS, "en", ENTITIES)
    for annotation, how in steps:
        edited(annotations, annotation, how)
        followed.follow([annotation.id])
    fresh.set_annotations(annotations, LABELS, "en", ENTITIES)
    assert shown(followed) == shown(fresh)
    assert all(shown(followed)[followed.row_of(each)] == each for each in shown(fresh))


def test_next_goes_through_all_layers_and_round_the_end():
    annotations = DocumentAnnotations(ANNOTATIONS, ALIGNMENT)
    first = here = annotations.after(0)
    seen = [here.id]
    while (here := annotations.after(here)) != first:
        seen.append(here.id)
    assert sorted(seen) == sorted(each.id for each in ANNOTATIONS)
    assert annotations.before(first).id == seen[-1]


def test_numbers_count_within_a_layer():
    annotations = DocumentAnnotations(ANNOTATIONS, ALIGNMENT)
    of_layer = Counter(map(layer_of, ANNOTATIONS))
    numbers = {(layer_of(each), annotations.number_of(each)) for each in ANNOTATIONS}
    assert numbers == {(layer, (n, total)) for layer, total in of_layer.items() for n in range(1, total + 1)}
