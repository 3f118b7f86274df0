"""Back from text to the bytes it was decoded from, where nothing was lost on the way."""

import codecs
import hashlib

from annotator.core.document import Document

_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}


def original_bytes(document: Document) -> bytes:
    """The bytes of the document's source, made from its raw text and proved by their hash; else empty.

    Raises nothing: an encoding that is unknown here, or text that was damaged, has no way back.
    """
    source = document.source
    try:
        content = document.raw.encode(source.encoding)
    except (LookupError, UnicodeEncodeError):
        return b""
    if source.bom:
        content = _MARKS.get(source.encoding, b"") + content
    return content if hashlib.sha256(content).hexdigest() == source.sha256 else b""
