"""Who owes what, named in a column without rules at the right of the page."""

from __future__ import annotations

import pytest

from arising.reading import read
from arising.record.contract import contract
from tests.reading.formats.made_pdfs import typeset

TOLD = (
    ("1. Welcome", ""),
    ("The Chair welcomed everyone to the quay and said that the tide would be high that night.", ""),
    ("2. Buoys", ""),
    ("Two buoys had drifted from their chains in the storm. Members were sorry to hear of it.", ""),
    ("New chains to be ordered.", "Ida Marsh"),
    ("Ask the ferry company where the third buoy was last seen, and by whom, in the past month.", "Clerk"),
    ("The Board was glad that no boat had been lost.", ""),
    ("3. Crane", ""),
    ("It had stood idle since May.", ""),
    ("A price for its repair to be sought.", "TV / OF"),
)
OWED = [
    ("2", "Ida Marsh", "New chains to be ordered."),
    ("2", "Clerk", TOLD[5][0]),
    ("3", "TV / OF", "A price for its repair to be sought."),
]
HEAD = ("HARBOUR BOARD", "Minutes of the meeting held on 3 April 2031 at 10.00 am")


def owed(data: bytes, name: str) -> list[tuple[str, str, str]]:
    [meeting] = contract(read(data, name))["meetings"]
    assert [item["title"] for item in meeting["items"]] == ["Welcome", "Buoys", "Crane"]
    return [
        (item["number"], action["owner"], action["text"])
        for item in meeting["items"]
        for action in item["actions"]
        if action["owner"]
    ]


@pytest.mark.parametrize("head", ["Action", "By whom", "Action by"])
def test_a_column_of_a_page_names_who_owes_what_stands_on_its_level(head: str) -> None:
    rows = [f"[{words}],[*{owner}*]" if owner else f"[{words}],[]" for words, owner in TOLD]
    grid = f"#grid(columns: (1fr, 2.6cm), gutter: 10pt, [],[*{head}*],{','.join(rows)})"
    assert owed(typeset("\n\n".join(f"*{words}*" for words in HEAD) + "\n\n" + grid, size=11), "paper.pdf") == OWED


def test_in_plain_text_the_column_is_far_behind_the_words() -> None:
    lines = [f"{words:<92}    {owner}".rstrip() for words, owner in TOLD]
    text = "\n\n".join((*HEAD, " " * 96 + "Action", *lines)) + "\n"
    assert owed(text.encode(), "paper.txt") == OWED


def test_words_at_the_right_without_such_a_head_stay_words() -> None:
    lines = [f"{words:<92}    {owner}".rstrip() for words, owner in TOLD]
    [meeting] = contract(read(("\n\n".join((*HEAD, *lines)) + "\n").encode(), "paper.txt"))["meetings"]
    assert "Clerk" not in [action["owner"] for item in meeting["items"] for action in item["actions"]]
