"""What is to be done with a template: show some arguments, write words, cite, keep fields, drop."""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from annotator.core.document import BlockKind, LinkKind, Metadata
from annotator.core.rules import Rule
from annotator.sources.citations import Citation, plain, read_citation
from annotator.sources.templates import (
    BibliographyEdge,
    Dropped,
    Measure,
    NamedMarks,
    NoteMark,
    ShortCitation,
    Shown,
    Spelled,
    Work,
    in_script,
)
from annotator.sources.wikitext_functions import FUNCTION, outermost, plan_function
from annotator.sources.wikitext_page import Command, Page, Plan, Range, Step, Visit
from annotator.sources.wikitext_tokens import Construct, Kind
from annotator.text.pieces import BlockEnd, BlockStart, Drop, LinkEnd, LinkStart, Make

_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(?:-[a-z]+)*")
_LONGEST_TITLE = 300  # MediaWiki allows 255 bytes
_YEAR = re.compile(r"\d{4}[a-z]?")
_NUMBER = re.compile(r"[-+−]?[\d.,]+")
_NOTHING: Range = (0, 0)


class _Said(NamedTuple):
    """An argument that is shown: words before it, where it stands, words after it; ``words`` take its place."""

    before: str
    argument: Range
    after: str = ""
    words: str | None = None


def plan_template(page: Page, template: Construct, alone: bool, in_sentence: bool, limit: int) -> Plan:
    """What is to be done with ``template``. ``alone``: nothing else stands in its line.

    ``in_sentence``: a paragraph has begun before it. Nothing from ``limit`` on may be touched.
    """
    start, end = template.start, template.end
    name_start, name_end = page.template_name(template)
    function = FUNCTION.match(page.raw, name_start, template.inner_end)
    if function is not None:
        plan = plan_function(page, template, function, alone)
        if plan is not None:
            return plan
    name = page.raw[name_start:name_end]
    if function is not None and name.lower().startswith("#tag"):
        # {{#tag: ref |…}}, however it is spaced
        name = "#tag:" + name[function.end() - name_start :].strip()
    match page.templates.called(name):
        case Shown() as shown:
            return Plan(_show(page, template, shown), end)
        case Spelled(words):
            return Plan([Make(start, end, in_script(words, page.script), Rule.TEMPLATE_TEXT)], end)
        case Measure():
            said = _measured(page, page.arguments(template))
            if not said:
                return Plan([Drop(start, end, Rule.TEMPLATE)], end)
            return Plan(_written(page, template, said, Rule.TEMPLATE_TEXT, Rule.TEMPLATE_TEXT), end)
        case NamedMarks():
            return Plan(_named_marks(page, template), end)
        case NoteMark():
            arguments = page.arguments(template)
            named = arguments.get("name")
            label = page.raw[named[0] : named[1]].strip("\"' ") if named else None
            return Plan(page.cite(start, end, label or None, arguments.get("1")), end)
        case ShortCitation():
            return Plan(_short_citation(page, template), end)
        case Work():
            citation = read_citation(page.raw[start:end])
            if in_sentence and not alone:
                return Plan(page.cited(start, end, None, citation), end)
            page.metadata.append(Metadata("reference", citation.title or plain(page.raw[start:end]), start, end))
            return Plan([Drop(start, end, Rule.REFERENCE_LIST)], end)
        case BibliographyEdge(begins):
            ending = _bibliography_end(page, end, limit) if begins else None
            if ending is not None:
                return _bibliography(page, template, ending)
            return Plan([Drop(start, end, Rule.REFERENCE_LIST)], end)
        case Dropped(rule, keeps_fields):
            if keeps_fields:
                _keep_fields(page, template)
            # On a line of its own it stands between paragraphs, not in one.
            edge: list[Step] = [BlockEnd()] if alone else []
            return Plan([*edge, Drop(start, end, rule), *edge], end)


def _keep_fields(page: Page, template: Construct) -> None:
    """Keep the name of ``template`` and its arguments as metadata."""
    page.keep("template", *page.template_name(template))
    for name, (start, end) in page.arguments(template).items():
        page.keep(name, start, end)


def _named_marks(page: Page, template: Construct) -> list[Step]:
    steps: list[Step] = []
    at = template.start
    marks = [(key, value) for key, value in page.arguments(template).items() if key.isdigit()]
    for _, (start, end) in marks:
        if start < end:
            steps += page.cite(at, end, page.raw[start:end].strip(), None)
            at = end
    return [*steps, Drop(at, template.end, Rule.REFERENCE)]


def _short_citation(page: Page, template: Construct) -> list[Step]:
    """Author and year as the citation's title."""
    words = [plain(page.raw[a:b]) for key, (a, b) in page.arguments(template).items() if key.isdigit()]
    year = next((word for word in words if _YEAR.fullmatch(word)), None)
    title = " ".join(word for word in words if word)
    return page.cited(template.start, template.end, None, Citation(title=title or None, date=year))


