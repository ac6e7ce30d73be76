"""The visible part of a PDF page, turned so that its words run left to right."""

from __future__ import annotations

from arising.record.place import Box

Corners = tuple[float, float, float, float]
"""Two opposite corners of a rectangle in the axes of the file: x and y up, in points."""
A4: Corners = (0.0, 0.0, 595.0, 842.0)


class Frame:
    """The visible part of a page, and the turn (0, 90, 180, 270) that makes its words run left to right.

    ``shown`` is the turn with which the file wants the page shown: boxes count from that page's corner.
    """

    __slots__ = ("bottom", "height", "left", "right", "shown", "top", "turn", "width")

    def __init__(self, corners: Corners, shown: int, turn: int) -> None:
        x0, y0, x1, y1 = corners
        self.left, self.right = min(x0, x1), max(x0, x1)
        self.bottom, self.top = min(y0, y1), max(y0, y1)
        self.shown, self.turn = shown % 360, turn
        wide, high = self.right - self.left, self.top - self.bottom
        self.width, self.height = (high, wide) if turn in (90, 270) else (wide, high)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where the point (x, y) of the file's own axes stands in the frame."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, top: float, right: float, bottom: float) -> Box:
        """The box on the page as it is shown, of a rectangle in the frame."""
        apart = (self.turn - self.shown) % 360 if self.turn != self.shown else 0
        if apart == 0:  # to a tenth of a point; round() takes four times as long
            left, top = int(left * 10 + 0.5) / 10, int(top * 10 + 0.5) / 10
            return Box(left, top, int(right * 10 + 0.5) / 10, int(bottom * 10 + 0.5) / 10)
        if apart == 90:
            corners = top, self.width - right, bottom, self.width - left
        elif apart == 180:
            corners = self.width - right, self.height - bottom, self.width - left, self.height - top
        else:
            corners = self.height - bottom, left, self.height - top, right
        return Box(*(round(corner, 1) for corner in corners))

    @property
    def size_shown(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        if (self.turn - self.shown) % 180 == 0:
            return round(self.width, 1), round(self.height, 1)
        return round(self.height, 1), round(self.width, 1)
