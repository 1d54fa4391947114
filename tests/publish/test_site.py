"""What `according publish` writes: whole, for strangers' eyes, from this ledger alone."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from according.cli import main
from according.publish.site import file_name
from mapped import HOSTILE, make_hostile, make_mapped

LINK = re.compile(r'(?:href|src)="([^"]*)"')


def published(tmp_path: Path, ledger: Path, *options: str) -> Path:
    out = tmp_path / "site"
    assert main(["publish", "--ledger", str(ledger), str(out), *options]) == 0
    return out


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    return make_mapped(tmp_path / "ledger.db")


def pages(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf8") for file in sorted(site.rglob("*.html"))}


def test_a_page_for_each_event_and_report_and_no_loose_link(tmp_path: Path, ledger: Path) -> None:
    site = published(tmp_path, ledger)
    found = pages(site)
    assert sum(name.startswith("events/") for name in found) == 9
    assert sum(name.startswith("reports/") for name in found) == 9
    for name, html in found.items():
        for link in LINK.findall(html):
            if link.startswith(("https://example.org", "#", "events/{id}")):
                continue
            path = (site / name).parent / unquote(link.partition("#")[0].partition("?")[0])
            assert path.is_file(), f"{name}: {link}"


def test_every_page_has_a_policy_and_only_the_map_runs_a_script(tmp_path: Path, ledger: Path) -> None:
    for name, html in pages(published(tmp_path, ledger)).items():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        assert policy and policy[1].startswith("default-src &#39;none&#39;"), name
        assert ("script-src" in policy[1]) == (name == "map.html")
        assert "unsafe" not in policy[1] and "http" not in policy[1].replace("http-equiv", "")
        assert re.search(r"<script(?! type=\"application/json\"| src=\"assets/)", html) is None, name


def test_nothing_names_an_address_elsewhere_but_to_be_clicked(tmp_path: Path, ledger: Path) -> None:
    site = published(tmp_path, ledger)
    for name, html in pages(site).items():
        for tag in re.findall(r"<(?:link|script|img|iframe|source|object|embed)\b[^>]*>", html):
            assert "http:" not in tag and "https:" not in tag, f"{name}: {tag}"
        for tag in re.findall(r'<a [^>]*href="https?:[^>]*>', html):
            assert 'rel="noreferrer noopener external"' in tag
    for sheet in site.rglob("*.css"):
        assert re.search(r"url\(|@import", sheet.read_text(encoding="utf8")) is None, sheet.name


def test_the_public_profile_is_the_default(tmp_path: Path, ledger: Path) -> None:
    site = published(tmp_path, ledger)
    everything = "\n".join(pages(site).values())
    assert "hospital of Anka" not in everything  # a site is known by its province
    assert "Report of town" not in everything  # titles stay at home
    assert "civilians. The army denied it." not in everything  # so do the reports' texts; sentences in which a voice speaks are quoted
    assert "https://example.org/0" not in everything and "https://example.org/" in everything


def test_the_full_profile_has_the_texts_with_marks(tmp_path: Path, ledger: Path) -> None:
    everything = "\n".join(pages(published(tmp_path, ledger, "--profile", "full")).values())
    assert "hospital of Anka" in everything and "Report of town" in everything
    assert '<mark class="r r-what">shelled</mark>' in everything
    assert "The army denied it." in everything


def test_each_voice_stands_with_the_words_in_which_it_speaks(tmp_path: Path, ledger: Path) -> None:
    found = next(html for name, html in pages(published(tmp_path, ledger)).items() if name.startswith("events/"))
    rows = re.findall(r'<tr class="t-(\w+)">.*?<blockquote class="sentence"><bdi>(.*?)</bdi></blockquote>(.*?)</td>', found, re.DOTALL)
    denied = next(row for row in rows if row[0] == "denies")
    assert denied[1] == "The army denied it." and "of this: <q><bdi>Rebels said" in denied[2]
    asserted = next(row for row in rows if row[0] == "asserts")
    assert asserted[1].startswith("Rebels said") and asserted[2] == ""


def test_filters_leave_the_rest_out(tmp_path: Path, ledger: Path) -> None:
    site = published(tmp_path, ledger, "--type", "COERCE")
    assert len(list((site / "events").iterdir())) == 3
    told = json.loads((site / "publication.json").read_text(encoding="utf8"))
    assert told["export"] == {"form": "site", "rows_are": "event", "profile": "public", "hxl": False, "filters": {"type": "COERCE"}}
    assert told["counts"]["rows"] == 3 and told["ledger"]["name"] == "ledger.db"


def test_only_what_was_reviewed_where_that_is_wanted(tmp_path: Path, ledger: Path) -> None:
    site = published(tmp_path, ledger, "--reviewed-only")
    assert "No events." in pages(site)["index.html"]
    assert json.loads((site / "publication.json").read_text(encoding="utf8"))["left_out"] == {"not reviewed": 9}


def test_every_claim_says_whether_it_was_reviewed(tmp_path: Path, ledger: Path) -> None:
    found = pages(published(tmp_path, ledger))
    assert all("not reviewed" in html for name, html in found.items() if name.startswith(("events/", "reports/")))


def test_the_same_ledger_gives_the_same_pages(tmp_path: Path, ledger: Path) -> None:
    first = pages(published(tmp_path, ledger))
    assert pages(published(tmp_path, ledger, "--force")) == first


def test_an_empty_site_is_one_too(tmp_path: Path, ledger: Path) -> None:
    assert "No events." in pages(published(tmp_path, ledger, "--type", "AID"))["index.html"]


def test_hostile_texts_are_escaped(tmp_path: Path) -> None:
    site = published(tmp_path, make_hostile(tmp_path / "ledger.db"), "--profile", "full", "--title", HOSTILE[0])
    for name, whole in pages(site).items():
        html = re.sub(r'(<script type="application/json"[^>]*>)[^<]*</script>', r"\1", whole)  # no markup in there: test_pack.py
        for bad in ("<script>alert", "<img", "<svg onload", "alert(5)</script>", "onmouseover='alert", "\u202e"):
            assert bad not in html, f"{name}: {bad}"
        assert 'href="javascript:' not in html and 'href="data:' not in html
    assert len(list((site / "reports").iterdir())) == len(HOSTILE) + 1


@pytest.mark.parametrize("name", ["../up", "a/b", "", ".hidden", "x" * 200, "nul\x00", "end."])
def test_an_id_that_is_no_file_name_is_told_by_its_checksum(name: str) -> None:
    assert re.fullmatch(r"[0-9a-f]{24}\.html", file_name(name))


def test_a_plain_id_is_the_file_name() -> None:
    assert file_name("E-1769c663-00000001") == "E-1769c663-00000001.html"


# --- the folder ---


def told(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err.strip().splitlines()[-1]


def test_an_older_site_is_replaced_only_by_force(tmp_path: Path, ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = published(tmp_path, ledger)
    assert main(["publish", "--ledger", str(ledger), str(site)]) == 2
    assert "is there already; name another folder, or --force" in told(capsys)
    (site / "left.txt").write_text("old")
    assert main(["publish", "--ledger", str(ledger), str(site), "--force"]) == 0
    assert not (site / "left.txt").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_other_files_are_never_replaced(tmp_path: Path, ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_text("years of work")
    assert main(["publish", "--ledger", str(ledger), str(tmp_path / "site"), "--force"]) == 2
    assert "is no site of `according publish`" in told(capsys)
    assert (tmp_path / "site" / "thesis.txt").read_text() == "years of work"


def test_a_link_or_a_file_is_no_folder(tmp_path: Path, ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_text("")
    for name in ("link", "file"):
        assert main(["publish", "--ledger", str(ledger), str(tmp_path / name), "--force"]) == 2
        assert "is a link or a file; name a folder" in told(capsys)
    assert main(["publish", "--ledger", str(ledger), str(tmp_path / "none" / "site")]) == 2
    assert "make it first" in told(capsys)


def test_nothing_is_left_when_it_fails(tmp_path: Path, ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.geojson"
    bad.write_text("{}")
    assert main(["publish", "--ledger", str(ledger), str(tmp_path / "site"), "--boundaries", str(bad)]) == 1
    assert "bad.geojson, top: is no GeoJSON FeatureCollection" in told(capsys)
    assert main(["publish", "--ledger", str(tmp_path / "no.db"), str(tmp_path / "site")]) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.geojson", "ledger.db"]
