"""What a page shows around its article: elements that are not read, each by the rule that says why."""

from array import array

import regex as re

from annotator.core.rules import Rule
from annotator.sources.html_elements import LINKS
from annotator.sources.html_tokens import TEXT, Tokens

_UNREAD = {
    "nav": Rule.NAVIGATION,
    "aside": Rule.NAVIGATION,
    "form": Rule.NAVIGATION,
    "button": Rule.NAVIGATION,
    "select": Rule.NAVIGATION,
    "dialog": Rule.NAVIGATION,
    "search": Rule.NAVIGATION,
    "footer": Rule.FOOTER,
}
_HAS_TELLING_ATTRIBUTE = re.compile(r"(?i)[\s\"'](?:class|id|style|hidden|aria-hidden|aria-labelledby|role)\b")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNSEEN_CLASS = re.compile(r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|is-hidden)(?=$|\s)")
_EDITORS = re.compile(r"责任编辑|責任編輯|责编|責編")
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def _named(words: str) -> re.Pattern[str]:
    """Finds one of ``words`` among the words that a class or id is made of: share in ``ops_shareLayer``."""
    return re.compile(rf"(?:^|[^a-z])(?:{words})(?=$|[^a-z])")


_ADVERTISEMENT = _named("ads?|adv|advert|advertisement|adsbygoogle|sponsor|sponsored|promo|guanggao")

_SKIPPING = _named(r"skip-?link|skip-?to|jump-?link|headerlink|permalink|back-?to-?top")

# What the classes and ids of whole pages call their parts, in the English and Pinyin of their makers.
_PARTS = (
    (
        _named(
            r"share[a-z]*|sharing|bdshare[a-z]*|social[a-z]*|fenxiang|addthis[a-z]*|jiathis[a-z]*|qr-?code|ewm|erweima"
        ),
        Rule.TRACKING,
    ),
    (
        _named(
            r"comments?|comment-?(?:s|box|list|area|form|section|wrap|respond)|commentlist|respond|disqus[a-z]*|pinglun"
            r"|reply-?(?:list|box)|discussion"
        ),
        Rule.DISCUSSION,
    ),
    (_named(r"copyrights?|disclaimer|statement|shengming|printfooter|colophon|page-?footer|site-?footer"), Rule.FOOTER),
    (
        _named(
            r"(?:entry|post|article|news|story|h)-?(?:meta|info)|byline|posted-on|date-?(?:line|stamp|source|time)|story-postdate"
            r"|(?:pub|publish)-?(?:date|time|info)"
        ),
        Rule.SOURCE_LINE,
    ),
    (_named(r"infobox[a-z0-9]*"), Rule.INFOBOX),
    (_named(r"reflist|references|mw-references[a-z-]*|refbegin"), Rule.REFERENCE_LIST),
    (_named(r"catlinks"), Rule.CATEGORY),
    (_named(r"hatnote|dablink|noteta[a-z0-9-]*"), Rule.HATNOTE),
    (_named(r"site-?sub|tagline"), Rule.TAGLINE),
    (_named(r"ambox|mbox-small|stub|metadata"), Rule.TEMPLATE),
    (
        _named(
            r"bread-?crumbs?|crumbs?|navpath|location|position|mianbaoxie|pagination|pager|page-?nav(?:igation)?|pages"
            r"|paging|post-?nav[a-z]*|prev-?next|prevnext|nav|navs?bar|navbox[a-z-]*|navigation|menu|subnav|top-?nav|sidebar"
            r"|side-?bar|relat(?:e|ed|ives?)[a-z]*|recommend[a-z]*|tuijian|xgyd|xiangguan|contextual|hot-?(?:news|list|words?)"
            r"|rank(?:ing)?s?|most-?(?:read|popular)|popular|trending|read-?more|more-?(?:news|stories)|next-?(?:news|article)"
            r"|tags|tag-?(?:list|s|cloud|box|links)|keywords?|subscri(?:be|ption)[a-z]*|newsletter[a-z]*|sign-?up|cookies?[a-z-]*"
            r"|consent|gdpr|tool-?(?:bar|box|s)|document-tools|font-?size|jump-?link|mw-jump-link|editsection|toc|toctitle"
            r"|noprint|sistersitebox|portal|back-?to-?top|top-?link|login|register|search|modal|popup|app-?download|jiucuo"
            r"|feedback|advise|player-?controls?|audio-?player"
        ),
        Rule.NAVIGATION,
    ),
)
_SMALL_SHARE = 20
_FEW_TOKENS = 60
_SHORT_TEXT = 160  # characters
# What parts of a page are made of. Words in the class of others, such as a cell, mean something else.
_WIDE = frozenset({"div", "ul", "ol", "section", "table", "dl", "span", "p", "sup", "header", "h2", "h3", "aside"})


