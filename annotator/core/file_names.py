"""Names of files as text. On Linux a name is any bytes, and Python stands in for those that are no UTF-8."""

import re

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def readable(name: str) -> str:
    """The name with U+FFFD for what is no character: fit to be stored, written and shown, not to open the file by."""
    return _LONE_SURROGATES.sub("\ufffd", name)
