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
    ("{{vie|qn=Nguyễn Phú Trọng}}", "越南語：Nguyễn Phú Trọng"),
    ("{{ko|k=서울|hanja=漢城|rr=Seoul}}", "韓語：서울／漢城 Seoul"),
    ("{{ko-hhrm|서울|漢城|Seoul}}", "韓語：서울／漢城 Seoul"),
    ("{{Kor|名=首爾|諺=서울|漢=漢城|羅=Seoul}}", "韓語：서울／漢城 Seoul"),
    ("{{jpn|j=東京|hg=とうきょう|rm=Tōkyō}}", "日語：東京／とうきょう Tōkyō"),
    ("{{nihongo|東京|とうきょう|Tōkyō}}", "東京（とうきょう，Tōkyō）"),
    ("{{nihongo|鐵塔|鉄塔|romaji=tettō|Tower|註}}", "鐵塔（鉄塔，tettō，Tower，註）"),
    ("{{nihongo|鐵塔||romaji=tettō}}", "鐵塔（tettō）"),
    ("{{nihongo2|鉄塔}}", "鉄塔"),
    ("{{nihongo3|鐵塔|鉄塔|Tettō}}", "Tettō（鉄塔，鐵塔）"),
    ("{{langx|ru|Россия|Rossija}}", "俄語：Россия，羅馬化：Rossija"),
    ("{{langx|xxx|Россия}}", "Россия"),
    ("{{langwithname|ru|俄文|Россия}}", "俄文：Россия"),
    ("{{地区用词|cn=硅|tw=矽|start={{lang-en|Silicon}}}}", "矽（英語：Silicon）"),
    ("{{ruby|東京|とうきょう}}", "東京（とうきょう）"),
    ("{{respell|RUSH|ə}}", "RUSH-ə"),
    ("{{IPA|ru|rɐˈsʲijə}}、{{IPA|a}}", "rɐˈsʲijə、a"),
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
    ("{{ill|en|白虎|White Tiger}}", "白虎"),
    ("{{ilh|白虎|White Tiger|lang-code=en|lang=英語}}", "白虎"),
    ("{{仮リンク|白虎|ja|ホワイトタイガー|label=虎}}", "虎"),
    ("{{link-wd|白虎|Q1}}", "白虎"),
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
    ("{{bd|1953年|2月||}}、{{bd|1923年|5月27日|}}", "1953年2月—、1923年5月27日—"),
    ("{{bd|1959年|8月6日}}、{{bd|?||1989年|3月}}", "1959年8月6日、?—1989年3月"),
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
    ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字", "漢(hàn)字"),
    ("<ruby>漢<rt>hàn</rt></ruby>字", "漢（hàn）字"),
    ("{{dts|1991|12|26}}", "1991年12月26日"),
    ("H{{sub|2}}O、{{chem|H|2|O}}、CO<sub>2</sub>", "H2O、H2O、CO2"),
    ("{{frac|4}}、{{frac|3|4}}、{{sfrac|2|3|4}}", "1/4、3/4、2 3/4"),
    ("{{val|1.5|0.3|e=6|u=m}}", "1.5±0.3×106 m"),
    ("{{BD|1953年|2月||}}、{{BD||約1900年|1950年}}", "（1953年2月—）、（約1900年—1950年）"),
    ("{{JPN}}、{{jpn|j=東京}}、{{KOR}}", "日本、日語：東京、韓國"),
    ("{{yes}}、{{no|沒有}}、{{n/a|—}}", "是、沒有、—"),
    ("{{as of|2010|5}}、{{as of|2010|alt=同年}}", "截至2010年5月、同年"),
    ("{{ISBN|978-7}}、{{URL|a.b|網站}}、{{官方網站|http://a.b}}", "ISBN 978-7、網站、官方網站"),
    ("{{sort|1|一}}{{ntsh|3}}{{legend|#fff|三}}{{color|red|紅}}{{font color|a|b|四}}", "一三紅四"),
    ("甲{{who|time=2020}}{{en}}{{increase}}{{Wayback|url=http://a.b}}{{rp|12}}{{clear}}", "甲"),
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


