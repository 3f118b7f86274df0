"""What each cleaning rule is about, in a few words, and what it did, in a sentence for the reader of the raw text."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.rules import Rule

_SENTENCES: Final[dict[str, object]] = {
    Rule.EMPHASIS: QT_TRANSLATE_NOOP("RuleWords", "Left out: marks of bold, italic or code. The words stay."),
    Rule.HEADING_MARK: QT_TRANSLATE_NOOP("RuleWords", "Left out: the marks of a heading. Its words stay."),
    Rule.LIST_MARK: QT_TRANSLATE_NOOP("RuleWords", "Left out: the mark of a list item. Its words stay."),
    Rule.TABLE_MARK: QT_TRANSLATE_NOOP("RuleWords", "Left out: the marks of a table. The words in its cells stay."),
    Rule.LINK_MARK: QT_TRANSLATE_NOOP("RuleWords", "Left out: the brackets of a link. Its words stay."),
    Rule.LINK_TARGET: QT_TRANSLATE_NOOP("RuleWords", "Left out: where a link leads. It is kept with the link."),
    Rule.TAG: QT_TRANSLATE_NOOP("RuleWords", "Left out: an HTML tag with its attributes."),
    Rule.ESCAPE: QT_TRANSLATE_NOOP("RuleWords", "Left out: a mark that only protects the character after it."),
    Rule.CONVERSION: QT_TRANSLATE_NOOP("RuleWords", "Left out: the other variants of a word given in several scripts."),
    Rule.REFERENCE: QT_TRANSLATE_NOOP("RuleWords", "Left out: a citation. It is kept among the references."),
    Rule.REFERENCE_LIST: QT_TRANSLATE_NOOP("RuleWords", "Left out: the list of references."),
    Rule.EMPTY_SECTION: QT_TRANSLATE_NOOP("RuleWords", "Left out: a heading under which nothing is left."),
    Rule.IMAGE: QT_TRANSLATE_NOOP("RuleWords", "Left out: an image. Its caption stays where it has one."),
    Rule.CATEGORY: QT_TRANSLATE_NOOP("RuleWords", "Left out: the page's categories. They are kept as metadata."),
    Rule.TEMPLATE: QT_TRANSLATE_NOOP("RuleWords", "Left out: a template that shows nothing in the article."),
    Rule.UNKNOWN_TEMPLATE: QT_TRANSLATE_NOOP(
        "RuleWords", "Left out: a template or function. What it shows is written elsewhere, not in this file."
    ),
    Rule.INFOBOX: QT_TRANSLATE_NOOP("RuleWords", "Left out: an infobox. Its fields are kept as metadata."),
    Rule.HATNOTE: QT_TRANSLATE_NOOP("RuleWords", "Left out: a note above the article that points to other pages."),
    Rule.NAVIGATION: QT_TRANSLATE_NOOP("RuleWords", "Left out: navigation of the page."),
    Rule.COMMENT: QT_TRANSLATE_NOOP("RuleWords", "Left out: a comment that readers of the page do not see."),
    Rule.SCRIPT: QT_TRANSLATE_NOOP("RuleWords", "Left out: a script or style sheet."),
    Rule.HIDDEN: QT_TRANSLATE_NOOP("RuleWords", "Left out: what the page hides from its readers."),
    Rule.ADVERTISEMENT: QT_TRANSLATE_NOOP("RuleWords", "Left out: an advertisement."),
    Rule.TRACKING: QT_TRANSLATE_NOOP("RuleWords", "Left out: something that tracks or shares, not text."),
    Rule.SOURCE_LINE: QT_TRANSLATE_NOOP("RuleWords", "Left out: the line that says where the page came from."),
    Rule.FOOTER: QT_TRANSLATE_NOOP("RuleWords", "Left out: the foot of the page."),
    Rule.DISCUSSION: QT_TRANSLATE_NOOP("RuleWords", "Left out: what readers wrote under the article."),
    Rule.TAGLINE: QT_TRANSLATE_NOOP("RuleWords", "Left out: the site's tagline."),
    Rule.BEHAVIOUR: QT_TRANSLATE_NOOP("RuleWords", "Left out: an instruction to the wiki, such as a redirect."),
    Rule.TEMPLATE_TEXT: QT_TRANSLATE_NOOP("RuleWords", "Shown otherwise: what a template displays."),
    Rule.LANGUAGE_LABEL: QT_TRANSLATE_NOOP("RuleWords", "Shown otherwise: the name of a language."),
    Rule.ENTITY: QT_TRANSLATE_NOOP("RuleWords", "Shown otherwise: the character that a code stands for."),
    Rule.SEPARATOR: QT_TRANSLATE_NOOP("RuleWords", "Left out or added: the space between blocks or cells."),
    Rule.WHITESPACE: QT_TRANSLATE_NOOP("RuleWords", "Left out: white space that separates nothing."),
    Rule.SOFT_BREAK: QT_TRANSLATE_NOOP("RuleWords", "Left out: a line break in the middle of a sentence."),
    Rule.NEWLINE: QT_TRANSLATE_NOOP("RuleWords", "Left out: half of a Windows line end."),
    Rule.ORPHAN_PUNCTUATION: QT_TRANSLATE_NOOP(
        "RuleWords", "Left out: punctuation around something that is itself left out."
    ),
    Rule.MARKED: QT_TRANSLATE_NOOP("RuleWords", "Left out: you marked it to be left out."),
    Rule.DAMAGE: QT_TRANSLATE_NOOP("RuleWords", "Left out: the remains of damaged markup, whose other half is lost."),
}

_NAMES: Final[dict[str, object]] = {
    Rule.EMPHASIS: QT_TRANSLATE_NOOP("RuleWords", "Marks of bold and italic"),
    Rule.HEADING_MARK: QT_TRANSLATE_NOOP("RuleWords", "Marks of headings"),
    Rule.LIST_MARK: QT_TRANSLATE_NOOP("RuleWords", "Marks of list items"),
    Rule.TABLE_MARK: QT_TRANSLATE_NOOP("RuleWords", "Marks of tables"),
    Rule.LINK_MARK: QT_TRANSLATE_NOOP("RuleWords", "Brackets of links"),
    Rule.LINK_TARGET: QT_TRANSLATE_NOOP("RuleWords", "Targets of links"),
    Rule.TAG: QT_TRANSLATE_NOOP("RuleWords", "HTML tags"),
    Rule.ESCAPE: QT_TRANSLATE_NOOP("RuleWords", "Escape marks"),
    Rule.CONVERSION: QT_TRANSLATE_NOOP("RuleWords", "Variants in other scripts"),
    Rule.REFERENCE: QT_TRANSLATE_NOOP("RuleWords", "Citations"),
    Rule.REFERENCE_LIST: QT_TRANSLATE_NOOP("RuleWords", "Lists of references"),
    Rule.EMPTY_SECTION: QT_TRANSLATE_NOOP("RuleWords", "Headings of empty sections"),
    Rule.IMAGE: QT_TRANSLATE_NOOP("RuleWords", "Images"),
    Rule.CATEGORY: QT_TRANSLATE_NOOP("RuleWords", "Categories"),
    Rule.TEMPLATE: QT_TRANSLATE_NOOP("RuleWords", "Templates without text"),
    Rule.UNKNOWN_TEMPLATE: QT_TRANSLATE_NOOP("RuleWords", "Unknown templates"),
    Rule.INFOBOX: QT_TRANSLATE_NOOP("RuleWords", "Infoboxes"),
    Rule.HATNOTE: QT_TRANSLATE_NOOP("RuleWords", "Notes above the article"),
    Rule.NAVIGATION: QT_TRANSLATE_NOOP("RuleWords", "Navigation"),
    Rule.COMMENT: QT_TRANSLATE_NOOP("RuleWords", "Comments"),
    Rule.SCRIPT: QT_TRANSLATE_NOOP("RuleWords", "Scripts and style sheets"),
    Rule.HIDDEN: QT_TRANSLATE_NOOP("RuleWords", "Hidden by the page"),
    Rule.ADVERTISEMENT: QT_TRANSLATE_NOOP("RuleWords", "Advertisements"),
    Rule.TRACKING: QT_TRANSLATE_NOOP("RuleWords", "Tracking and sharing"),
    Rule.SOURCE_LINE: QT_TRANSLATE_NOOP("RuleWords", "Lines about the source"),
    Rule.FOOTER: QT_TRANSLATE_NOOP("RuleWords", "Foot of the page"),
    Rule.DISCUSSION: QT_TRANSLATE_NOOP("RuleWords", "Comments by readers"),
    Rule.TAGLINE: QT_TRANSLATE_NOOP("RuleWords", "Tagline of the site"),
    Rule.BEHAVIOUR: QT_TRANSLATE_NOOP("RuleWords", "Instructions to the wiki"),
    Rule.TEMPLATE_TEXT: QT_TRANSLATE_NOOP("RuleWords", "Text of templates"),
    Rule.LANGUAGE_LABEL: QT_TRANSLATE_NOOP("RuleWords", "Names of languages"),
    Rule.ENTITY: QT_TRANSLATE_NOOP("RuleWords", "Character codes"),
    Rule.SEPARATOR: QT_TRANSLATE_NOOP("RuleWords", "Space between blocks"),
    Rule.WHITESPACE: QT_TRANSLATE_NOOP("RuleWords", "White space"),
    Rule.SOFT_BREAK: QT_TRANSLATE_NOOP("RuleWords", "Line breaks in sentences"),
    Rule.NEWLINE: QT_TRANSLATE_NOOP("RuleWords", "Windows line ends"),
    Rule.ORPHAN_PUNCTUATION: QT_TRANSLATE_NOOP("RuleWords", "Punctuation left alone"),
    Rule.MARKED: QT_TRANSLATE_NOOP("RuleWords", "What you marked"),
    Rule.DAMAGE: QT_TRANSLATE_NOOP("RuleWords", "Remains of damaged markup"),
}


def rule_sentence(rule: str) -> str:
    """What the rule did, in the language of the interface; the bare name for a rule of another version."""
    sentence = _SENTENCES.get(rule)
    if sentence is None:
        return QCoreApplication.translate("RuleWords", "Left out by the rule “{rule}”.").format(rule=rule)
    return QCoreApplication.translate("RuleWords", str(sentence))


def rule_name(rule: str) -> str:
    """What the rule is about, in a few words; the bare name for a rule of another version."""
    name = _NAMES.get(rule)
    return rule if name is None else QCoreApplication.translate("RuleWords", str(name))
