"""Words that name a point of time by its distance from another: 去年, 同月, 次日. All in folded text.

The look-arounds keep words apart that only look alike: 同日本 is "with Japan", 出现在 no 现在.
"""

import re
from collections.abc import Mapping
from typing import Final, Generic, TypeVar

from annotator.core.annotation import TimexMod
from annotator.temporal.points import Base, Origin, Unit

Meaning = TypeVar("Meaning")


class Lexicon(Generic[Meaning]):
    """Patterns and what they mean; the first that matches counts."""

    def __init__(self, meanings: Mapping[str, Meaning]) -> None:
        self._meanings = tuple(meanings.values())
        self._pattern = re.compile("|".join(f"({pattern})" for pattern in meanings))

    def at(self, text: str, at: int) -> tuple[Meaning, int] | None:
        """What stands at ``at`` and where it ends."""
        match = self._pattern.match(text, at)
        if match is None:
            return None
        assert match.lastindex is not None, "every alternative is a group"
        return self._meanings[match.lastindex - 1], match.end()


def _from_document(unit: Unit, shift: int = 0) -> Origin:
    return Origin(Base.DOCUMENT, unit, shift)


def _from_text(unit: Unit, shift: int = 0) -> Origin:
    return Origin(Base.TEXT, unit, shift)


_COUNTED: Final = r"(?<![0-9一二三四五六七八九十百两第每几数])"
_NO_AGE: Final = r"(?![轻龄级纪报糕货夜画])"

YEAR_WORDS: Final = Lexicon(
    {
        rf"(?<![如迄])(?:今年|本年){_NO_AGE}(?!度?会)": _from_document(Unit.YEAR),
        rf"(?<!过)去年{_NO_AGE}": _from_document(Unit.YEAR, -1),
        r"大前年": _from_document(Unit.YEAR, -3),
        rf"(?<![以之目年月日年])前年{_NO_AGE}(?![度均])": _from_document(Unit.YEAR, -2),
        r"(?<=[较比])上年(?!纪)|上年度?(?=[同末底])|上年度": _from_text(Unit.YEAR, -1),
        rf"(?<![说证表声阐光])明年{_NO_AGE}": _from_document(Unit.YEAR, 1),
        r"(?<![以之然今最随])后年(?![度均])": _from_document(Unit.YEAR, 2),
        r"[这那该]一年(?!级)|同一?年(?![级龄代纪])|(?<!也)是年(?![年轻])": _from_text(Unit.YEAR),
        rf"该年{_NO_AGE}|(?<!相)当年{_NO_AGE}": _from_text(Unit.YEAR),
        rf"{_COUNTED}次年(?!会)|翌年|隔年(?!度)|[后下]一年(?!级)|(?<!之)第二年(?!级)": _from_text(Unit.YEAR, 1),
        r"(?<![马以])[前上]一年(?![级半多])": _from_text(Unit.YEAR, -1),
    }
)
MONTH_WORDS: Final = Lexicon(
    {
        r"(?<!日)本月|[这本]个月": _from_document(Unit.MONTH),
        r"上上个?月": _from_document(Unit.MONTH, -2),
        r"(?<!以)上个?月(?!球|台)": _from_document(Unit.MONTH, -1),
        r"(?<!以)下个?月(?!球|台)": _from_document(Unit.MONTH, 1),
        r"同月|当月(?!球)|该月|是月": _from_text(Unit.MONTH),
        rf"{_COUNTED}次月|翌月|[后下]一个?月": _from_text(Unit.MONTH, 1),
        r"[前上]一个?月": _from_text(Unit.MONTH, -1),
    }
)
_NOT_JAPAN: Final = r"日(?!本(?![报台站刊周月市省院]))(?!圆|元|籍|军|方|式|语|文|俄|中|韩|美|益|后|前)"
DAY_WORDS: Final = Lexicon(
    {
        r"大前天": _from_document(Unit.DAY, -3),
        r"大后天": _from_document(Unit.DAY, 3),
        rf"今天(?!下(?!午))|今{_NOT_JAPAN}(?!头条|俄罗斯|说法|财富)|今(?=[晚晨夜早](?![会报宴餐年期]))": _from_document(
            Unit.DAY
        ),
        rf"昨天|昨{_NOT_JAPAN}(?!黄花|重现)|昨(?=[晚晨夜早])": _from_document(Unit.DAY, -1),
        r"(?<![以之目年月日])前天(?!气)": _from_document(Unit.DAY, -2),
        rf"(?<![说证表声阐文光])明(?:天(?!系)|{_NOT_JAPAN}(?!之[后星]))|明(?=[晚早](?![会报宴餐年期]))": _from_document(
            Unit.DAY, 1
        ),
        r"(?<![以之然今最随])后天(?![性免])": _from_document(Unit.DAY, 2),
        r"[同当这那]一天|当天(?!下(?!午))|当(?=晚(?![会报宴餐年期]))": _from_text(Unit.DAY),
        rf"[同当该]{_NOT_JAPAN}": _from_text(Unit.DAY),
        rf"{_COUNTED}次{_NOT_JAPAN}|翌{_NOT_JAPAN}|翌(?=晨)|隔[天日](?!本)|第二天|[后下]一天": _from_text(Unit.DAY, 1),
        r"[前上]一[天日](?!本)": _from_text(Unit.DAY, -1),
    }
)
CENTURY_WORDS: Final = Lexicon(
    {
        r"上个?世纪": _from_document(Unit.CENTURY, -1),
        r"本世纪|这个世纪": _from_document(Unit.CENTURY),
        r"下个?世纪": _from_document(Unit.CENTURY, 1),
    }
)
WEEKS: Final[Mapping[str, Origin]] = {
    "上上": _from_document(Unit.WEEK, -2),
    "上": _from_document(Unit.WEEK, -1),
    "本": _from_document(Unit.WEEK),
    "这": _from_document(Unit.WEEK),
    "下": _from_document(Unit.WEEK, 1),
    "下下": _from_document(Unit.WEEK, 2),
    "同": _from_text(Unit.WEEK),
    "当": _from_text(Unit.WEEK),
    "次": _from_text(Unit.WEEK, 1),
    "翌": _from_text(Unit.WEEK, 1),
}

