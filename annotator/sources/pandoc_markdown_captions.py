"""What upstream left of images' captions: the words between an image and the ``\\]\\]`` that ended its markup."""

from bisect import bisect_right

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.pandoc_markdown_tokens import CAPTION_OPTION, IMAGE_START
from annotator.sources.plain_output import Output
from annotator.text.pieces import BlockStart


class Captions:
    """The captions inside one block that ends at raw ``end``, each made a block of its own."""

    def __init__(self, out: Output, block: BlockStart | None, end: int) -> None:
        self._out = out
        self._block = block
        self._limit = end
        self._is_open = False
        self._images: list[int] | None = None
        self._end = -1  # of the caption that was looked for last

    def begin(self) -> None:
        """After an image: begin the block of its caption, if there is one and blocks can begin here."""
        out = self._out
        if self._block is None or not self._follows():
            return
        self._is_open = True
        while option := CAPTION_OPTION.match(out.raw, out.position, self._limit):
            out.drop(option.end(), Rule.IMAGE)
        out.end()
        out.begin(BlockStart(BlockKind.CAPTION))

    def end(self) -> None:
        """At ``\\]\\]``: the block goes on in which the image stood."""
        if self._is_open:
            assert self._block is not None
            self._is_open = False
            self._out.end()
            self._out.begin(self._block)

    def _follows(self) -> bool:
        """Whether ``\\]\\]``, the end of the image's markup, comes before another image."""
        raw, position = self._out.raw, self._out.position
        if self._end < position:
            found = raw.find(r"\]\]", position, self._limit)
            self._end = found if found >= 0 else self._limit
        if self._end == self._limit:
            return False
        if self._images is None:
            self._images = [found.start() for found in IMAGE_START.finditer(raw, position, self._limit)]
        following = bisect_right(self._images, position)
        return following == len(self._images) or self._end < self._images[following]
