"""The words that announce a decision, in more of the ways that bodies have: alone, with a body's name, inside it."""

from __future__ import annotations

import pytest

from tests.reading.items.typed_items import decided

FORMS = {
    "a word alone on its line": (
        """
        AGREED

        That the dues be raised by a tenth.
        """,
        [(None, "That the dues be raised by a tenth.")],
    ),
    "a body that leads in to what it did": (
        """
        The Rivers Panel:

        (a) noted the report on the weir; and

        (b) agreed that the quay be mended.
        """,
        [("(a)", "noted the report on the weir"), ("(b)", "agreed that the quay be mended.")],
    ),
    "a body that agreed what stands below": (
        """
        The Panel agreed:

        1. that the quay be mended; and

        2. that the dues be raised.
        """,
        [("1", "that the quay be mended"), ("2", "that the dues be raised.")],
    ),
    "a sentence that says who agreed": (
        "It was agreed by the Rivers Panel that the quay be mended.",
        [(None, "that the quay be mended.")],
    ),
    "a recommendation in capitals before a dash": (
        "RECOMMENDED TO COUNCIL – That the dues be raised.",
        [(None, "That the dues be raised.")],
    ),
    "a label for one decision or several": (
        """
        DECISION(S)

        That the dues be raised.
        """,
        [(None, "That the dues be raised.")],
    ),
    "a body under the mark, and parts that say what it does": (
        """
        RESOLVED:

        The Rivers Panel:

        1. Notes the report.

        2. Asks for a further report in a year.
        """,
        [("1", "Notes the report."), ("2", "Asks for a further report in a year.")],
    ),
    "letters inside the sentence": (
        "RESOLVED that (a) the report be noted; (b) the quay be mended; and (c) the dues be raised.",
        [("(a)", "the report be noted"), ("(b)", "the quay be mended"), ("(c)", "the dues be raised.")],
    ),
    "commas around therefore": (
        "It was, therefore, resolved that the quay be mended.",
        [(None, "that the quay be mended.")],
    ),
    "a body that agreed after something": (
        "Following a discussion, the Panel agreed that the quay be mended.",
        [(None, "that the quay be mended.")],
    ),
    "a body's own label": (
        """
        Committee Decision

        That the quay be mended.
        """,
        [(None, "That the quay be mended.")],
    ),
    "a mark with its number before the words": (
        "RESOLVED 24/35 that the quay be mended.",
        [(None, "that the quay be mended.")],
    ),
    "what was passed below": (
        """
        The following resolutions were passed:

        (1) That the quay be mended; and

        (2) That the dues be raised.
        """,
        [("1", "That the quay be mended"), ("2", "That the dues be raised.")],
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_words_of_a_decision_are_read_without_what_announces_it(form: str) -> None:
    text, wanted = FORMS[form]
    assert decided(text) == wanted
