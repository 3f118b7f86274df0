"""Back from text to the bytes it was decoded from, where nothing was lost on the way."""

import hashlib

from annotator.core.document import Damage, DamageKind, Document
from annotator.sources.decoding import BOMS

_MARKS = {encoding: mark for mark, encoding in BOMS}


def original_bytes(document: Document) -> bytes:
    """The bytes of the document's source, made from its raw text and proved by their hash; else empty.

    Raises nothing: an encoding that is unknown here, or text of which something could not be read, has no way back.
    """
    source = document.source
    try:
        content = _with_nuls(document.raw, source.damage).encode(source.encoding)
    except (LookupError, UnicodeEncodeError):
        return b""
    if source.bom:
        content = _MARKS.get(source.encoding, b"") + content
    return content if hashlib.sha256(content).hexdigest() == source.sha256 else b""


def _with_nuls(raw: str, damages: tuple[Damage, ...]) -> str:
    """``raw`` with its NULs back: the one damage that leaves no doubt about what stood there."""
    parts: list[str] = []
    end = 0
    for damage in damages:
        if damage.kind is DamageKind.NUL:
            parts += [raw[end : damage.raw_start], "\0" * (damage.raw_end - damage.raw_start)]
            end = damage.raw_end
    return "".join(parts) + raw[end:]
