"""A person's own table of templates counts where files are read: in the worker process."""

from pathlib import Path

import pytest
from platformdirs import user_config_path

from annotator.project.worker import Refused, Worker
from annotator.sources.reading import read_source

PAGE = "'''普京'''（{{新模板|俄羅斯總統}}）訪問[[越南]]。\n\n== 外交 ==\n普京。".encode()


@pytest.fixture
def own_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    path = user_config_path("Annotator") / "templates.toml"
    path.parent.mkdir(parents=True)
    return path


def test_the_worker_reads_by_the_own_table_and_says_what_is_wrong_with_it(own_table: Path):
    own_table.write_text('[[shown]]\nnames = ["新模板"]\nparts = [{ arguments = ["1"] }]', encoding="utf-8")
    with Worker() as worker:
        document = worker.run(read_source, "普京.txt", PAGE).document
        assert document.text.startswith("普京（俄羅斯總統）訪問越南。")
        own_table.write_text('[[shown]]\nparts = [{ arguments = ["1"] }]', encoding="utf-8")
        with pytest.raises(Refused, match="“names” is missing"):
            worker.run(read_source, "普京.txt", PAGE)
