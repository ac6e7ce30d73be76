"""Makes the style sheet and script that the pages use from the npm package govuk-frontend.

Run by a developer when the design system is brought up to date, never on installing::

    npm pack govuk-frontend@6.6.0 && tar xzf govuk-frontend-6.6.0.tgz
    python -m arising_service.web.design.vendor_govuk package

What is not ours to use is left out: the crown and crest, the fonts and their names. The code is MIT.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

_OUT = Path(__file__).resolve().parent.parent / "static" / "web"
_FONT_FACE = re.compile(r"@font-face\{[^}]*\}")
_FONT_NAME = re.compile(r"\"?GDS Transport\"?,arial,sans-serif")
_CREST = re.compile(r"(?:-webkit-)?(?:mask|background)(?:-image)?:url\([^)]*/assets/[^)]*\)[^;}]*;?")
_SOURCE_MAP = re.compile(r"/\*#\s*sourceMappingURL=.*?\*/|//#\s*sourceMappingURL=.*")


def vendor(package: Path) -> None:
    """Write both files from an unpacked package."""
    source = package / "dist" / "govuk"
    style = (source / "govuk-frontend.min.css").read_text(encoding="utf-8")
    style = _CREST.sub("", _FONT_NAME.sub("Arial,Helvetica,sans-serif", _FONT_FACE.sub("", style)))
    script = (source / "govuk-frontend.min.js").read_text(encoding="utf-8")
    (_OUT / "govuk-frontend.min.css").write_text(_SOURCE_MAP.sub("", style), encoding="utf-8")
    (_OUT / "govuk-frontend.min.js").write_text(_SOURCE_MAP.sub("", script), encoding="utf-8")


if __name__ == "__main__":
    vendor(Path(sys.argv[1]))