class Boilerplate:
    """Tells which elements of a page are not of its article. ``range`` are the tokens that the article lies in.

    Only a closed element that holds less than half of the text is left out: some pages lie in a form as a whole.
    """

    def __init__(self, tokens: Tokens, is_whole_page: bool) -> None:
        self._tokens = tokens
        self._is_whole_page = is_whole_page
        self._text_before: array[int] | None = None
        self.range: tuple[int, int] = (0, len(tokens))

    def rule_of(self, index: int) -> Rule | None:
        """Why the element that token ``index`` begins is not to be read, or None."""
        tokens = self._tokens
        name = tokens.names[index]
        closed = tokens.closed[index]
        if closed < 0:
            return None
        rule = _UNREAD.get(name)
        if rule is None:
            rule = self._named_rule(index, name)
        if rule is None or self._holds_most(index, closed):
            return None
        if rule is Rule.SOURCE_LINE and not _may_be_byline(tokens, index):
            return None
        if rule is Rule.NAVIGATION and name not in _UNREAD and self._is_read(index):
            return None
        return rule

    def _is_read(self, index: int) -> bool:
        """Whether an element that is called navigation holds sentences, or the names of the editors."""
        tokens = self._tokens
        closed = tokens.closed[index]
        if closed - index >= _FEW_TOKENS:
            return False
        text = tokens.inside(index)
        return _EDITORS.search(text) is not None or (len(text) > _SHORT_TEXT and text.count("。") > 1)

    def _named_rule(self, index: int, name: str) -> Rule | None:
        tokens = self._tokens
        if name in LINKS and not self._is_whole_page:
            return None
        start, end = tokens.starts[index], tokens.starts[index + 1]
        if end - start <= len(name) + 2 or not _HAS_TELLING_ATTRIBUTE.search(tokens.raw, start, end):
            return None
        values = tokens.attributes(index)
        if (
            ("hidden" in values and values["hidden"].lower() != "until-found")
            or _HIDDEN_STYLE.search(values.get("style", ""))
            or values.get("aria-hidden", "").lower() == "true"
        ):
            return Rule.HIDDEN
        if name == "body":
            return None
        classes = values.get("class", "").lower()
        if _UNSEEN_CLASS.search(classes):
            return Rule.HIDDEN
        if name in LINKS:
            return Rule.NAVIGATION if _SKIPPING.search(classes) else None
        if values.get("role", "") in ("navigation", "search", "menu"):
            return Rule.NAVIGATION
        named = " ".join(values.get(key, "") for key in ("class", "id", "aria-labelledby"))
        if named.isspace():
            return None
        named = _INNER_CAPITAL.sub("-", named).lower().replace("_", "-")
        if _ADVERTISEMENT.search(named):
            return Rule.ADVERTISEMENT
        if not self._is_whole_page or name not in _WIDE:
            return None
        return next((rule for pattern, rule in _PARTS if pattern.search(named)), None)

    def _holds_most(self, first: int, last: int) -> bool:
        """Whether tokens ``[first, last)`` hold at least half of what is read."""
        starts = self._tokens.starts
        if not self._is_whole_page and _SMALL_SHARE * (starts[last] - starts[first]) < len(self._tokens.raw):
            return False  # an HTML-in-Markdown page is mostly text
        before = self._text_before
        if before is None:
            before = self._text_before = _text_before(self._tokens)
        begin, end = self.range
        total = before[end] - before[begin]
        return 2 * (before[last] - before[first]) > total


def _may_be_byline(tokens: Tokens, index: int) -> bool:
    if tokens.closed[index] - index >= _FEW_TOKENS:
        return False
    line = tokens.inside(index)
    return len(line) <= _SHORT_TEXT and "。" not in line


def _text_before(tokens: Tokens) -> "array[int]":
    """For each token how many visible characters stand before it; one entry more for the end."""
    before = array("q", [0])
    length = 0
    for index, kind in enumerate(tokens.kinds):
        if kind == TEXT:
            length += len(tokens.text(index).strip())
        before.append(length)
    return before
