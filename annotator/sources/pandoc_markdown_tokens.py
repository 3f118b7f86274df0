"""The marks of Pandoc Markdown inside running text, as one regular expression and the tables beside it."""

import regex as re

from annotator.core.document import Script
from annotator.sources.pandoc_markdown_links import ADDRESS, FILE, IMAGE_WORD

TOKEN = re.compile(
    rf"""
    (?P<note>\\\[(?P<number>(?:(?:注释|註釋|注|註|备注|備註|note|nb)[ ]?)?\d{{1,3}})\\\])
    |(?P<footnote>\[\^(?P<label>[^\[\]\s]{{1,60}})\])
    |(?P<bare_note>\[(?P<bare_number>\d{{1,4}})\](?![(:\[]))
    |(?P<hard_break>\\(?=[\r\n]|\Z))
    |(?P<wiki_image>\\\[\\\[{FILE}:[^|\[\]\r\n\\]*+)
    |(?P<wiki_bracket>\\\[\\\[|\\\]\\\])
    |(?P<escaped_tag>\\<[/]?(?:includeonly|noinclude|onlyinclude|nowiki|references|ref|gallery|br|small|center)
        \b[^<>\\\r\n]*+\\?>)
    |(?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    |(?P<code>`+)
    |(?P<opening>\[+(?=\[)|!?\[)
    |(?P<closing>\])
    |(?P<emphasis>\*+|_+|~~)
    |(?P<address><(?:(?:https?|ftp):|mailto:)[^<>\s]*>)
    |(?P<gallery><{FILE}:[^<>|\r\n]*>[^<>|\r\n]{{0,200}}?\.(?:jpe?g|png|svg|gif|tiff?|webp|ogg|webm|pdf)(?:\\?\||(?=[\r\n]|\Z)))
    |(?P<tag></?(?P<tag_name>[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*|/)?>)
    |(?P<braces>\{{\{{|<!--)
    |(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    |(?P<line_break>(?:(?<![ \t])[ \t]++)?(?:\r\n|\r|\n)(?:[ \t]*+>)*+[ \t]*+)
    |(?P<conversion>-\{{)
    |(?P<wiki_sign>ⓦ(?=\]\(|</a>))
    """,
    re.VERBOSE | re.IGNORECASE,
)
LINK_ADDRESS = re.compile(ADDRESS)
ATTRIBUTES = re.compile(r"\{(?:[.#]|[\w-]+=)[^{}\r\n]*\}")
IMAGE_START = re.compile(rf"\"fig:|/{FILE}:")
CAPTION_OPTION = re.compile(rf"(?:\\?\|)?(?:{IMAGE_WORD.pattern})\\?\||\\?\|", re.IGNORECASE)
BACKTICKS = re.compile("`+")
VARIANT = re.compile(r"(?:\A|;)\s*(zh(?:-[a-z]+)?)\s*:", re.IGNORECASE)
FLAG = re.compile(r"\s*([A-Za-z-]{1,12})\|")
HREF = re.compile(r"""\b(href|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
VARIANTS = {
    Script.HANT: ("zh-hant", "zh-tw", "zh-hk", "zh-mo"),
    Script.HANS: ("zh-hans", "zh-cn", "zh-sg", "zh-my"),
}

BLOCK_TAGS = frozenset(
    re.findall(
        r"\w+",
        "address article aside blockquote br center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr"
        " li main nav ol p pre section table tbody td tfoot th thead tr ul",
    )
)
INLINE_TAGS = frozenset(
    re.findall(
        r"\w+",
        "abbr acronym b bdi bdo big cite code col colgroup del dfn em font gallery i includeonly ins kbd mark noinclude"
        " nowiki onlyinclude poem q rb rp rt ruby s samp small span strike strong sub sup tt u var wbr",
    )
)