# Functions of MediaWiki: what the page itself decides is shown, the rest is left out.
FUNCTIONS = [
    ("{{#if:甲|[[乙]]|丙}}", "乙"),
    ("{{#if: <!-- 甲 --> |乙|丙}}", "丙"),
    ("{{#if:|乙}}", ""),
    ("{{#if:甲{{PAGENAME}}|乙|丙}}", "乙"),
    ("{{#if:{{PAGENAME}}|乙|丙}}", ""),
    ("{{#if:{{{1|}}}|乙|丙}}", ""),
    ("{{subst:#if:甲|{{#ifeq:01|1.0|{{lang|en|乙}}|丙}}}}", "乙"),
    ("{{#ifeq: a |A|乙|丙}}", "丙"),
    ("{{#ifeq:{{PAGENAME}}|甲|乙|丙}}", ""),
    ("{{#switch:b|a=一|b|c=二|三}}", "二"),
    ("{{#switch:d|a=一|#default=二|c=三}}", "二"),
    ("{{#switch:d|a=一|'''三'''}}", "三"),
    ("{{#switch:d|a=一}}", ""),
    ("{{#switch:{{PAGENAME}}|a=一|二}}", ""),
    ("{{#switch:d|{{x}}=一|d=二}}", ""),
    ("{{#switch:d|a=一|{{x}}=二}}", ""),
    ("{{#ifexist:甲|乙|丙}}{{#expr:1+1}}{{#ifexpr:1|乙}}{{#time:Y}}{{#invoke:甲|乙}}", ""),
    ("{{PAGENAME}}{{FULLPAGENAME}}{{CURRENTYEAR}}{{NUMBEROFARTICLES}}{{ns:2}}{{anchorencode:甲}}", ""),
    ("{{formatnum:12345}}、{{lc:ABC}}、{{subst:lang|en|甲}}、{{safesubst:nowrap|乙}}", "12345、ABC、甲、乙"),
    ("{{#tag:nowiki|甲}}{{#tag:poem|乙}}{{#tag:references}}{{#coordinates:1|2}}", "甲乙"),
    ("{{#if：甲|乙}}", "乙"),
    ("{{=}}{{!}}{{(}}{{)}}", "=|{}"),
]


@pytest.mark.parametrize(("raw", "shown"), FUNCTIONS)
def test_a_function_shows_what_the_page_itself_decides(raw: str, shown: str):
    cleaned = _read(f"關係國會𠮷「{raw}」等")
    assert cleaned.text == f"關係國會𠮷「{shown}」等"
    made = {segment.op for segment in cleaned.alignment} - {Op.COPY, Op.DROP}
    assert not made or "{{=}}" in raw


def test_a_branch_on_lines_of_its_own_holds_blocks():
    cleaned = _read("甲\n{{#if:1|\n* 乙\n* 丙\n}}\n丁")
    assert [block.kind.value for block in cleaned.blocks] == ["paragraph", "list-item", "list-item", "paragraph"]
    assert _read("甲\n{{#if:1|乙}}\n丙").text == "甲乙丙"


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
    ("{{columns-list|2|\n* 甲\n* 乙\n}}", [("list-item", "甲"), ("list-item", "乙")]),
    ("{{columns-list|\n* 甲\n}}", [("list-item", "甲")]),
    ("{{hidden begin|title=甲}}\n乙\n{{hidden end}}", [("paragraph", "甲"), ("paragraph", "乙")]),
    ("{{poem|床前明月光|李白}}", [("quote", "床前明月光\n——李白")]),
    ("{{math proof|title=定理|proof=顯然。}}", [("paragraph", "定理\n顯然。")]),
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
    ("{{nowrap|甲<ref name=a>書</ref>}}{{le|乙{{r|a}}|B}}", ["書", "書"]),
    ("{{Infobox|圖=<ref name=a>書</ref>}}\n甲<ref name=a/>乙", ["書"]),
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
