"""What is to be done with links, images, categories and conversion marks."""

import itertools
import re

from annotator.core.document import BlockKind, LinkKind, Metadata, Script
from annotator.core.rules import Rule
from annotator.sources.citations import Citation
from annotator.sources.wikitext_page import Page, Plan, Step, Visit
from annotator.sources.wikitext_tokens import FILE, Construct
from annotator.text.pieces import (
    COPY,
    DROP,
    LINK_END,
    LINK_START,
    BlockEnd,
    BlockStart,
    Drop,
    LinkEnd,
    LinkStart,
    Piece,
)

_CATEGORY = re.compile(r"\s*(?:Category|分类|分類|Kategorie|Catégorie)\s*[:：]\s*", re.IGNORECASE)
_LANGUAGE = re.compile(r"\s*([a-z]{2,3}(?:-[a-z]+)*)\s*:\s*")
_QUALIFIER = re.compile(r"(?<=\S)[ _]*[(（][^()（）]*[)）]\Z")
_ADDRESS = re.compile(r"(?:https?:|ftps?:)?//[^\s\[\]<>\"]+|mailto:[^\s\[\]<>\"]+")

# What MediaWiki reads as an option of an image; the last argument that is none is its caption.
_IMAGE_OPTION = re.compile(
    r"\s*(?:thumb(?:nail)?|frame[dl]?|frameless|enframed|border|left|right|center|centre|none|baseline|middle|sub"
    r"|super|top|text-top|bottom|text-bottom|upright(?:[ =].*)?|\d*(?:x\d+)? ?(?:px|像素)|右上"
    r"|(?:link|alt|lang|page|class|start|end|thumbtime|thumb|thumbnail|連結|链接|替代|替代文本|页数|頁數|语言|類|类)\s*=.*"
    r"|缩略图|縮圖|略縮圖|微缩图|缩图|有框|有框架|无框|無框|边框|邊框|左|右|居中|置中|中间|无|無|垂直置中|垂直居中)\s*",
    re.IGNORECASE | re.DOTALL,
)
_FRAMED = re.compile(
    r"\s*(?:thumb(?:nail)?(?:\s*=.*)?|frame[d]?|enframed|缩略图|縮圖|略縮圖|微缩图|缩图|有框|有框架)\s*",
    re.IGNORECASE | re.DOTALL,
)

_FLAGS = re.compile(r"([A-Za-z;\-\s]*)\|")
_HIDING_FLAGS = frozenset("HT-D")
_VARIANT = re.compile(r"(?<=[{|;])\s*(zh(?:-[a-z]+)?)\s*:\s*", re.IGNORECASE)
_VARIANTS = {
    Script.HANT: ("zh-hant", "zh-tw", "zh-hk", "zh-mo", "zh"),
    Script.HANS: ("zh-hans", "zh-cn", "zh-sg", "zh-my", "zh"),
}


def plan_link(page: Page, link: Construct, alone: bool, limit: int) -> Plan:
    """What is to be done with ``[[…]]``. ``alone``: it begins its line. Nothing from ``limit`` on may be touched."""
    raw, start = page.raw, link.inner_start
    if FILE.match(raw, start, link.inner_end):
        return _image(page, link, alone, limit)
    category = _CATEGORY.match(raw, start, link.inner_end)
    if category is not None:
        end = link.pipes[0] if link.pipes else link.inner_end
        page.keep("category", *page.trimmed(category.end(), end))
        return Plan([Drop(link.start, link.end, Rule.CATEGORY)], link.end)
    if _ADDRESS.match(raw, start, link.inner_end):
        return Plan([Drop(link.start, start, Rule.LINK_MARK), *_external(page, link, start)], link.end)
    language = _language(page, start, link.inner_end)
    if language is not None:
        page.keep("interlanguage", *page.trimmed(start, link.inner_end))
        return Plan([Drop(link.start, link.end, Rule.NAVIGATION)], link.end)
    return Plan(_page_link(page, link), link.end)


def page_link(raw: str, link: Construct) -> tuple[Piece, ...] | None:
    """What ``plan_link`` plans for a ``PAGE_LINK``, as pieces; ``None`` where white space makes it a longer story."""
    start, end, text_end = link.start, link.end, link.inner_end
    if link.pipes:
        pipe = link.pipes[0]
        page, text_start, head = raw[start + 2 : pipe], pipe + 1, _TARGET
        if text_start == text_end or raw[text_start].isspace():
            return None
    else:
        page, text_start, head = raw[start + 2 : text_end], start + 2, _MARK
    if page[0] == "/" or page[0].isspace() or page[-1].isspace():
        return None
    return (
        LINK_START((start, end, _WIKI, page, None)),
        DROP((start, text_start, head)),
        COPY((text_start, text_end)),
        DROP((text_end, end, _MARK)),
        LINK_END,
    )


_WIKI, _TARGET, _MARK = LinkKind.WIKI, Rule.LINK_TARGET, Rule.LINK_MARK


def _language(page: Page, start: int, end: int) -> re.Match[str] | None:
    """The prefix of a page of a Wikipedia in another language."""
    match = _LANGUAGE.match(page.raw, start, end)
    return match if match is not None and page.templates.language(match[1]) is not None else None