def _bibliography_end(page: Page, start: int, limit: int) -> Construct | None:
    ends = page.bibliography_ends
    index = bisect_left(ends, start, key=lambda template: template.start)
    return ends[index] if index < len(ends) and ends[index].end <= limit else None


def _bibliography(page: Page, template: Construct, last: Construct) -> Plan:
    """Drop a bibliography up to the template that ends it, keeping its entries as metadata."""
    at = template.end
    for line in page.raw[template.end : last.start].split("\n"):
        keep_reference(page, at, at + len(line))
        at += len(line) + 1
    return Plan([BlockEnd(), Drop(template.start, last.end, Rule.REFERENCE_LIST), BlockEnd()], last.end)


def keep_reference(page: Page, start: int, end: int) -> None:
    """Keep ``raw[start:end]``, a line of a bibliography, as metadata."""
    while start < end and page.raw[start] in "*#:; ":
        start += 1
    citation = read_citation(page.raw[start:end])
    title = citation.title or citation.url
    if title:
        page.metadata.append(Metadata("reference", title, start, end))


def _show(page: Page, template: Construct, shown: Shown) -> list[Step]:
    """Show the arguments that ``shown`` names."""
    arguments = page.arguments(template)
    reading = _reading(page, shown, arguments)
    if isinstance(reading, Spelled):
        words = in_script(reading.words, page.script)
        return [Make(template.start, template.end, words, Rule.TEMPLATE_TEXT)]
    said = _said(page, template, reading, arguments)
    if not any(start < end for _, (start, end), _, _ in said) and all(part.arguments for part in reading.parts):
        return [Drop(template.start, template.end, Rule.TEMPLATE)]
    head = Rule.LINK_MARK if reading.target else Rule.TEMPLATE_TEXT
    first = Rule.LANGUAGE_LABEL if any(reading.label) or reading.label_argument else Rule.TEMPLATE_TEXT
    steps = _written(page, template, said, head, first, in_blocks=reading.block is not None)
    return _around(page, template, reading, arguments, steps)


def _reading(page: Page, shown: Shown, arguments: dict[str, Range]) -> Shown | Spelled:
    """The reading of the template that fits its ``arguments``."""
    reading: Shown | Spelled = shown
    while isinstance(reading, Shown) and reading.otherwise is not None:
        needed = [arguments.get(name, _NOTHING) for name in reading.needs]
        is_met = all(start < end for start, end in needed)
        if reading.language_argument is not None:
            code = page.raw[slice(*arguments.get(reading.language_argument, _NOTHING))]
            is_met = is_met and _LANGUAGE_CODE.fullmatch(code) is not None
        if is_met:
            break
        reading = reading.otherwise
    return reading


def _said(page: Page, template: Construct, shown: Shown, arguments: dict[str, Range]) -> list[_Said]:
    """What the template shows. The label is the first words."""
    script = page.script
    said: list[_Said] = []
    label = in_script(shown.label, script)
    if shown.label_argument is not None:
        language = page.templates.language(page.raw[slice(*arguments.get(shown.label_argument, _NOTHING))].lower())
        label = in_script(language, script) + "：" if language else ""
    named: set[str] = set()
    for part in shown.parts:
        names = part.arguments_in(script)
        before, after = in_script(part.before, script), in_script(part.after, script)
        if names == ("…",):
            filled = [a for name, a in arguments.items() if name.isdigit() and name not in named and a[0] < a[1]]
        else:
            given = (arguments[name] for name in names if name in arguments)
            filled = [argument for argument in given if argument[0] < argument[1]][:1]
        named.update(names)
        for argument in filled:
            words = _spelled(page, argument) if part.spelled else None
            said.append(_Said(label + (before if said or part.always else ""), argument, after, words))
            label = ""
        if part.always and not filled and (not names or not arguments.keys().isdisjoint(names)):
            empty = next((arguments[name] for name in names if name in arguments), None)
            said.append(_Said(label + before, empty or (template.inner_end, template.inner_end)))
            label = ""
    if shown.brackets is not None and len(said) > 1:
        opening, closing = shown.brackets
        said[1] = said[1]._replace(before=opening)
        said[-1] = said[-1]._replace(after=said[-1].after + closing)
    return said


def _spelled(page: Page, argument: Range) -> str | None:
    """The words that the template of this name stands for."""
    spelled = page.templates.called(page.raw[slice(*argument)])
    return in_script(spelled.words, page.script) if isinstance(spelled, Spelled) else None


