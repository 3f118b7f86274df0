"""Finding date expressions, and what each is counted from."""

import pytest

from annotator.core.annotation import DOCUMENT_DATE, TimexType
from annotator.core.span import Span
from annotator.temporal.finding import Found, find

WRITTEN = "2023-10-18"  # a Wednesday


def words(text: str, document_date: str | None = WRITTEN) -> list[str]:
    return [found.text for found in find(text, document_date)]


def value(expression: str, before: str = "", after: str = "", written: str | None = WRITTEN) -> str | None:
    """The EDTF value of an expression that stands between other words, else its TIMEX3 value."""
    found = {each.text: each.value for each in find(before + expression + after, written)}
    assert expression in found, f"{expression} is not among {list(found)}"
    return found[expression].edtf or found[expression].timex3


def only(text: str, document_date: str | None = WRITTEN) -> Found:
    (found,) = find(text, document_date)
    return found


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        *(("2008年9月3日", "2008-09-03"), ("2008 年 9 月", "2008-09"), ("２００８年９月３日", "2008-09-03")),
        *(("二○○八年", "2008"), ("兩千零八年", "2008"), ("一九九七年七月一號", "1997-07-01")),
        *(("1997-07-01", "1997-07-01"), ("2008/9/3", "2008-09-03"), ("2008.9.3", "2008-09-03")),
        *(("2008-09-03T14:30:00Z", "2008-09-03T14:30:00"), ("1945年8月15日上午10時", "1945-08-15T10:00:00")),
        *(("10月18日星期三", "2023-10-18"), ("367年1月1日", "0367-01-01"), ("公元618年", "0618")),
        *(("公元前221年", "-0220"), ("前5世紀", "-0499/-0400"), ("20世紀90年代", "199X"), ("21世紀初", "20XX")),
        *(("2010年代", "201X"), ("2000年代末", "200X"), ("上世紀末", "19XX"), ("本世纪20年代", "202X")),
        *(("民國九十七年", "2008"), ("昭和二十年8月15日", "1945-08-15"), ("平成元年", "1989"), ("令和5年", "2023")),
        *(("2008年第三季度", "2008-35"), ("去年四季度", "2022-36"), ("今年上半年", "2023-40"), ("2008年秋", "2008-23")),
        *(("2023年前三季度", "2023-01/2023-09"), ("今年前9个月", "2023-01/2023-09")),
    ],
)
def test_a_date_is_found_with_its_value(expression, edtf):
    assert value(expression, before="據報", after="，") == edtf


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        *(("2000至2008年", "2000/2008"), ("2012至今", "2012/.."), ("2004及2005年", "{2004,2005}")),
        *(("4月至8月間", "2023-04/2023-08"), ("5-6日", "2023-10-05/2023-10-06"), ("5、6月間", "{2023-05,2023-06}")),
        *(("2008年9月3日至5日", "2008-09-03/2008-09-05"), ("1990年代末到2000年代初", "199X/200X")),
        *((f"1950{sign}1953年", "1950/1953") for sign in "–~～—－-"),
        *(("1941年6月22日—1945年5月9日", "1941-06-22/1945-05-09"), ("1992–93年", "1992/1993")),
        *(("去年12月至今年2月", "2022-12/2023-02"), ("12月至翌年2月", "2023-12/2024-02")),
        *(("2008年12月至2月", "2008-12/2009-02"), ("20世纪五六十年代", "{195X,196X}")),
        *(("19至20世紀", "18XX/19XX"), ("2007年與2009年之間", "2007/2009"), ("2008-09年度", "2008/2009")),
        *(("前500年至前221年", "-0499/-0220"), ("周一至周五", "2023-10-16/2023-10-20")),
        *(("周五至周一", "2023-10-20/2023-10-23"), ("下午五点到晚上七点半", "2023-10-22"), ("月初至月底", "2023-10")),
    ],
)
def test_a_range_or_list_is_one_expression(expression, edtf):
    assert value(expression, before="他在", after="訪問", written="2023-10-22") == edtf


def test_a_range_of_years_in_brackets_needs_no_year_sign():
    assert value("1921～1949", before="權力（", after="）") == "1921/1949"
    assert words("比分（3-2），頁（1921-22）") == []


def test_dates_that_say_all_themselves_stay_apart():
    assert words("2004年和2005年，3月、5月") == ["2004年", "2005年", "3月", "5月"]


def test_2008_september_to_2007_is_no_range():
    assert words("2022年12月7日至2013年1月8日") == ["2022年12月7日", "2013年1月8日"]


