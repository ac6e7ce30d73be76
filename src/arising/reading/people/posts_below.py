"""Lists with a name on one line and its bearer's post on the line below, as where a table's cells became lines."""

from __future__ import annotations

from collections.abc import Sequence

from arising.reading.people.name_words import TITLES
from arising.reading.people.names import is_all_name
from arising.record.passage import Passage

_FEWEST = 3


def posts_below(entries: Sequence[Passage]) -> list[tuple[Passage, Passage]]:
    """The entries of such a list in pairs, name and post; empty where it is no such list.

    One entry before the first name may head the posts. A post may look like a name ("Registered Nurse"), most do not.
    """
    for first in (0, 1):
        names, posts = entries[first::2], entries[first + 1 :: 2]
        if len(names) < _FEWEST or len(names) != len(posts) or not all(map(is_name_with_bracket, names)):
            continue
        if sum(is_name_with_bracket(post) or TITLES.match(post.text) is not None for post in posts) * 2 < len(posts):
            return list(zip(names, posts, strict=True))
    return []


def is_name_with_bracket(entry: Passage) -> bool:
    """Whether an entry is one name, with what is said of its bearer in brackets or without."""
    bracket = entry.text.find("(")
    return is_all_name(entry[:bracket].strip() if bracket > 0 else entry)