def _measured(page: Page, arguments: dict[str, Range]) -> list[_Said]:
    """Numbers with their units, in words where the table has them; what they are converted to is not shown."""
    said: list[_Said] = []
    raw, script = page.raw, page.script
    given = [arguments[str(number)] for number in range(1, 2 + len(arguments)) if str(number) in arguments]
    at, before = 0, ""
    while at < len(given):
        said.append(_Said(before, given[at]))
        sign = page.templates.range_word(raw[slice(*given[at + 1])]) if at + 2 < len(given) else None
        if sign is not None:
            before, at = in_script(sign, script), at + 2
            continue
        if at + 1 == len(given) or given[at + 1][0] == given[at + 1][1]:
            break
        unit = page.templates.unit(raw[slice(*given[at + 1])])
        if unit is None:
            said.append(_Said(" ", given[at + 1]))
            break
        said.append(_Said("", given[at + 1], words=in_script(unit, script)))
        # {{convert|6|ft|2|in|m}}
        at, before = at + 2, ""
        if at + 1 >= len(given) or not _NUMBER.fullmatch(raw, *given[at]):
            break
        if page.templates.unit(raw[slice(*given[at + 1])]) is None:
            break
    return said


def _written(
    page: Page, template: Construct, said: list[_Said], head: Rule, first: Rule, *, in_blocks: bool = False
) -> list[Step]:
    """Arguments are copied where they stand. The words of one that raw has too early are generated where it is shown.

    The words before the first one are made by the rule ``first``; marks are dropped by ``head``.
    """
    said = _in_raw_order(page, said)
    steps: list[Step] = []
    at, owed, made = template.start, "", first
    for before, (start, end), after, instead in said:
        words = owed + before
        steps.append(Make(at, start, words, made) if words else Drop(at, start, head))
        if instead is None:
            steps.append(Visit(start, end, lines=in_blocks, fresh=in_blocks))
        else:
            steps.append(Make(start, end, instead, Rule.TEMPLATE_TEXT))
        at, owed, made = end, after, Rule.TEMPLATE_TEXT
    steps.append(Make(at, template.end, owed, made) if owed else Drop(at, template.end, head))
    return steps


def _in_raw_order(page: Page, said: list[_Said]) -> list[_Said]:
    """What is ``said``, in the order of raw; an argument that raw has too early is said by the one shown before it."""
    ordered = said[:1]
    for each in said[1:]:
        preceding = ordered[-1]
        if preceding.argument[1] < each.argument[0]:
            ordered.append(each)
        else:
            ordered[-1] = preceding._replace(after=preceding.after + _words(page, each))
    return ordered


def _words(page: Page, said: _Said) -> str:
    """What is ``said``, as plain words. Templates in it count if they show arguments or stand for words."""
    words = said.words
    if words is None:
        words = plain(_with_templates(page, said.argument, lambda template: _shown_words(page, template)))
    return said.before + words + said.after


def _with_templates(page: Page, argument: Range, words: Callable[[Construct], str]) -> str:
    """The wikitext of ``argument`` with ``words`` in place of its templates."""
    at, end = argument
    parts: list[str] = []
    for template in outermost(page, at, end):
        if template.kind is Kind.TEMPLATE:
            parts += [page.raw[at : template.start], words(template)]
            at = template.end
    return "".join([*parts, page.raw[at:end]])


def _shown_words(page: Page, template: Construct) -> str:
    """What a template in an argument shows, as wikitext. Of templates in its own arguments nothing is."""
    arguments = page.arguments(template)
    behaviour = page.templates.called(page.raw[slice(*page.template_name(template))])
    if isinstance(behaviour, Shown):
        behaviour = _reading(page, behaviour, arguments)
    if isinstance(behaviour, Spelled):
        return in_script(behaviour.words, page.script)
    if not isinstance(behaviour, Shown):
        return ""
    said = _said(page, template, behaviour, arguments)
    return "".join(each.before + _with_templates(page, each.argument, lambda inner: "") + each.after for each in said)


def _around(
    page: Page, template: Construct, shown: Shown, arguments: dict[str, Range], steps: list[Step]
) -> list[Step]:
    """The block or the link that ``steps`` stand in."""
    if shown.block is BlockKind.QUOTE:
        return [BlockEnd(), Command.QUOTE, *steps, BlockEnd(), Command.QUOTE_END]
    if shown.block is BlockKind.CAPTION:
        return [BlockStart(BlockKind.CAPTION), *steps, BlockEnd()]
    if shown.block is not None:
        return [BlockEnd(), *steps, BlockEnd()]
    target = next((arguments[name] for name in shown.target if name in arguments), None)
    if target is None or target[1] - target[0] > _LONGEST_TITLE:
        return steps
    language = shown.language
    if shown.language_argument is not None and shown.language_argument in arguments:
        language = page.raw[slice(*arguments[shown.language_argument])]
    title = plain(page.raw[slice(*target)])
    link = LinkStart(template.start, template.end, LinkKind.INTERLANGUAGE, title, language)
    return [link, *steps, LinkEnd()]