@pytest.mark.parametrize(
    ("expression", "edtf", "timex3", "mod"),
    [
        ("2009年七月中旬", "2009-07-11/2009-07-20", "2009-07", "MID"),
        ("本月上旬", "2023-10-01/2023-10-10", "2023-10", "START"),
        ("2月下旬", "2023-02-21/2023-02-28", "2023-02", "END"),
        ("去年底", "2022", "2022", "END"),
        ("年初", "2023", "2023", "START"),
        ("上月底", "2023-09", "2023-09", "END"),
        ("本月早些时候", "2023-10-01/2023-10-17", "2023-10", "START"),
        ("本月晚些時候", "2023-10-19/2023-10-31", "2023-10", "END"),
        ("約2008年", "2008~", "2008", "APPROX"),
        ("2008年前後", "2008~", "2008", "APPROX"),
        ("2008年以前", "../2008", "2008", "BEFORE"),
        ("2008年以後", "2008/..", "2008", "AFTER"),
        ("2008年9月1日或之後", "2008-09-01/..", "2008-09-01", "ON_OR_AFTER"),
        ("2003年起", "2003/..", "2003", "ON_OR_AFTER"),
        ("今年以來", "2023/..", "2023", "ON_OR_AFTER"),
    ],
)
def test_parts_and_bounds_are_modifiers(expression, edtf, timex3, mod):
    found = only(expression).value
    assert (found.edtf, found.timex3, str(found.mod)) == (edtf, timex3, mod)


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        *(("今年", "2023"), ("去年", "2022"), ("前年", "2021"), ("明年", "2024"), ("去年5月", "2022-05")),
        *(("本月", "2023-10"), ("上個月", "2023-09"), ("下月", "2023-11"), ("本月10日", "2023-10-10")),
        *(("昨天", "2023-10-17"), ("今日", "2023-10-18"), ("大前天", "2023-10-15"), ("後天", "2023-10-20")),
        *(("週三", "2023-10-18"), ("周四", "2023-10-12"), ("上周五", "2023-10-13"), ("下周一", "2023-10-23")),
        *(("本周", "2023-10-16/2023-10-22"), ("上週末", "2023-10-14/2023-10-15"), ("星期日", "2023-10-15")),
        *(("10月17日", "2023-10-17"), ("3月份", "2023-03"), ("3日", "2023-10-03"), ("18日晚", "2023-10-18")),
        *(("過去十年", "2013/2023"), ("最近三天", "2023-10-16/2023-10-18"), ("未來五年", "2023/2028")),
        *(("三年前", "2020"), ("半年前", "2023-04"), ("兩週前", "2023-10-02/2023-10-08")),
    ],
)
def test_what_is_counted_from_the_day_of_writing_takes_it(expression, edtf):
    found = only(expression)
    assert (found.value.edtf, found.anchor, found.review) == (edtf, DOCUMENT_DATE, True)
    assert str(found.reason) == "from the date of the document, 2023-10-18"


def test_in_january_december_is_past():
    assert only("12月30日", "2024-01-02").value.edtf == "2023-12-30"
    assert only("29日", "2024-01-02").value.edtf == "2023-12-29"
    assert only("2月", "2024-01-02").value.edtf == "2024-02"
    assert only("12月中旬到1月中旬", "2021-02-17").value.edtf == "2020-12-11/2021-01-20"
    assert only("12月至翌年2月", "2024-01-02").value.edtf == "2023-12/2024-02"


def test_after_december_january_is_the_next():
    assert value("1月8日", before="2022年12月7日起，至", written=None) == "2023-01-08"


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        *(("同月7日", "2008-09-07"), ("同年11月", "2008-11"), ("同日", "2008-09-03"), ("當天", "2008-09-03")),
        *(("次日", "2008-09-04"), ("翌年", "2009"), ("前一年", "2007"), ("次年3月", "2009-03"), ("隔天", "2008-09-04")),
        *(("一年前", "2007"), ("一個月前", "2008-08"), ("三天後", "2008-09-06"), ("兩年後", "2010")),
        *(("12月", "2008-12"), ("5日", "2008-09-05"), ("當時", "2008-09-03"), ("當晚", "2008-09-03")),
        *(("上午10時30分", "2008-09-03T10:30:00"), ("14:30", "2008-09-03T14:30:00"), ("第四季度", "2008-36")),
    ],
)
def test_what_is_counted_from_a_date_named_before_takes_it(expression, edtf):
    _, second = find(f"2008年9月3日，普京訪問；{expression}，他", None)
    assert (second.text, second.value.edtf, second.anchor, second.review) == (expression, edtf, 0, True)
    assert str(second.reason) == "from 2008年9月3日"


