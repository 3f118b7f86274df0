"""What readers of zh.wikipedia see of each construct of its pages. ``關係國會`` makes a fragment Traditional."""

import pytest

from annotator.core.alignment import Op
from annotator.core.document import BlockKind, CleanedText, Format
from annotator.sources.cleaning import clean


def _read(raw: str) -> CleanedText:
    cleaned, _ = clean(raw, Format.WIKITEXT)
    cleaned.alignment.check(raw, cleaned.text)
    return cleaned


LANGUAGES = [
    ("{{vie|v=Quan hệ|hn=關係}}", "越南語：Quan hệ／關係"),
    ("{{ko|k=서울|hanja=漢城|rr=Seoul}}", "韓語：서울／漢城，羅馬化：Seoul"),
    ("{{ko-hhrm|서울|漢城|Seoul}}", "韓語：서울／漢城，羅馬化：Seoul"),
    ("{{jpn|j=東京|hg=とうきょう|rm=Tōkyō}}", "日語：東京／とうきょう，羅馬化：Tōkyō"),
    ("{{nihongo|東京|とうきょう|Tōkyō}}", "東京（とうきょう，Tōkyō）"),
    ("{{nihongo|東京|とうきょう}}", "東京（とうきょう）"),
    ("{{nihongo|東京}}", "東京"),
    ("{{lang-rus|Россия|Rossija}}", "俄語：Россия，羅馬化：Rossija"),
    ("{{Lang-fr|'''Traité''' de [[巴黎|Paris]]}}", "法語：Traité de Paris"),
    ("{{lang-sr-Cyrl|Србија}}", "塞爾維亞語：Србија"),
    ("{{lang-fil|Pilipinas}}", "菲律賓語：Pilipinas"),
    ("{{lang-zh-hant|俄}}", "繁體中文：俄"),
    ("{{lang|ru|Россия}}", "Россия"),
    ("{{IPA-ru|rɐˈsʲijə}}", "rɐˈsʲijə"),
]
LINKS = [
    ("{{link-en|范家謙|Phạm Gia Khiêm}}", "范家謙"),
    ("{{le|白虎油田|Bạch Hổ oil field|油田}}", "油田"),
    ("{{tsl|en|White Tiger|白虎|油田}}", "油田"),
    ("{{tsl|en|White Tiger}}", "White Tiger"),
    ("{{ill|en|White Tiger|白虎}}", "白虎"),
    ("{{illm|白虎|en|White Tiger}}", "白虎"),
    ("{{internal link helper/en|白虎油田|White Tiger|d=油田}}", "油田"),
    ("[[莫斯科 (俄羅斯)|]]", "莫斯科"),
    ("[[#歷史|歷史]]", "歷史"),
    ("[[:en:Russia]]", "Russia"),
    ("[[:Category:俄羅斯|分類]]", "分類"),
    ("[[en:Russia]]", ""),
    ("[http://a.b 官方網站]", "官方網站"),
    ("[http://a.b]", ""),
    ("http://a.b/c?d=e", "http://a.b/c?d=e"),
]
WORDS = [
    ("{{bd|1953年|2月3日|2010年|5月1日}}", "1953年2月3日—2010年5月1日"),
    ("{{bd|1953年|2月||}}", "1953年2月—"),
    ("{{convert|120|km|mi}}", "120公里"),
    ("{{convert|1,234|km2|sqmi|abbr=on}}", "1,234平方公里"),
    ("{{convert|5|-|10|m}}", "5–10米"),
    ("{{convert|6|ft|2|in|m}}", "6英尺2英吋"),
    ("{{convert|3|furlong|km}}", "3 furlong"),
    ("{{convert|3}}", "3"),
    ("{{convert}}", ""),
    ("{{flag|俄羅斯}}", "俄羅斯"),
    ("{{flagcountry|RUS}}", "俄羅斯"),
    ("{{flagicon|RUS}}[[俄羅斯]]", "俄羅斯"),
    ("{{RUS}}", "俄羅斯"),
    ("{{nowrap|1 234}}", "1 234"),
    ("{{ruby|東京|とうきょう}}", "東京"),
    ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字", "漢(hàn)字"),
    ("<ruby>漢<rt>hàn</rt></ruby>字", "漢（hàn）字"),
    ("{{dts|1991|12|26}}", "1991年12月26日"),
    ("H{{sub|2}}O、{{chem|H|2|O}}、CO<sub>2</sub>", "H2O、H2O、CO2"),
    ("{{frac|1|2}}", "1/2"),
    ("{{formatnum:12345}}、{{lc:ABC}}", "12345、ABC"),
    ("{{CURRENTYEAR}}", ""),
    ("甲{{!}}乙", "甲|乙"),
    ("甲{{fact|time=2020}}", "甲"),
    ("<math>E=mc^2</math>", "E=mc^2"),
    ("<nowiki>[[甲]]&amp;'''</nowiki>", "[[甲]]&'''"),
    ("甲&mdash;乙&#8212;&#x4E00;&lt;&amp;nbsp;&notaname;", "甲—乙—一<&nbsp;&notaname;"),
    ("__NOTOC__甲__目录__", "甲"),
    ("-{zh-hans:俄罗斯;zh-hant:俄羅斯;}-", "俄羅斯"),
    ("-{A|zh-cn:朝鲜;zh-tw:北韓}-", "北韓"),
    ("-{H|zh-cn:朝鲜;zh-tw:北韓}-", ""),
    ("-{北韓}-", "北韓"),
]