def _page_link(page: Page, link: Construct) -> list[Step]:
    """A link to a page shows its text: what follows the first pipe, or else the target itself."""
    raw = page.raw
    start, target_end = page.trimmed(link.inner_start, link.pipes[0] if link.pipes else link.inner_end)
    colon = start
    while colon < target_end and raw[colon] == ":":
        colon += 1
    kind, code = LinkKind.WIKI, None
    language = _language(page, colon, target_end) if colon > start else None
    title = colon
    if language is not None:
        kind, code, title = LinkKind.INTERLANGUAGE, language[1], language.end()
    text_start, text_end = (link.pipes[0] + 1, link.inner_end) if link.pipes else (title, target_end)
    if not page.has_ink(text_start, text_end):
        # The wiki itself writes [[Page (town)|]] as [[Page (town)|Page]].
        qualifier = _QUALIFIER.search(raw, title, target_end) if link.pipes else None
        text_start, text_end = title, qualifier.start() if qualifier else target_end
    head = Rule.LINK_TARGET if link.pipes else Rule.LINK_MARK
    return [
        LinkStart(link.start, link.end, kind, raw[title:target_end], code),
        Drop(link.start, text_start, head),
        Visit(text_start, text_end),
        Drop(text_end, link.end, Rule.LINK_MARK),
        LinkEnd(),
    ]


def _image(page: Page, link: Construct, alone: bool, limit: int) -> Plan:
    """An image is dropped; its caption is a block of its own."""
    raw = page.raw
    name_end = link.pipes[0] if link.pipes else link.inner_end
    page.keep("image", *page.trimmed(link.inner_start, name_end))
    edges = [*link.pipes, link.inner_end]
    arguments = [(pipe + 1, end) for pipe, end in itertools.pairwise(edges)]
    framed = any(_FRAMED.fullmatch(raw, *argument) for argument in arguments)
    captions = [a for a in arguments if page.has_ink(*a) and not _IMAGE_OPTION.fullmatch(raw, *a)]
    # The text of an image that is not framed is shown by no browser until the mouse rests on it.
    if captions and (framed or alone):
        start, end = captions[-1]
        steps: list[Step] = [BlockStart(BlockKind.CAPTION), Drop(link.start, start, Rule.IMAGE), Visit(start, end)]
        return Plan([*steps, Drop(end, link.end, Rule.IMAGE), BlockEnd()], link.end)
    if not captions and link.caption_end >= 0:
        lost = page.damage_at(link.caption_end)
        if lost is not None and lost.end <= limit:
            steps = [BlockStart(BlockKind.CAPTION), Drop(link.start, link.end, Rule.IMAGE)]
            steps += [Visit(link.end, lost.start), Drop(lost.start, lost.end, Rule.DAMAGE), BlockEnd()]
            return Plan(steps, lost.end)
    edge: list[Step] = [BlockEnd()] if alone else []
    return Plan([*edge, Drop(link.start, link.end, Rule.IMAGE)], link.end)


def plan_external(page: Page, link: Construct) -> Plan:
    """What is to be done with ``[address text]``."""
    return Plan(
        [Drop(link.start, link.inner_start, Rule.LINK_MARK), *_external(page, link, link.inner_start)], link.end
    )


def _external(page: Page, link: Construct, start: int) -> list[Step]:
    """The steps from the address on. One without text is shown as a number: it is a citation."""
    address = _ADDRESS.match(page.raw, start, link.inner_end)
    if address is None:
        return [Visit(start, link.inner_end), Drop(link.inner_end, link.end, Rule.LINK_MARK)]
    text_start, text_end = page.trimmed(address.end(), link.inner_end)
    if text_start < text_end and page.raw[text_start] == "|":
        text_start += 1  # [[http://… |text]], a link to a page gone wrong
    if text_start == text_end:
        return page.cited(start, link.end, None, Citation(url=address[0]))
    return [
        LinkStart(link.start, link.end, LinkKind.EXTERNAL, address[0]),
        Drop(start, text_start, Rule.LINK_TARGET),
        Visit(text_start, text_end),
        Drop(text_end, link.end, Rule.LINK_MARK),
        LinkEnd(),
    ]


def plan_conversion(page: Page, conversion: Construct) -> Plan:
    """What is to be done with ``-{…}-``: of several variants the one in the page's script is shown."""
    start, end = conversion.inner_start, conversion.inner_end
    hidden = Plan([Drop(conversion.start, conversion.end, Rule.CONVERSION)], conversion.end)
    flags = _FLAGS.match(page.raw, start, end)
    if flags is not None:
        start = flags.end()
        if _HIDING_FLAGS.intersection(flags[1].upper()):
            page.metadata.append(Metadata("conversion", page.raw[start:end].strip(), start, end))
            return hidden
    found = list(_VARIANT.finditer(page.raw, start, end))
    if found and not page.raw[start : found[0].start()].strip():
        ends = [*(match.start() for match in found[1:]), end]
        variants = {m[1].lower(): (m.end(), e) for m, e in reversed(list(zip(found, ends, strict=True)))}
        wanted = (variants[code] for code in _VARIANTS.get(page.script, ()) if code in variants)
        start, end = next(wanted, (found[0].end(), ends[0]))
        start, end = page.trimmed(start, end)
        if end > start and page.raw[end - 1] == ";":
            end -= 1
    steps: list[Step] = [Drop(conversion.start, start, Rule.CONVERSION), Visit(start, end)]
    return Plan([*steps, Drop(end, conversion.end, Rule.CONVERSION)], conversion.end)
