"""The marks of Pandoc Markdown inside running text: where one may begin, and a pattern for each.

Matching with the standard library's ``re`` takes half as long as with ``regex``, and this is the innermost loop
(measured). So no group here is possessive, and none has two ways to read the same characters.
"""

import re
from string import punctuation

from annotator.core.document import Script
from annotator.sources.pandoc_markdown_links import FILE, IMAGE_WORD

# What may begin a mark; inside HTML, where those of Markdown are ordinary characters, and outside it.
SPECIAL_IN_HTML = re.compile("[\\\\\\[<&{ⓦ\r\n]")
SPECIAL = re.compile("[\\\\\\[\\]*_~`^$@<&{ⓦ\r\n]")

LINE_BREAK = re.compile(r"(?:\r\n|\r|\n)[ \t>]*+")
ESCAPABLE = frozenset(punctuation)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")

# What upstream escaped, and what is left of its images.
ESCAPED_NOTE = re.compile(r"\\\[((?:(?:注释|註釋|注|註|备注|備註|note|nb)[ ]?)?\d{1,3})\\\]", re.IGNORECASE)
WIKI_IMAGE = re.compile(rf"\\\[\\\[{FILE}:[^|\[\]\r\n\\]*+", re.IGNORECASE)
WIKI_BRACKET = re.compile(r"\\\[\\\[|\\\]\\\]")
ESCAPED_TAG = re.compile(
    r"\\<[/]?(?:includeonly|noinclude|onlyinclude|nowiki|references|ref|gallery|br|small|center)\b[^<>\\\r\n]*+\\?>",
    re.IGNORECASE,
)
GALLERY = re.compile(
    rf"<{FILE}:[^<>|\r\n]*+>[^<>|\r\n]{{0,200}}?"
    r"\.(?:jpe?g|png|svg|gif|tiff?|webp|ogg|webm|pdf)(?:\\?\||(?=[\r\n]|\Z))",
    re.IGNORECASE,
)
IMAGE_START = re.compile(rf"\"fig:|/{FILE}:")
CAPTION_OPTION = re.compile(rf"(?:\\?\|)?(?:{IMAGE_WORD.pattern})\\?\||\\?\|", re.IGNORECASE)

# Links, notes and citations. No alternative runs over the bracket at which another may begin.
# What most links are: plain words, a plain address, perhaps a title.
PLAIN_LINK = re.compile(
    r"\[([^\[\]\\*_~`^$@<&{ⓦ\r\n]++)ⓦ?\](\(([^\s()\[\]<>\\&\"]++)(?: \"([^\"\\\r\n]*+)\")?\))(?!\{)"
)
PLAIN_BRACKETS = re.compile(r"\[[^\[\]\\*_~`^$@<&{ⓦ\r\n]*+\]")
OPENING = re.compile(r"\[+(?=\[)|\[")
FOOTNOTE = re.compile(r"\[\^([^\[\]\s]{1,60})\]")
BARE_NOTE = re.compile(r"\[(\d{1,4})\](?![(:\[])")
CITED = re.compile(r"\[[^\[\]@\r\n]{0,200}+@[^\[\]]{1,1000}+\](?![(\[{])")
CITED_KEY = re.compile(r"(?<![\w@])-?@(\{[^{}]++\}|[\w][\w:.#$%&+?<>~/-]*+)")
LABEL = re.compile(r"\[([^\[\]\\]{0,999}+)\]")
ATTRIBUTES = re.compile(r"\{[ \t]*(?:[.#=-]|[\w:-]{1,100}=)[^{}]{0,1000}\}")
RAW_FORMAT = re.compile(r"\{=([\w-]+)\}")
EXAMPLE = re.compile(r"(?<=\()@([\w-]+)(?=\))")
ADDRESS_IN_POINTED_BRACKETS = re.compile(
    r"<(?:((?:https?|ftp)://|mailto:)[^<>\s]*+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>", re.IGNORECASE
)

# Super- and subscript hold no space; Chinese between two tildes is a range, from 3~5 to 7~9.
RAISED = re.compile(r"([~^])((?:[^\s~^\\\[\]<>`$\u2e80-\uffef]|\\[^\w\s]|\\\ ){1,200})\1")
# Mathematics: nothing that could be two prices (Pandoc's rule), and no Chinese outside a command.
MATH = re.compile(
    r"(\$\$)((?:[^$\\]|\\.){1,2000})\$\$"
    r"|(\$)(?!\s)((?:[^$\\\u2e80-\uffef]|\\[A-Za-z]{1,20}(?:\{[^{}$]{0,200}\})?|\\[^A-Za-z]){1,2000})(?<!\s)\$(?!\d)"
)
# As older versions wrote it: \( … \), \[ … \]. Escaped brackets stand round words too, so it must look like a formula.
ESCAPED_MATH = re.compile(
    r"\\\((?=[^\\()]{0,200}(?:\\[A-Za-z]|[=^_+<>-])|[!-\[\]-~]{1,3}\\\))(?:[^\\]|\\[^()]){1,2000}\\\)"
    r"|\\\[(?=[^\\\]]{0,200}(?:\\[A-Za-z]|=))(?:[^\\]|\\[^\[\]]){1,2000}\\\]"
)
BACKTICKS = re.compile("`+")
MARK_RUN = re.compile(r"\*+|_+|~+")

# HTML and language variants
TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*+|/)?>")
PLAIN_ANCHOR = re.compile(
    r"<a\s++href=\"([^\"<>&]*+)\"(?:\s++title=\"([^\"<>&]*+)\")?\s*+>([^<>&\\\[{ⓦ\r\n]++)(?:ⓦ)?</a>", re.IGNORECASE
)
HREF = re.compile(r"""\b(href|title)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
VARIANT = re.compile(r"(?:\A|;)\s*(zh(?:-[a-z]+)?)\s*:", re.IGNORECASE)
FLAG = re.compile(r"\s*([A-Za-z-]{1,12})\|")
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
        "abbr acronym b bdi bdo big cite code col colgroup del dfn em font gallery i includeonly ins kbd mark math"
        " noinclude nowiki onlyinclude poem q rb rp rt ruby s samp small span strike strong sub sup tt u var wbr",
    )
)