# What ends a word that is one character long: 2008年中, but 2008年中国; 2008年春, but 2008年春节.
_ALONE: Final = r"(?=$|[^\u4e00-\u9fff]|[的至到在起与和及以])"
STAGES: Final = Lexicon(
    {
        r"年?(?:早期|前期|初期|伊始|之初|初叶|[上前]半[叶期])": TimexMod.START,
        r"年?初(?![一二三四五六七八九十中步级次审始衷赛试选见任创])": TimexMod.START,
        rf"年?(?:中期(?!选举|报告|业绩|票据|目标)|中叶|中后期)|年中{_ALONE}|中{_ALONE}": TimexMod.MID,
        r"年?(?:末期|末叶|后期|晚期|末年|[下后]半[叶期]|底(?!特律)|末(?!代))": TimexMod.END,
    }
)
MONTH_STAGES: Final = Lexicon(
    {
        r"月?初(?![一二三四五六七八九十中步级次审始衷赛试选见])": TimexMod.START,
        rf"月?中{_ALONE}": TimexMod.MID,
        r"月?[底末]": TimexMod.END,
    }
)
# 本月早些时候 reaches to the day before it is said, 本月晚些时候 begins on the day after.
STRETCHES: Final = Lexicon(
    {
        r"(?:早|较早|稍早|更早)(?:一)?些?(?:时候|的时候|时(?![间代期刻]))|较早前|稍早前?": TimexMod.START,
        r"(?:晚|较晚|稍晚|更晚)(?:一)?些?(?:时候|的时候|时(?![间代期刻]))|稍后": TimexMod.END,
    }
)
DAY_PARTS: Final = Lexicon(
    {
        r"凌晨|清晨|早晨|早上|早间|清早|上午|晨间": "MO",
        r"中午|正午|午间": "MI",
        r"午后|下午": "AF",
        r"傍晚|黄昏|晚上|晚间|入夜": "EV",
        r"夜间|夜里|深夜|午夜|半夜|夜晚|当夜": "NI",
    }
)
# Of one character, these are read after a day only: 18日晚, but 早在1988年.
SHORT_DAY_PARTS: Final = Lexicon(
    {
        r"晨(?![报练])|早(?![在已期些报于前年餐就日有])": "MO",
        r"午(?![间后餐宴])": "MI",
        r"晚(?![会报宴年期餐于些辈])": "EV",
        r"夜(?![总市校])": "NI",
    }
)
