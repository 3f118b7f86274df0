"""MediaWiki's own functions: ``{{#if:…|…|…}}`` and the like, as far as the page itself decides what they show."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.core.rules import Rule
from annotator.sources.wikitext_page import Page, Plan, Range, Step, Visit
from annotator.sources.wikitext_tokens import VERBATIM, Construct, Kind
from annotator.text.pieces import BlockEnd, Drop

FUNCTION = re.compile(r"(?:(?:safe)?subst\s*:\s*)?(#[\w-]+|formatnum|lc|uc|lcfirst|ucfirst)\s*[:：]\s*", re.IGNORECASE)
"""The name of a function, up to its first argument."""

# They change no more than the case or the digits of what they are given; it is shown as written.
_SHOWN_AS_WRITTEN = frozenset({"formatnum", "lc", "uc", "lcfirst", "ucfirst", "#dateformat", "#formatdate"})
_SHOWN_TAGS = VERBATIM | {"poem", "blockquote", "div", "span", "small", "sub", "sup", "code"}

_CASE = re.compile(r"([^={}\[\]<>]*)=")
_NUMBER = re.compile(r"[-+]?(?:\d{1,300}(?:\.\d{0,300})?|\.\d{1,300})")
_NOTHING: Range = (0, 0)


def plan_function(page: Page, template: Construct, function: re.Match[str], alone: bool) -> Plan | None:
    """What is to be done with ``template``, whose name is ``function``; ``None`` if the page does not decide it.

    ``alone``: nothing else stands in its line. What is not shown of a branch is dropped.
    """
    edges = [function.end() - 1, *template.pipes, template.inner_end]
    given = [page.trimmed(start + 1, end) for start, end in pairwise(edges)]
    shown = _shown(page, function[1].lower(), given)
    if shown is None:
        return None
    start, end = shown
    if start == end:
        edge: list[Step] = [BlockEnd()] if alone else []
        return Plan([*edge, Drop(template.start, template.end, Rule.TEMPLATE), *edge], template.end)
    steps: list[Step] = [
        Drop(template.start, start, Rule.TEMPLATE_TEXT),
        Visit(start, end, lines=alone, fresh=alone),
        Drop(end, template.end, Rule.TEMPLATE_TEXT),
    ]
    return Plan(steps, template.end)


def _shown(page: Page, name: str, given: list[Range]) -> Range | None:
    """Which of its arguments the function shows; ``None`` if the page does not say."""
    if name in _SHOWN_AS_WRITTEN:
        return given[0]
    if name == "#tag":
        return _argument(given, 1) if page.raw[slice(*given[0])].lower() in _SHOWN_TAGS else None
    if name == "#if":
        says = _says_anything(page, given[0])
        return None if says is None else _argument(given, 1 if says else 2)
    if name == "#ifeq":
        left, right = _literal(page, given[0]), _literal(page, _argument(given, 1))
        return None if left is None or right is None else _argument(given, 2 if _equal(left, right) else 3)
    if name == "#switch":
        return _case(page, given)
    return None


def _argument(given: list[Range], index: int) -> Range:
    return given[index] if index < len(given) else _NOTHING


def outermost(page: Page, start: int, end: int) -> Iterator[Construct]:
    """The constructs of ``raw[start:end]`` that lie in no other one there."""
    constructs, at = page.constructs, start
    while (index := page.first_from(at)) < len(constructs) and constructs[index].start < end:
        yield constructs[index]
        at = constructs[index].end


def _says_anything(page: Page, stretch: Range) -> bool | None:
    """Whether ``stretch`` comes to anything but white space; ``None`` if that is decided elsewhere."""
    at, is_open = stretch[0], False
    for construct in outermost(page, *stretch):
        if page.has_ink(at, construct.start):
            return True
        at = construct.end
        if construct.kind in (Kind.TEMPLATE, Kind.PARAMETER, Kind.EXTENSION):
            is_open = True
        elif construct.kind not in (Kind.COMMENT, Kind.NEWLINE):
            return True
    return page.has_ink(at, stretch[1]) or (None if is_open else False)


def _literal(page: Page, stretch: Range) -> str | None:
    """The text of ``stretch`` without comments; ``None`` if some of it is written elsewhere."""
    at, parts = stretch[0], list[str]()
    for construct in outermost(page, *stretch):
        if construct.kind in (Kind.TEMPLATE, Kind.PARAMETER, Kind.EXTENSION):
            return None
        if construct.kind is Kind.COMMENT:
            parts.append(page.raw[at : construct.start])
            at = construct.end
    return "".join([*parts, page.raw[at : stretch[1]]]).strip()


def _equal(left: str, right: str) -> bool:
    """As MediaWiki compares: numbers by their value, everything else by its characters."""
    if _NUMBER.fullmatch(left) and _NUMBER.fullmatch(right):
        return float(left) == float(right)
    return left == right


def _case(page: Page, given: list[Range]) -> Range | None:
    """The branch of ``{{#switch:value|a|b=shown for both|#default=shown otherwise}}``."""
    value = _literal(page, given[0])
    if value is None:
        return None
    default, found = _NOTHING, False
    for number, stretch in enumerate(given[1:], 2):
        case = _CASE.match(page.raw, *stretch)
        if case is not None:
            name, branch = case[1].strip(), page.trimmed(case.end(), stretch[1])
            if found or _equal(value, name):
                return branch
            if name == "#default":
                default = branch
        elif number == len(given):
            # What has no name is shown otherwise, unless the sign that makes it a name lies behind a template.
            return stretch if "=" not in page.raw[slice(*stretch)] else None
        else:
            name = _literal(page, stretch)
            if name is None:
                return None
            found = found or _equal(value, name)
    return default
