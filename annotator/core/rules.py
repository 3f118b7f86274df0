"""The cleaning rules: why a raw stretch is not in the text as it stands.

One closed vocabulary for all formats; the window has a sentence for each in every language.
"""

from enum import StrEnum


class Rule(StrEnum):
    """The name that a drop, a replace or an insert carries in the alignment."""

    # Marks around text that itself stays.
    EMPHASIS = "emphasis"  # bold, italic, code ticks
    HEADING_MARK = "heading-mark"  # == … ==, ##
    LIST_MARK = "list-mark"
    TABLE_MARK = "table-mark"
    LINK_MARK = "link-mark"  # brackets around a link's text
    LINK_TARGET = "link-target"  # where a link leads
    TAG = "tag"  # an HTML tag, its attributes included
    ESCAPE = "escape"  # a backslash, <nowiki>
    CONVERSION = "conversion"  # -{…}- and the variants not shown

    # Things that are not running text.
    REFERENCE = "reference"  # a citation in the text
    REFERENCE_LIST = "reference-list"
    EMPTY_SECTION = "empty-section"  # a heading under which nothing is left
    IMAGE = "image"
    CATEGORY = "category"
    TEMPLATE = "template"  # a template that shows nothing in the body
    UNKNOWN_TEMPLATE = "unknown-template"  # a template or function of which the page does not say what it shows
    INFOBOX = "infobox"
    HATNOTE = "hatnote"
    NAVIGATION = "navigation"
    COMMENT = "comment"
    SCRIPT = "script"  # <script>, <style> and the like
    HIDDEN = "hidden"  # what the page shows to no reader
    ADVERTISEMENT = "advertisement"
    TRACKING = "tracking"  # pixels, social-media addresses
    SOURCE_LINE = "source-line"  # 原文链接, 取自…
    FOOTER = "footer"
    DISCUSSION = "discussion"  # what readers wrote under the article
    TAGLINE = "tagline"
    BEHAVIOUR = "behaviour"  # __NOTOC__, redirects

    # Text that is made from markup.
    TEMPLATE_TEXT = "template-text"  # what a template shows
    LANGUAGE_LABEL = "language-label"  # 俄語：
    ENTITY = "entity"  # &nbsp;
    SEPARATOR = "separator"  # the line feeds, tabs or spaces between blocks and cells

    # Space, and what damage left behind.
    WHITESPACE = "whitespace"
    SOFT_BREAK = "soft-break"
    NEWLINE = "newline"  # the CR of CRLF
    ORPHAN_PUNCTUATION = "orphan-punctuation"
    MARKED = "marked"  # the researcher marked it to be dropped
    DAMAGE = "damage"  # marks of a construct whose other half is lost
