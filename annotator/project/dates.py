"""Date values as a person types them."""

from annotator.temporal.edtf import read_edtf


def edtf_bounds(value: str) -> tuple[str | None, str | None]:
    """The earliest and the latest day that the EDTF ``value`` allows, as ISO days; ``None`` where open.

    Raises:
        AnnotatorError: it is no EDTF; the sentence says where.
    """
    read = read_edtf(value)
    return read.earliest, read.latest
