"""The page in Chromium, as a person uses it."""

from __future__ import annotations

import pytest

from serving import Tab


@pytest.mark.parametrize("path", ["/events", "/documents"])
def test_a_page_opens_without_a_complaint(tab: Tab, path: str) -> None:
    page = tab.open(path)
    assert page.locator("h1").count() == 1
    assert tab.outside == []
    assert tab.problems == []


@pytest.mark.parametrize("path", ["/events", "/documents"])
def test_a_page_is_accessible(tab: Tab, path: str) -> None:
    tab.open(path)
    assert tab.accessibility() == []