def test_what_only_stands_beside_the_story_is_no_anchor():
    text = "2006年，普京再次訪問。“俄罗斯年”是根据两国在2004年达成的协议而举办，而一年前亦举办了“阿塞拜疆年”。"
    found = find(text)
    assert [(each.text, each.value.edtf) for each in found] == [
        ("2006年", "2006"),
        ("2004年", "2004"),
        ("一年前", "2005"),
    ]
    assert found[2].anchor == 0


def test_a_paragraph_of_its_own_is_counted_from_the_document_again():
    found = find("2015年，他卸任。\n\n10月17日，他到訪。", WRITTEN)
    assert (found[1].value.edtf, found[1].anchor) == ("2023-10-17", DOCUMENT_DATE)
    assert find("2015年，他卸任。\n\n10月17日，他到訪。")[1].value.edtf == "2015-10-17"


def test_at_that_time_in_a_paragraph_without_dates_is_just_some_time_ago():
    found = find("2012年9月21日，他到訪。\n\n當時普京在場。", None)[1]
    assert (found.text, found.value.edtf, found.value.timex3, found.review) == ("當時", None, "PAST_REF", False)


def test_a_heading_dates_what_stands_below_it():
    assert [each.value.edtf for each in find("2008年\n\n9月3日 訪華\n\n2009年\n\n5月 訪越", WRITTEN)] == [
        *("2008", "2008-09-03", "2009", "2009-05"),
    ]


def test_the_dateline_is_the_date_of_a_document_that_has_none():
    found = find("今年3月開始\n\n【大紀元2022年05月14日訊】昨天，他")
    assert [(each.text, each.value.edtf, each.anchor) for each in found] == [
        ("今年3月", "2022-03", 1),
        ("2022年05月14日", "2022-05-14", None),
        ("昨天", "2022-05-13", 1),
    ]


def test_without_anything_to_count_from_there_is_no_value():
    found = only("昨天", None)
    assert (found.value.edtf, found.anchor, found.review) == (None, None, True)
    assert str(found.reason) == "nothing to count it from"
    assert only("10月17日", None).value.timex3 == "XXXX-10-17"
    assert only("昨天", "2013").value.edtf is None  # a year is too coarse to count days from


def test_a_day_that_does_not_exist_has_no_value():
    assert str(only("2007年2月29日").reason) == "there is no such day"
    assert only("2月29日", "2023-03-22").value.edtf is None


@pytest.mark.parametrize(
    ("expression", "timex3"),
    [
        *(("兩天", "P2D"), ("50週年", "P50Y"), ("三十年來", "P30Y"), ("數月", "PXM"), ("半年", "P6M")),
        *(("三年半", "P3Y6M"), ("一個半月", "P1.5M"), ("兩小時", "PT2H"), ("30分鐘", "PT30M"), ("三個世紀", "P300Y")),
        *(("8天又二十個小時", "P8DT20H"), ("五個星期", "P5W"), ("十餘年", "P10Y"), ("幾十年", "PXY")),
    ],
)
def test_a_length_of_time_has_a_timex3_value_and_no_place(expression, timex3):
    found = only(expression)
    assert (found.value.type, found.value.timex3, found.value.edtf, found.review) == (
        *(TimexType.DURATION, timex3, None, False),
    )


def test_a_length_that_lasts_from_a_day_is_placed_there():
    found = find("2014年7月11日，普京开始为期6天的拉美之行")
    assert (found[1].text, found[1].value.edtf, found[1].anchor) == ("6天", "2014-07-11/2014-07-16", 0)
    assert find("2014年7月11日。普京将开始为期6天的拉美之行")[1].value.edtf is None


@pytest.mark.parametrize(
    ("expression", "timex3"),
    [
        *(("每年", "P1Y"), ("每兩年", "P2Y"), ("每隔三天", "P3D"), ("每小時", "PT1H"), ("每年9月3日", "XXXX-09-03")),
        *(("每週一", "XXXX-WXX-1"), ("逢週三", "XXXX-WXX-3"), ("每月3日", "XXXX-XX-03"), ("每晚", "XXXX-XX-XXTEV")),
        *(("每天上午10時", "XXXX-XX-XXT10"), ("每周一下午八点", "XXXX-WXX-1T20"), ("每週末", "XXXX-WXX-WE")),
    ],
)
def test_what_recurs_is_a_set(expression, timex3):
    found = only(expression)
    assert (found.text, found.value.type, found.value.timex3) == (expression, TimexType.SET, timex3)


@pytest.mark.parametrize(
    ("expression", "timex3"),
    [
        *(
            ("近年", "PAST_REF"),
            ("近年來", "PAST_REF"),
            ("日前", "PAST_REF"),
            ("早期", "PAST_REF"),
            ("數年前", "PAST_REF"),
        ),
        *(("目前", "PRESENT_REF"), ("現時", "PRESENT_REF"), ("當今", "PRESENT_REF"), ("將來", "FUTURE_REF")),
    ],
)
def test_a_vague_time_has_no_value_and_nothing_to_review(expression, timex3):
    found = only(expression)
    assert (found.value.edtf, found.value.timex3, found.review) == (None, timex3, False)


