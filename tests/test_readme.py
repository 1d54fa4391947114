"""What the README says is true."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from according.stages import STAGES


@pytest.fixture(scope="module")
def tool(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "tools" / "update_readme.py"))


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf8")


def test_the_table_of_stages_is_that_of_the_code(tool: dict[str, Any], readme: str) -> None:
    assert tool["between"](readme, "stages")[1] == tool["table"](), "run: make readme"


def test_the_stages_are_the_folders(root: Path) -> None:
    folders = {path.parent.name for path in (root / "src" / "according" / "stages").glob("*/__init__.py")}
    assert set(STAGES) == folders


def test_demo_and_test_stand_first(readme: str) -> None:
    assert re.search(r"make demo.*make test", readme[:900], re.DOTALL)


PAGES = (
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "examples/README.md", "src/according/data/README.md",
    "corpus/README.md", "corpus/FORMAT.md", "docs/corpus.md", "docs/reference/commands.md", "docs/reference/ledger.md", "docs/reference/fetch.md",
    "docs/reference/python.md",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str, root: Path) -> None:
    folder = (root / page).parent
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", (root / page).read_text(encoding="utf8"))
    assert [link for link in links if not (folder / link).exists()] == []


def test_every_decision_has_a_number_a_title_and_a_status(root: Path) -> None:
    pages = sorted((root / "docs" / "decisions").glob("*.md"))
    assert [int(page.name[:4]) for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        start = rf"# {page.name[:4]}: \S.*\n\nAccepted, \d{{4}}-\d\d\."
        assert re.match(start, page.read_text(encoding="utf8")), f"{page.name} must begin like 0001"
