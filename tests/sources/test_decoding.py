import pytest

from annotator.core.document import Damage, DamageKind, Newline
from annotator.sources.decoding import UnreadableFile, decode

SIMPLIFIED = "普京借北京提供的场地会晤了泰国、越南等至少八国领袖。"
TRADITIONAL = "俄羅斯總統普京訪問越南，兩國關係友好、密切，但也有分歧。"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_an_empty_text(content: bytes):
    decoded = decode(content, "空.txt")
    assert (decoded.text, decoded.bom, decoded.doubtful) == ("", bool(content), None)


def test_offset_0_is_the_first_character_after_the_mark():
    decoded = decode("𠮷野家".encode("utf-8-sig"), "吉.txt")
    assert (decoded.text, decoded.encoding, decoded.bom) == ("𠮷野家", "utf-8", True)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_rare_ideographs_and_emoji_are_read_in_every_encoding_that_has_them(encoding: str):
    text = f"{SIMPLIFIED}\r\n𠮷野家在台北。🇷🇺\r\n"
    decoded = decode(text.encode(encoding), "文.txt")
    assert (decoded.text, decoded.encoding, decoded.doubtful) == (text, encoding, None)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "big5"),
        ("佢哋喺香港食咗飯，啲嘢好好食㗎，嘅", "big5hkscs"),
        ("한국의 대통령은 서울에서 러시아 대통령을 만났다.", "euc-kr"),
        ("日本の首相は東京でロシアの大統領と会談した。", "shift_jis"),
    ],
)
def test_text_in_an_older_encoding_is_read_in_its_own(text: str, encoding: str):
    decoded = decode(text.encode(encoding), "旧.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_or_a_line_end_is_read(encoding: str):
    for text in ("俄羅斯總統普京訪問中國，與習近平會談。" * 3, "一位總統的一天：一九五一年一月一日。\n" * 3):
        decoded = decode(text.encode(encoding), "甲.txt")
        assert (decoded.text, decoded.doubtful) == (text, None)


def test_a_reading_of_a_few_bytes_is_told_to_be_a_guess():
    assert "only a guess" in str(decode("café".encode("latin-1"), "甲.txt").doubtful)


def test_one_line_of_gb_after_much_ascii_is_enough():
    text = "a" * 40_000 + "\n普京在北京参加论坛"
    assert decode(text.encode("gb18030"), "长.txt").text == text


def test_signs_that_kinds_of_big5_read_differently_are_read_as_windows_does_and_told():
    text = f"{TRADITIONAL}維克托‧歐爾班，三～五人"
    decoded = decode(text.encode("cp950"), "匈.txt")
    assert decoded.text == text
    assert str(decoded.doubtful) == "匈.txt is read as cp950, but it may as well be big5."


def test_a_lost_byte_leaves_one_marked_place():
    content = SIMPLIFIED.encode()
    decoded = decode(content[:6] + content[7:], "缺.txt")
    assert decoded.text == "普京\ufffd" + SIMPLIFIED[3:] or decoded.text == "普京\ufffd\ufffd" + SIMPLIFIED[3:]
    assert [damage.kind for damage in decoded.damage] == [DamageKind.UNDECODABLE]
    assert str(decoded.doubtful) == "缺.txt is read as utf-8 with 1 damaged place."


def test_a_file_cut_off_inside_a_character_is_read_to_there():
    decoded = decode(SIMPLIFIED.encode("gb18030")[:-1], "断.txt")
    assert decoded.text == SIMPLIFIED[:-1] + "\ufffd"
    assert decoded.damage == (Damage(len(SIMPLIFIED) - 1, len(SIMPLIFIED), DamageKind.UNDECODABLE),)
    assert str(decoded.doubtful) == "断.txt is read as gb18030 with 1 damaged place."


def test_neighbouring_nuls_are_one_damaged_range_in_code_points():
    decoded = decode("𠮷\0\0野".encode(), "零.txt")
    assert decoded.text == "𠮷\ufffd\ufffd野"
    assert decoded.damage == (Damage(1, 3, DamageKind.NUL),)


def test_a_replacement_character_that_stands_in_the_file_is_no_damage():
    assert decode("甲\ufffd乙".encode(), "a.txt").damage == ()


def test_two_encodings_in_one_file_are_read_as_far_as_one_goes():
    decoded = decode(TRADITIONAL.encode("big5") + SIMPLIFIED.encode(), "两.txt")
    assert decoded.damage
    assert SIMPLIFIED in decoded.text or TRADITIONAL in decoded.text


def test_text_that_was_once_read_in_a_wrong_encoding_is_told():
    mojibake = SIMPLIFIED.encode().decode("gb18030", "replace")
    doubtful = decode(mojibake.encode(), "乱.txt").doubtful
    assert str(doubtful) == "乱.txt looks as if its text was once read in a wrong encoding and saved again."


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n\xb5\xed", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture"),
        (b"PK\x03\x04\x14\0\x06\0", "an Office document"),
        (b"SQLite format 3\0\x10\0", "an SQLite database"),
    ],
)
def test_other_kinds_of_file_are_refused_by_name(content: bytes, kind: str):
    with pytest.raises(UnreadableFile, match=rf"^假\.txt is .*{kind}"):
        decode(content, "假.txt")


@pytest.mark.parametrize("content", [bytes(100), bytes(range(256)) * 20])
def test_bytes_that_no_text_holds_are_refused(content: bytes):
    with pytest.raises(UnreadableFile, match=r"^b\.txt is not a text file"):
        decode(content, "b.txt")


def test_an_unknown_encoding_is_refused_and_not_guessed():
    with pytest.raises(UnreadableFile, match=r"^été\.txt is not text in UTF-8"):
        decode("Ceci est un été français à Noël, déjà vu.".encode("latin-1"), "été.txt")


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("甲", "none"),
        ("甲\n乙", "lf"),
        ("甲\r\n乙", "crlf"),
        ("甲\r乙", "cr"),
        ("甲\r\n乙\n", "mixed"),
        ("甲\u2028乙\x85", "none"),
    ],
)
def test_line_ends_stay_as_they_were_and_are_named(text: str, newline: str):
    decoded = decode(text.encode(), "行.txt")
    assert (decoded.text, decoded.newline) == (text, Newline(newline))
