"""What the parts of a point of time look like in folded text.

No pattern matches across a line feed, and all repetitions are bounded: reading stays linear.
"""

import re
from typing import Final

from annotator.core.annotation import TimexMod
from annotator.temporal.eras import ERAS
from annotator.temporal.numerals import NUMBER, NUMERALS

GAP: Final = re.compile(r" {0,2}")
_G: Final = r" {0,2}"
_FIRST: Final = rf"(?<![0-9{NUMERALS}万亿第])(?<![0-9][.,])"  # no number goes on here from before

# 2000年来, 1500年的历史: so many years, not a year.
_YEAR_END: Final = rf"{_G}年(?!代|[级龄])"
ROUND: Final = re.compile(r"(?<=0年)(?:来(?![自到访临信电])|的?历史(?![资文数档])|之久|以上|的时间)")
DATE_YEARS: Final = (
    # 2008年, 二〇〇八年, 两千〇八年
    re.compile(
        rf"{_FIRST}(?P<year>1[0-9]{{3}}|2[01][0-9]{{2}}|[一二][〇一二三四五六七八九]{{3}}|"
        rf"(?:[一二两]千|一千[一二三四五六七八九]百)[{NUMERALS}]{{2,4}}){_YEAR_END}(?:度|份)?"
    ),
    # 公元618年
    re.compile(rf"(?:公元|西元){_G}(?P<year>{NUMBER}){_YEAR_END}"),
    # 367年1月
    re.compile(
        rf"{_FIRST}(?P<year>[1-9][0-9]{{2}}|[一二三四五六七八九][〇一二三四五六七八九]{{2}}){_YEAR_END}"
        rf"(?={_G}{NUMBER}{_G}月)"
    ),
)
SHORT_YEARS: Final = (
    # 08年
    re.compile(rf"{_FIRST}(?P<year>0[0-9]|〇[〇一二三四五六七八九]){_YEAR_END}"),
    # 97年7月
    re.compile(
        rf"{_FIRST}(?P<year>[0-9]{{2}}|[一二三四五六七八九][〇一二三四五六七八九]){_YEAR_END}(?={_G}{NUMBER}{_G}月)"
    ),
    # 在97年
    re.compile(rf"(?<=[在于从自至到和及、与(])(?P<year>[5-9][0-9]){_YEAR_END}(?![间内的以之多前后期历左])"),
)
# Two figures are of this century up to here.
LAST_SHORT_YEAR: Final = 30

LONGEST_ERA: Final = 200  # 民国1911年 is the year 1911
BEFORE_CHRIST: Final = re.compile(rf"(?:(?:公元|西元){_G}前|前(?=[0-9])){_G}(?P<year>{NUMBER}){_G}年(?!代)")
ERA_YEAR: Final = re.compile(
    rf"(?P<era>{'|'.join(sorted(ERAS, key=len, reverse=True))}){_G}(?P<count>{NUMBER}|元){_G}年(?!代|间)"
)
CENTURY: Final = re.compile(
    rf"(?:(?P<bc>(?:公元|西元)?前)|公元|西元)?{_FIRST}(?P<century>[0-9]{{1,2}}|[{NUMERALS}]{{1,3}}){_G}世纪"
)
LAST_CENTURY: Final = 30
NUMBER_BEGINS: Final = re.compile(_FIRST)
DECADE: Final = re.compile(rf"{_G}(?P<decade>[0-9]0|[一二三四五六七八九]?十){_G}年代")
WHOLE_DECADE: Final = re.compile(rf"{_FIRST}(?P<year>[12][0-9]{{2}}0|[一二][〇一二三四五六七八九]{{2}}〇){_G}年代")

HALF: Final = re.compile(r"年?(?P<half>[上下前后])半年")
QUARTER: Final = re.compile(
    r"(?:第?(?P<quarter>[1-4一二三四])个?季度|第(?P<ordinal>[1-4一二三四])季|(?P<edge>[首末])季度?)"
)
FIRST_QUARTERS: Final = re.compile(r"[前首头](?P<count>[两二三23])个?季度?")
FIRST_MONTHS: Final = re.compile(r"[前首头](?P<count>1[01]|[2-9]|[两二三四五六七八九十]|十一)个月")
SEASON: Final = re.compile(
    r"[初早仲盛晚暮深隆严]?(?P<season>[春夏秋冬])(?:[季天]|(?![节晚运招侯威令利耕播游收分至奥眠虫粮种装衣卷泳泉熙]))"
)
HALF_ALONE: Final = re.compile(r"[上下]半年")
_NO_COUNT: Final = r"(?<![0-9一二三四五六七八九十百千万数几近多半每整])"
YEAR_STAGE_ALONE: Final = re.compile(
    rf"{_NO_COUNT}(?:年初(?![一二三四五六七八九十])|年底|年末|[岁年]末|年终(?!奖)|年中(?=[,。;、的]|$))"
)
MONTH_STAGE_ALONE: Final = re.compile(rf"{_NO_COUNT}(?:月初|月底|月末|月中(?=[,。;、的]|$))")
STAGES_ALONE: Final = {
    "初": TimexMod.START,
    "中": TimexMod.MID,
    "底": TimexMod.END,
    "末": TimexMod.END,
    "终": TimexMod.END,
}
EDGES: Final = {"首": 1, "末": 4}
HALVES: Final = {"上": "40", "前": "40", "下": "41", "后": "41"}
SEASONS: Final = {"春": "21", "夏": "22", "秋": "23", "冬": "24"}

