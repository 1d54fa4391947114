"""A ledger that is served, and Debian's Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from serving import Served, Tab, client_of, desk_of, make_ledger, new_tab

NEEDED = "ACCORDING_NEEDS_CHROMIUM"
"""Set by .ci/run: without Chromium its tests then fail, where they are skipped on a developer's machine."""
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]


@pytest.fixture(scope="session")
def seen_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that no test writes to."""
    return make_ledger(tmp_path_factory.mktemp("seen") / "ledger.db")


@pytest.fixture(scope="session")
def client(seen_ledger: Path) -> TestClient:
    return client_of(desk_of(seen_ledger))


@pytest.fixture(scope="session")
def served(seen_ledger: Path) -> Iterator[Served]:
    with Served(desk_of(seen_ledger)) as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser, driven by playwright, which downloads none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        if os.environ.get(NEEDED):
            pytest.fail(f"{NEEDED} is set and there is no chromium on the PATH: apt-get install chromium")
        pytest.skip("no chromium on the PATH (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium: Any, served: Served) -> Iterator[Tab]:
    found = new_tab(chromium, served)
    yield found
    found.page.context.close()
