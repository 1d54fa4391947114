"""Modules put into one script that a page on disk can run."""

from __future__ import annotations

from pathlib import Path

import pytest

from according.errors import DataFileError
from according.publish.bundle import classic, worker_text
from according.publish.write import STATIC


def modules(folder: Path, **sources: str) -> Path:
    for name, source in sources.items():
        (folder / f"{name}.mjs").write_text(source, encoding="utf8")
    return folder / "main.mjs"


def test_each_module_is_a_function_after_what_it_imports(tmp_path: Path) -> None:
    main = modules(
        tmp_path,
        main='import { one, two as zwei } from "./low.mjs";\nimport { three } from "./mid.mjs";\nuse(one, zwei, three);\n',
        mid='import { one } from "./low.mjs";\nexport function three() {\n  return one;\n}\n',
        low="const own = 1;\nexport const one = own;\nexport { own as two };\n",
    )
    script = classic(main)
    assert script.index("const module0") < script.index("const module1") < script.index("(async () =>")
    assert "const { one, two: zwei } = module0;" in script and "const { three } = module1;" in script
    assert 'return { "one": one, "two": own };' in script
    assert "import " not in script and "export " not in script


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ('import all from "./low.mjs";\n', 1),
        ('\nimport * as all from "./low.mjs";\n', 2),
        ("export default 1;\n", 1),
        ('export * from "./low.mjs";\n', 1),
        ('const later = await import("./low.mjs");\n', 1),
    ],
)
def test_other_forms_are_refused(tmp_path: Path, source: str, line: int) -> None:
    with pytest.raises(DataFileError, match=f"main.mjs, line {line}: an import or export of a form"):
        classic(modules(tmp_path, main=source, low="export const one = 1;\n"))


def test_a_circle_is_refused(tmp_path: Path) -> None:
    main = modules(tmp_path, main='import { a } from "./low.mjs";\n', low='import { b } from "./main.mjs";\nexport const a = 1;\n')
    with pytest.raises(DataFileError, match="go round in a circle"):
        classic(main)


def test_the_maps_modules_are_of_these_forms() -> None:
    script = classic(STATIC / "map.mjs")
    assert script.count("const module") >= 12
    assert "import.meta" not in script


def test_the_worker_is_a_text_that_ends_no_script() -> None:
    text = worker_text(STATIC / "vendor" / "maplibre-gl-worker.mjs")
    assert text.startswith('globalThis.accordingWorker = "') and "export{" not in text[-200:]
    assert text.count("\n") == 1