_MONTH_NUMBER: Final = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九元]"
MONTH: Final = re.compile(
    rf"{_FIRST}闰?(?P<month>{_MONTH_NUMBER}|[正腊]){_G}月(?:份|号(?![0-9]))?"
    r"(?![球亮饼薪票台经刊息均租结光牙嫂食供]|革命|党人|风暴|起义|政变|围城|战争|流火|攻势|事件|事变|飞霜|一[次回])"
)
MONTHS: Final = {"正": 1, "元": 1, "腊": 12}
THIRD: Final = re.compile(rf"{_G}(?P<third>[上中下])旬(?:[初末底])?")
HALF_MONTH: Final = re.compile(r"(?P<half>[上下])半个?月")
THIRDS: Final = {"上": (1, 10), "中": (11, 20), "下": (21, None)}
HALF_MONTHS: Final = {"上": (1, 15), "下": (16, None)}
MODS: Final = {"上": TimexMod.START, "中": TimexMod.MID, "下": TimexMod.END}

DAY_NUMBER: Final = (
    r"3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九]"
)
_DAY_SIGN: Final = r"(?:日(?!本(?![报台站刊周月市省院]))(?![元圆])|号(?![0-9文楼线令院馆机决台公]))"
DAY: Final = re.compile(rf"(?P<day>{DAY_NUMBER}){_G}{_DAY_SIGN}")
LUNAR_DAY: Final = re.compile(r"初(?P<day>[一二三四五六七八九十])日?")
UNSIGNED_DAY: Final = re.compile(
    r"(?P<day>三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]|廿[一二三四五六七八九]?)"
    r"(?![〇一二三四五六七八九十百千万亿个月年天世名多余几号日岁位人次届项国国架艘辆家])"
)
# A day without its month: with the words that may follow or go before one, since 三日 and 12号 may be anything.
BARE_DAY: Final = re.compile(
    rf"(?<![{NUMERALS}0-9第每近约数共过续时期达个为/-])(?<![0-9][.,])(?P<day>{DAY_NUMBER}){_G}"
    r"(?:日(?!本(?![报台站刊周月市省院]))(?![元圆内后前以之游来间量均夜期用报照程常]|(?:左|上)[右下])"
    r"|号(?=晚|早|上午|下午|中午|凌晨|当天|[起之以前后至到。在将]|$))"
)
CLAUSE_BEGINS: Final = re.compile(r"(?<![^\s,。;:(在于至到]).{1,2}日(?=[,上下中凌晚早在抵宣表电讯说称将]|$)")
NEW_YEAR: Final = re.compile(r"大年(?:初(?P<day>[一二三四五六七八九十])|三十|夜)|除夕(?!之?夜?的?歌)|年三十")

OTHER_CALENDAR: Final = re.compile(rf"(?:农历|阴历|旧历|夏历){_G}")
OUR_CALENDAR: Final = re.compile(rf"(?:公历|阳历|新历|西历|国历){_G}")

_WEEK_NAME: Final = r"(?:周|星期|礼拜)"
WEEK: Final = re.compile(
    rf"(?<!以)(?P<which>上上|下下|[上下本这同当次翌])(?:1|一)?个?{_WEEK_NAME}"
    r"(?:(?P<weekday>[一二三四五六日天](?!本))|(?P<end>末)|(?![年刊边转期岁报密折知遭全到济一二三四五六日天末]))"
)
WEEKDAY: Final = re.compile(
    rf"(?<![每两{NUMERALS}几数0-9上下本这西东北后商单双])"
    rf"(?:{_WEEK_NAME}(?P<weekday>[一二三四五六]|日(?!本)|天)|周末)(?![一二三四五六年刊])"
)
ATTACHED_WEEKDAY: Final = re.compile(rf"[, ]?{_WEEK_NAME}[一二三四五六日天](?!本)")
WEEKDAYS: Final = {name: day for day, name in enumerate("一二三四五六日", 1)} | {"天": 7}

CLOCK: Final = re.compile(
    rf"(?:(?P<hour>2[0-4]|[01]?[0-9]|二十[一二三四]?|十[一二三四五六七八九]?|[〇一二三四五六七八九两]){_G}"
    r"(?:时(?![代期候空常光尚段装而任事政报])|点(?!名|评|击|赞|燃|子|心|[0-9]{2}%)钟?)"
    rf"(?:(?P<half>半)|(?P<quarter>[一三])刻|{_G}(?P<minute>[0-5]?[0-9]|[{NUMERALS}]{{1,3}}){_G}"
    rf"(?:分(?!之)|(?<=[0-9{NUMERALS}]{{2}})(?![0-9{NUMERALS}点日月年号天个]))"
    rf"(?:{_G}(?P<second>[0-5]?[0-9]|[{NUMERALS}]{{1,3}})秒)?许?|[整许])?"
    r"|(?<![0-9:])(?P<hours>2[0-4]|[01]?[0-9]):(?P<minutes>[0-5][0-9])(?::(?P<seconds>[0-5][0-9]))?(?![0-9:%])"
    r"(?: ?(?P<half_day>[ap])\.?m\.?)?)"
)
TIME_BOUND: Final = re.compile("[以之][前后]")
ISO: Final = re.compile(
    r"(?<![0-9a-z./_:])(?P<year>1[0-9]{3}|2[01][0-9]{2})(?P<sign>[-/.])(?P<month>1[0-2]|0?[1-9])(?P=sign)"
    r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?![0-9/_]|[a-su-z]|\.[0-9]|-[0-9]{1,3}(?![0-9]))"
    r"(?:t(?P<clock>[0-2][0-9]:[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]{1,6})?)?(?:z|[+-][0-2][0-9]:?[0-5][0-9])?)?"
)
