"""The writer, on sentences made by hand."""

from __future__ import annotations

from according.records.document import Document
from according.stages.parse import to_conllu
from trees import sentence


def test_rows_and_comments() -> None:
    document = Document(id="ab", text="Rebels left .")
    found = to_conllu(
        document, [sentence("Rebels/rebel/NOUN:Number=Plur/2/nsubj left/leave/VERB/0/root ././PUNCT/2/punct", kind="headline")]
    )
    assert found.split("\n") == [
        "# newdoc id = ab",
        "# newpar",
        "# sent_id = ab-1",
        "# kind = headline",
        "# text = Rebels left .",
        "1\tRebels\trebel\tNOUN\tNN\tNumber=Plur\t2\tnsubj\t_\tOffset=0:6",
        "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tOffset=7:11",
        "3\t.\t.\tPUNCT\tPUNCT\t_\t2\tpunct\t_\tOffset=12:13",
        "",
        "",
    ]


def test_nothing_gives_nothing() -> None:
    assert to_conllu(Document(id="ab", text=""), []) == ""
