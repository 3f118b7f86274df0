"""Citations written out as a reader sees them: ``李忠庆. 俄罗斯与阿塞拜疆…. 国际在线. 2006-02-24 [2014-07-06].``"""

import re

from annotator.sources.citations import Citation

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATE = (
    rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{4}}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?"
    rf"|(?:\d{{1,2}}[–-])?\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}, \d{{4}}|{_MONTH} \d{{4}})"
)
_FIRST_DATE = re.compile(rf"(?<![\w]){_DATE}(?![\w])")
_ACCESSED = re.compile(
    rf"\[\s*({_DATE})\s*\]"
    r"|(?:Retrieved(?: on)?|[Aa]ccessed(?: on)?|检索(?:日期|于)?|檢索(?:日期|於)?|[访訪][问問]日期|查[阅閱]日期)"
    rf"[:：]?\s*({_DATE})"
)
_ADDRESS = re.compile(r"(?:https?|ftp)://[^\s<>“”\"\]）]+")
_QUOTED = re.compile(r"[\"“「]([^\"“”「」]{3,300})[\"”」]")
# The parts of a citation as zh.wikipedia sets them end with a full stop and a space.
_PART_END = re.compile(r"(?<!\b[A-Za-z])(?<!\bpp)(?<!\bal)(?<!\bed)(?<!\bvol)(?:[.]\s+|。\s*)")
_EMPHASIS = re.compile(r"(?<![A-Za-z0-9_])_([^_]*)_(?![A-Za-z0-9_])")
_ENDS = " \t\r\n\u3000.,;，。；"


# Headings of sections that hold citations alone. 參見, 外部連結 and 延伸閱讀 are lists for the reader.
_REFERENCE_HEADING = re.compile(
    r"(?:参考|參考)(?:资料|資料|文献|文獻|来源|來源|书目|書目|注释|註釋)?(?:[和与與及](?:注释|註釋|注解|註解|脚注|腳註))?"
    r"|(?:注释|註釋|注解|註解|备注|備註|附注|附註|脚注|腳註|腳注|注脚|註腳)(?:[和与與及](?:参考|參考)(?:资料|資料|文献|文獻|来源|來源)?)?"
    r"|(?:资料|資料|引用)?(?:来源|來源)|引用|引注|引註|参考来源|文献|文獻"
    r"|references?|notes(?: and references)?|footnotes|citations|sources|einzelnachweise|références|referencias",
    re.IGNORECASE,
)


def is_reference_heading(text: str) -> bool:
    """Whether a section of this name holds citations and nothing else."""
    return bool(_REFERENCE_HEADING.fullmatch(text.strip()))


def plain_words(text: str) -> str:
    """The words of an entry in one line, without the marks of emphasis."""
    return _EMPHASIS.sub(r"\1", " ".join(text.split()))


def read_plain_citation(text: str) -> Citation:
    """Title, address, publisher and dates of one citation in plain text, as far as they can be told apart."""
    text = plain_words(text)
    url, described = _address(text)
    accessed, described = _cut_out(_ACCESSED, described)
    date, described = _cut_out(_FIRST_DATE, described)
    quoted = _QUOTED.search(described)
    if quoted:
        return Citation(quoted[1].strip(_ENDS), url, None, date, accessed)
    parts = [
        part for piece in _PART_END.split(described) if (part := piece.strip(_ENDS + "()（）")) and not part.isdigit()
    ]
    if url or not parts:
        return Citation(parts[0] if parts else None, url, None, date, accessed)
    # Author. Title. Publisher. — or without the author.
    title = parts[1] if len(parts) > 2 else parts[0]
    return Citation(title, url, parts[-1] if len(parts) > 1 else None, date, accessed)


def read_dates(text: str) -> tuple[str | None, str | None]:
    """The date of publication and the date of access in a citation's text."""
    accessed, rest = _cut_out(_ACCESSED, text)
    return _cut_out(_FIRST_DATE, rest)[0], accessed


def _address(text: str) -> tuple[str | None, str]:
    """The first address of ``text``, and the description that stands around it."""
    match = _ADDRESS.search(text)
    if match is None:
        return None, text
    start, address = match.start(), match.group()
    if start and text[start - 1] in "(（":
        # Title (address) — an address may itself hold pairs of parentheses.
        depth = 0
        for index, character in enumerate(address):
            depth += {"(": 1, ")": -1}.get(character, 0)
            if depth < 0:
                address = address[:index]
                break
        # After the address of the page stand archive notes only.
        return address, text[: start - 1]
    address = address.rstrip(".,;")
    return address, text[:start] + text[start + len(address) :]


def _cut_out(pattern: re.Pattern[str], text: str) -> tuple[str | None, str]:
    match = pattern.search(text)
    if match is None:
        return None, text
    found = next((group for group in match.groups() if group), None) or match.group()
    return found, text[: match.start()] + text[match.end() :]