@pytest.mark.parametrize(("raw", "shown"), LANGUAGES + LINKS + WORDS)
def test_in_a_sentence_is_shown_what_the_page_shows(raw: str, shown: str):
    assert _read(f"關係國會𠮷「{raw}」等").text == f"關係國會𠮷「{shown}」等"


BLOCKS = [
    ("{{main|外交}}\n正文", [("paragraph", "正文")]),
    ("{{noteTA|T=zh-hans:a;zh-hant:b}}\n正文", [("paragraph", "正文")]),
    ("{{quote|要和平。|普京|2007年}}", [("quote", "要和平。\n——普京，2007年")]),
    ("{{cquote|要和平。|||普京}}", [("quote", "要和平。\n——普京")]),
    ("<blockquote>一\n\n二</blockquote>\n三", [("quote", "一"), ("quote", "二"), ("paragraph", "三")]),
    ("<poem>\n床前\n明月\n</poem>", [("paragraph", "床前\n明月")]),
    ("; 術語 : 定義\n: 再定義", [("list-item", "術語"), ("list-item", "定義"), ("list-item", "再定義")]),
    (";[[a : b]]的術語\n正文", [("list-item", "a : b的術語"), ("paragraph", "正文")]),
    ("正文\n:參見：[[甲]]", [("paragraph", "正文"), ("paragraph", "參見：甲")]),
    ("甲\n----\n乙", [("paragraph", "甲"), ("paragraph", "乙")]),
    ("甲<br>乙<br/>丙", [("paragraph", "甲\n乙\n丙")]),
    ("<gallery>\nFile:a.jpg|說明[[甲]]\nFile:b.png\n</gallery>", [("caption", "說明甲")]),
    (
        "[[File:a.jpg|thumb|left|說[[甲|乙]]與[http://a 丙]]]正文",
        [("caption", "說乙與丙"), ("paragraph", "正文")],
    ),
    ("{{plainlist|\n* 甲\n* 乙\n}}", [("list-item", "甲"), ("list-item", "乙")]),
    ("{{ubl|1|2|3|4|5|6|7|8}}", [("paragraph", "1\n2\n3\n4\n5\n6\n7\n8")]),
    ("#重定向 [[俄羅斯]]", []),
    (" 預格式\n 二行", [("paragraph", "預格式\n二行")]),
]


@pytest.mark.parametrize(("raw", "blocks"), BLOCKS)
def test_blocks_are_those_of_the_page(raw: str, blocks: list[tuple[str, str]]):
    cleaned = _read(raw)
    assert [(block.kind.value, cleaned.text[block.start : block.end]) for block in cleaned.blocks] == blocks


def test_cells_stay_below_one_another_beside_those_that_span_rows_and_columns():
    head = '{| class="wikitable"\n! rowspan="2" | 國 !! colspan=2 | 城 !! 人\n|-\n! 首都 !! 大城\n|-\n'
    cleaned = _read(head + "| rowspan=2 | 越 || 河內 || 西貢\n|-\n| 順化 || 峴港 || 三\n|}")
    rows = [cleaned.text[block.start : block.end] for block in cleaned.blocks if block.kind is BlockKind.TABLE_ROW]
    assert rows == ["國\t城\t\t人", "\t首都\t大城", "越\t河內\t西貢", "\t順化\t峴港\t三"]


def test_a_cell_that_says_it_spans_a_thousand_columns_does_not():
    cleaned = _read("{|\n" + "| colspan=1000 | 甲 || rowspan=9999 | 乙\n|-\n" * 50 + "|}")
    assert cleaned.text.count("\t") < 50 * 40


CITATIONS = [
    ('甲<ref group="註">補充</ref>乙', ["補充"]),
    ('甲<ref name="a">書</ref>乙<ref name="a" />', ["書", "書"]),
    ("甲{{r|a|b}}<ref name=a>書</ref><ref name=b>報</ref>", ["書", "報", "書", "報"]),
    ("甲{{efn|說明[[乙]]}}丙{{NoteTag|說}}", ["說明乙", "說"]),
    ("甲{{sfn|Zubok|2007|p=12}}丙{{rp|12}}", ["Zubok 2007"]),
    ("甲{{#tag:ref|補充|name=n}}乙", ["補充"]),
    ("甲<ref>外<ref>內</ref>餘</ref>乙", ["外餘"]),
    ("甲說{{cite web|title=書|url=http://a.b}}。", ["書"]),
]


@pytest.mark.parametrize(("raw", "titles"), CITATIONS)
def test_citations_are_points_and_leave_nothing_in_the_text(raw: str, titles: list[str]):
    cleaned = _read(raw)
    assert [reference.title for reference in cleaned.references] == titles
    assert cleaned.text in {"甲", "甲乙", "甲丙", "甲說。"}
    assert {segment.op for segment in cleaned.alignment} == {Op.COPY, Op.DROP}


def test_a_citation_that_is_never_closed_takes_nothing_with_it():
    assert _read("甲<ref>乙<ref>丙</ref>丁\n\n戊</ref>己").text == "甲乙丁\n\n戊己"


def test_a_work_on_a_line_of_its_own_is_bibliography():
    cleaned = _read("甲\n* {{cite book|title=書}}\n* 乙")
    assert (cleaned.text, cleaned.references) == ("甲\n\n乙", ())
    assert [entry.value for entry in cleaned.metadata if entry.key == "reference"] == ["書"]