@pytest.mark.parametrize(
    ("expression", "edtf"),
    [
        ("光緒二十四年八月", "1898"),
        ("康熙三年十二月", "1664/1665"),
        ("農曆2015年十月初一", "2015"),
        ("正月初一", "2023"),
        ("神龙二年正月初一", "0706"),
    ],
)
def test_no_day_of_our_calendar_is_made_of_another(expression, edtf):
    found = only(expression)
    assert (found.value.edtf, found.review) == (edtf, True)


def test_a_year_that_a_reign_did_not_have_is_no_year():
    assert only("雍正二十三年").value.edtf is None
    assert words("中華民國1911年成立") == ["1911年"]


@pytest.mark.parametrize(("expression", "edtf"), [("08年", "2008"), ("97年7月", "1997-07"), ("1900年代", "190X")])
def test_what_has_another_reading_is_to_be_reviewed(expression, edtf):
    found = only(expression)
    assert (found.value.edtf, found.anchor, found.review) == (edtf, None, True)


def test_ages_have_conventional_limits_to_be_reviewed():
    found = only("蘇聯時代")
    assert (found.value.edtf, found.value.timex3, found.review) == ("1922/1991", "PAST_REF", True)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "911襲擊發生",
            "九一一之後",
            "七七事變",
            "一二·九运动",
            "夏侯雅伯指出",
            "三十億美元",
            "早在戰前",
            "“俄罗斯年”開幕",
        ),
        *(
            "一帶一路",
            "2008號決議",
            "1.5年期",
            "十年期国债",
            "电话010-2008-0903",
            "888-000-9999",
            "ISBN 978-7-2008-0903-1",
        ),
        *(
            "十月革命",
            "五一节",
            "《1984》",
            "《1984年》",
            "《我們是否要在本世紀戰鬥？》",
            "十二月黨人",
            "v2019.1.2",
            "2008.9.3.4",
        ),
        *(
            "比分3-2",
            "比例3:2",
            "第8条",
            "第12-15页",
            "第三年級",
            "千年古都",
            "百年老店",
            "一年级学生",
            "http://a.com/2008-09-03/",
        ),
        *(
            "同日本政府磋商",
            "當日本首相",
            "與同年級同學",
            "出現在北京",
            "表現在哪裡",
            "從未來過",
            "即將來臨",
            "盲目前進",
            "相當年輕",
        ),
        *(
            "周恩来",
            "四周环绕",
            "光明日报",
            "今日头条",
            "明日之后",
            "一日三餐",
            "三日三夜",
            "文明代表",
            "17号文件",
            "时代",
            "50后",
        ),
    ],
)
def test_what_only_looks_like_a_date_is_passed_over(text):
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        *(
            ("2008年中國經濟", "2008年"),
            ("2008年初中畢業", "2008年"),
            ("2012年前總統", "2012年"),
            ("2008年春節", "2008年"),
        ),
        *(
            ("2008年前往北京", "2008年"),
            ("2003年起草", "2003年"),
            ("1961年來信", "1961年"),
            ("2022年中期選舉", "2022年"),
        ),
        *(
            ("根據1958年的歷史資料", "1958年"),
            ("早在1988年", "1988年"),
            ("自2005年以來", "2005年以來"),
            ("如今年輕人", "如今"),
        ),
        *(("大紀元2023年10月18日訊", "2023年10月18日"), ("三千年历史", "三千年"), ("𠮷野家2008年9月", "2008年9月")),
    ],
)
def test_a_date_ends_where_the_next_word_begins(text, expression):
    assert words(text) == [expression]


def test_spans_count_code_points():
    (found,) = find("𠮷野家🇨🇳在2008年9月\r\n開業")
    assert found.span == Span(6, 13)


def test_no_expression_runs_across_a_line_feed():
    assert words("2008年\n9月3\n日") == ["2008年", "9月"]
    assert words("2000至\n2008年") == ["2008年"]


def test_both_scripts_are_read_alike():
    hant = "1991年蘇聯解體後，兩國於次年簽約；數個月後，每週三開會，本月早些時候結束。"
    hans = "1991年苏联解体后，两国于次年签约；数个月后，每周三开会，本月早些时候结束。"
    assert [(f.span, f.value) for f in find(hant, WRITTEN)] == [(f.span, f.value) for f in find(hans, WRITTEN)]
    assert len(find(hant, WRITTEN)) == 5
