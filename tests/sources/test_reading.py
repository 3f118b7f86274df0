import hashlib
import os
import pickle
from pathlib import Path

import pytest

from annotator.core.document import Format, Newline, Script
from annotator.core.sentences import Sentence
from annotator.sources import reading
from annotator.sources.decoding import UnreadableFile
from annotator.sources.reading import read_file, read_source


def test_every_seed_becomes_a_document_with_its_two_texts_aligned(seeds: list[Path]):
    for seed in seeds:
        document = read_source(seed.name, seed.read_bytes()).document
        document.cleaned.alignment.check(document.raw, document.text)
        assert document.text
        assert document.title


def test_a_document_knows_its_source(seeds: list[Path]):
    content = seeds[4].read_bytes()
    document = read_source(seeds[4].name, content, "2026-11-21T08:00:00.000Z", "0190-id").document
    source = document.source
    assert (source.name, source.bytes, source.sha256) == (
        seeds[4].name,
        len(content),
        hashlib.sha256(content).hexdigest(),
    )
    assert (source.encoding, source.bom, source.newline) == ("utf-8", False, Newline.LF)
    assert (source.format, document.cleaned.script) == (Format.HTML_MARKDOWN, Script.HANS)
    assert (source.imported_at, document.id, document.date) == ("2026-11-21T08:00:00.000Z", "0190-id", "2023-10-18")


def test_reading_twice_gives_the_same_document_here_and_in_a_worker(seeds: list[Path]):
    content = seeds[1].read_bytes()
    first = read_source("a.txt", content)
    assert pickle.loads(pickle.dumps(first)) == read_source("a.txt", content)


def test_a_document_without_a_title_is_called_after_its_first_words_or_its_file():
    assert read_source("无题.txt", "𠮷野家在台北。\n第二行".encode()).document.title == "𠮷野家在台北。"
    assert read_source("无题.txt", ("字" * 100).encode()).document.title == "字" * 40
    assert read_source("空白.txt", b"").document.title == "空白"


def test_a_doubtful_or_empty_reading_warns():
    assert read_source("空.txt", b"").warnings == (Sentence("{name} is empty.", name="空.txt"),)
    damaged = read_source("缺.txt", "普京在北京参加论坛\0".encode())
    assert [*map(str, damaged.warnings)] == ["缺.txt is read as utf-8 with 1 damaged place."]
    assert damaged.document.raw.endswith("\ufffd")


def test_a_file_that_is_all_markup_warns():
    warnings = read_source("a.md", b"### \n\n<p></p><p></p>\n").warnings
    assert [*map(str, warnings)] == ["Nothing of a.md is left as text: all of it is markup."]


def test_a_file_is_read_byte_for_byte(tmp_path: Path):
    (tmp_path / "文.txt").write_bytes("甲\r\n乙\n".encode())
    assert read_file(tmp_path / "文.txt") == "甲\r\n乙\n".encode()


def test_only_ordinary_files_are_read(tmp_path: Path):
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(UnreadableFile, match=r"^没有\.txt cannot be read"):
        read_file(tmp_path / "没有.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_before_it_is_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableFile, match="a device or a pipe"):
        read_file(tmp_path / "pipe.txt")


def test_a_file_beyond_the_limit_is_refused_by_its_size(tmp_path: Path):
    with (tmp_path / "大.txt").open("wb") as file:
        file.truncate(reading.MAX_BYTES + 1)  # sparse: takes no room on the disk
    with pytest.raises(UnreadableFile, match=r"^大\.txt is larger than 128 MB"):
        read_file(tmp_path / "大.txt")
