"""What must hold of every line of every paper, whatever its format."""

from __future__ import annotations

from arising.record.paper import Line, Paper


def pieces(line: Line) -> list[tuple[str, int]]:
    """The runs of a line's words, each with where it stands in the plain text."""
    shifts = line.shifts or ((0, line.start),)
    ends = [begin for begin, _ in shifts[1:]] + [len(line.text)]
    return [(line.text[begin:end], at) for (begin, at), end in zip(shifts, ends, strict=True)]


def assert_sound(paper: Paper, *, laid_out_by_us: bool) -> None:
    """Lines, tables and pages agree with each other and with the plain text."""
    for number, line in enumerate(paper.lines):
        assert line.number == number
        assert 0 <= line.start <= line.end <= len(paper.text)
        assert "\n" not in line.text
        if laid_out_by_us:
            assert all(paper.text[at : at + len(words)] == words for words, at in pieces(line))
        assert paper.pages[line.page - 1].start <= line.start <= paper.pages[line.page - 1].end
    starts = [line.start for line in paper.lines]
    assert starts == sorted(starts)
    for table in paper.tables:
        of_cells = [number for row in table.rows for cell in row for number in cell.lines]
        assert len(of_cells) == len(set(of_cells)), "a line belongs to one cell only"
        assert set(of_cells) <= set(table.lines)
        assert all(paper.lines[number].table == table.number for number in table.lines)
        for row in table.rows:
            for cell in row:
                assert cell.text == " ".join(paper.lines[number].text for number in cell.lines)
    for line in paper.lines:
        assert line.table is None or line.number in paper.tables[line.table].lines
    for span, _ in paper.links:
        assert paper.text[span.start : span.end].strip()
