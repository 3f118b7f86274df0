"""How much a decoded text looks like real Chinese, Japanese or Korean.

Bytes read in a wrong East Asian encoding give characters too, but rare ones. So a reading is judged by its
characters: the few hundred that make up half of every text, the common ones, and those nobody writes.
"""

import re
import unicodedata
from collections import Counter
from functools import cache

# The most frequent characters of modern Chinese (both scripts; after Jun Da, "Modern Chinese Character Frequency
# List", 2004), of Japanese kana, and of Korean syllables.
_FREQUENT = frozenset(
    "的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下"
    "自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小"
    "部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点"
    "點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制製身果加西斯月"
    "话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾"
    "口认認条條平系系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件"
    "计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放"
    "佢哋喺嘅咗啲冇係唔咁嗰"  # Cantonese
    "，。、；：？！“”‘’「」『』《》（）"
    "のはにをたがでてとしれさいるなもすこりまうくあらっ"
    "이다는의에을가고를은한하지로서사기도어자인대리"
)
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3041-\u30ff]")
_FULL_WIDTH = re.compile("[\u3000-\u303f\uff01-\uff5e]")
_HANZI = re.compile("[\u4e00-\u9fff]")
_NON_ASCII = re.compile("[^\x00-\x7f]+")


def plausibility(text: str) -> float:
    """Mean points of the characters of ``text`` outside ASCII, from about -5 to 2; 0 where there are none."""
    counts = Counter("".join(_NON_ASCII.findall(text)))
    total = counts.total()
    return sum(_points(character) * count for character, count in counts.items()) / total if total else 0


def looks_read_twice(text: str) -> bool:
    """Whether ``text`` shows that UTF-8 was once read as GBK and saved so (鏅含 for 普京), or 锟斤拷."""
    sample = "".join(_NON_ASCII.findall(text[:100_000]))
    if sample.count("锟斤拷") * 100 > len(sample):
        return True
    if len(sample) < 8:
        return False
    bytes_then = sample.encode("gb18030", "replace")
    text_then = bytes_then.decode("utf-8", "replace")
    # The way back loses what GBK could not hold: up to one character in three is gone.
    lost = text_then.count("\N{REPLACEMENT CHARACTER}") + text_then.count("?")
    return lost * 3 <= len(text_then) and plausibility(text_then.replace("\N{REPLACEMENT CHARACTER}", "")) > 0.3


def _points(character: str) -> float:
    if character in _FREQUENT:
        return 3
    if character == "\N{REPLACEMENT CHARACTER}" or unicodedata.category(character) in ("Cs", "Co", "Cn", "Cc"):
        return -5
    if _HANZI.match(character):
        return 1 if character in _common() else -2
    if _FULL_WIDTH.match(character):
        return 1
    # Every GB text read as Korean gives syllables, but hardly the frequent ones. Emoji and rare ideographs beyond
    # the basic plane come from no misreading, but are no sign of running text either.
    if _HANGUL.match(character) or _KANA.match(character) or character > "\uffff":
        return 0
    return -1


@cache
def _common() -> frozenset[str]:
    """The 3,755 hanzi of level 1 of GB 2312 and the 5,401 of Big5's first level."""
    gb = (bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    big5 = (bytes((lead, trail)) for lead in range(0xA4, 0xC7) for trail in trails)
    simplified = "".join(pair.decode("gb2312", "ignore") for pair in gb)
    traditional = "".join(pair.decode("big5", "ignore") for pair in big5)
    return frozenset(simplified + traditional)
