"""One piece of evidence in the making."""

from __future__ import annotations

from arising.following_up.identity import evidence_id
from arising.record.ask import Ask, Citation, Evidence
from arising.record.reference import Answer


def evidence(ask: Ask, cited: Citation, answer: Answer, finder: str, why: str, *, certain: bool) -> Evidence:
    """Evidence for ``ask`` with its stable name."""
    name = evidence_id(ask.id, cited.sha256, cited.place.start, cited.quote)
    return Evidence(name, ask.id, cited, answer, finder, why, certain)
