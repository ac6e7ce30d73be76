"""Page numbers that stand on lines of their own in a text whose page ends are lost."""

from __future__ import annotations

from tests.reading.typed_papers import typed


def pages(*numbers: int) -> str:
    """A paper of one paragraph a page, each followed by its number."""
    line = "The ferry ran late again and nobody at the quay could say why it had.\n"
    return "".join(line * 12 + f"{number}\n" + line * 3 + "\n" for number in numbers)


def set_apart(text: str) -> list[str]:
    layout = typed(text)
    reasons = layout.furniture.reasons
    return [line.text for line in layout.paper.lines if reasons.get(line.number) == "page number"]


def test_numbers_that_count_through_a_text_are_page_numbers() -> None:
    assert set_apart(pages(1, 2, 3, 4, 5)) == ["1", "2", "3", "4", "5"]


def test_the_first_page_may_bear_none() -> None:
    assert set_apart(pages(2, 3, 4, 5)) == ["2", "3", "4", "5"]


def test_numbers_that_do_not_count_are_words_of_the_paper() -> None:
    assert set_apart(pages(12, 7, 40, 3)) == []


def test_numbers_close_together_are_a_list() -> None:
    assert set_apart("Berths\n1\nNorth\n2\nSouth\n3\nWest\n4\nEast\n5\nQuay\n") == []
