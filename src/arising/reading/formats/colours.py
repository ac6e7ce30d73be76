"""Colours as files write them → the names by which logs speak of them."""

from __future__ import annotations

import colorsys
import re

_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})")
_NAMED = re.compile(r"(?:light|dark|pale)?(gr[ae]y|green|red|orange|yellow|amber|gold|blue|silver)", re.IGNORECASE)
_ALSO = {"gray": "grey", "silver": "grey", "orange": "amber", "yellow": "amber", "gold": "amber"}
_PALE, _DARK, _NO_HUE = 0.97, 0.1, 0.12
_HUES = ((18, "red"), (68, "amber"), (172, "green"), (262, "blue"), (330, "purple"), (360, "red"))
"""Up to how many degrees of hue a colour goes by a name."""


def colour_name(code: str) -> str:
    """ "red", "amber", "green", "blue", "purple" or "grey" for ``#c00``, ``C0C0C0``, ``rgb(0, 128, 0)`` or ``orange``.

    Empty for white, for black and for what is no colour.
    """
    found = _HEX.match(code.strip())
    if found is not None:
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        parts = [int(digits[at : at + 2], 16) for at in (0, 2, 4)]
    elif (rgb := _RGB.match(code.strip())) is not None:
        parts = [min(255, int(part)) for part in rgb.groups()]
    else:
        named = _NAMED.match(code.strip())
        return _ALSO.get(named[1].lower(), named[1].lower()) if named else ""
    hue, light, _ = colorsys.rgb_to_hls(*(part / 255 for part in parts))
    if light > _PALE or light < _DARK:
        return ""
    if (max(parts) - min(parts)) / 255 < _NO_HUE:
        return "grey"
    return next(name for top, name in _HUES if hue * 360 <= top)
