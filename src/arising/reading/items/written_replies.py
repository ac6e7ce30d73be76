"""Written replies to questions and motions: where they start, and which headings after them are a part of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from arising.reading.items.broken_titles import is_broken
from arising.reading.laying_out.headings import ends_like_sentence
from arising.reading.laying_out.layout import Block
from arising.wording.sought import Sought

_REPLY = re.compile(r"^repl(?:y|ies)\b", re.I)
_PUT = re.compile(r"^(?:question|notice of|motion|petition|deputation)\b", re.I)
"""How the next question or motion opens: it ends the reply above, whatever that holds."""
_AGREED = Sought(
    r"\b(?:it was (?:unanimously )?(?:agreed|resolved)|[Oo]n the (?:proposal|proposition|motion) of|"
    r"(?:gave|made) an? (?:\w+ )?(?:presentation|demonstration|briefing)|[Mm]embers (?:were|thanked|noted|asked))\b"
)
"""Words that tell of the meeting, and not of what was answered in writing."""
_SOON = 4
"""Blocks under a heading that show whether it is of a reply or of the meeting."""
_SHORTEST_REPLY = 40
_SHORTEST_BODY = 60


def is_reply(blocks: Sequence[Block], index: int) -> bool:
    """Whether a written reply starts at a block: the word with the reply after it, in the block or below."""
    block = blocks[index]
    if not _REPLY.match(block.text):
        return False
    words = block.text if len(block.text.split()) > 1 else blocks[index + 1].text if index + 1 < len(blocks) else ""
    return len(words) >= _SHORTEST_REPLY and ends_like_sentence(words.rstrip("-–— ").replace(":", "."))


def is_in_reply(blocks: Sequence[Block], index: int, openings: AbstractSet[str]) -> bool:
    """Whether a heading after a written reply is a part of it: nothing says that another item begins.

    Another question or motion does, and so do the words under the heading where they tell what the meeting agreed.
    ``openings`` are the words, in small letters, that other items open with.
    """
    text = blocks[index].text
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if text.split(maxsplit=1)[0].lower() in openings or _PUT.match(text) or is_broken(blocks[index], following):
        return False
    for block in blocks[index + 1 : index + 1 + _SOON]:
        if block.label is not None or _REPLY.match(block.text) or len(block.text) < _SHORTEST_BODY:
            return True
        if _AGREED.search(block.text):
            return False
    return True
