"""What one person says that they would do: told by who speaks and in which form, and by no list of deeds.

"Would" tells of the future in every minute: of what a plan would bring, and of what a service would go on doing. Where
one person is named, by name or by post, and the verb behind is one of doing, it is that person's word.
"""

from __future__ import annotations

import re

from arising.reading.tasks.somebody import MAY_END, NAMED, ONE, spoken_of

_HOW = (
    r"(?:also |again |therefore |then |further |now |kindly |personally |first |instead |shortly |endeavour to |"
    r"try to )*+"
)
_NO_DEED = (
    r"be|become|been|have|has|not|never|always|no|like|rather|want|wish|welcome|feel|suggest|prefer|need|expect|hope|"
    r"enjoy|encourage|support|oppose|continue|help|end|allow|enable|nominate|receive|find|see|remain|still|think|agree|"
    r"consider|benefit|love|argue|urge|vote|second|move|stand|serve|act|retire|leave|join|resign|step|chair|"
    r"start|begin|know|understand|appear|seem|mean|recall|mind|depend|say|ask (?:again|at)|cease|attend|abstain|"
    r"speak (?:on|at|in|for|against)|start|hold|recommend|propose|also|only|come into|miss|lose|gain|suffer|require|"
    r"accept|refuse|decline|fall|sit|live|work|go|stay|travel|cost|save|open|close|reduce|increase|declare|withdraw|in|on|at|possibly|probably|soon|detail|"
    r"take (?:up|over|part|place|the chair|on|effect|time|account)|refer to|explain|present the report|introduce"
)
"""What somebody would be, feel or go on with, and what is done by saying it in the meeting."""
_WOULD = re.compile(rf"\b(?P<mood>would|will) {_HOW}(?!(?:{_NO_DEED})\b)(?P<verb>[a-z][a-z-]+)\b")
_AFTER = r"(?:^\W*|\b[a-z\d][\w’'-]* |[^\w\s’'] )"
"""No capital letters go before a name: they would make it the end of a longer one, of a body or a plan."""
_POINT = re.compile(rf"^\W*(?:\(?\w{{1,4}}[.)]\s+)?(?P<would>Would) {_HOW}(?!(?:{_NO_DEED})\b)[a-z]")
"""A point of what somebody said, who stands above the list: "Would send the figures after the meeting"."""
_INITIALS = r"(?!(?:PC|GP|CC|BC|TC|DC|UK|EU|US|LA|HR|IT|BT|EA)\b)[A-Z]{2}"
_SPEAKER = re.compile(rf"{_AFTER}(?:(?P<owner>{ONE}|{_INITIALS})|(?P<who>[Hh]e|[Ss]he)),? $")
_PERSON = re.compile(rf"{_AFTER}(?P<owner>(?:{NAMED})(?: and (?:{NAMED}))?),? $")
_REACH = 110
"""Characters before "would" in which its subject stands."""
_ASIDE = re.compile(r",? (?:along|together) with [^.;,]{3,60},? $")
_ASKED = re.compile(
    r"\b(?:who (?:\w+ )?[a-z]+ed|asked|queried|questioned|enquired|wondered|hoped|felt|if|unless|whether)\b[^.;]*$",
    re.I,
)


_LEFT = re.compile(
    r"^\W*(?!.*\b(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|does|did|do|said|asked|agreed|"
    r"noted|needs?|needed|due|likely|appears?|seems?|seemed|continues?|remains?|tends?|whether|how|what|if|not)\b"
    r".*\bto be\b)(?!.*(?:\b[a-z]+ed (?:that|an?|the|one|for)\b|\brepresents?\b).*\bto be\b)"
    r"(?!.*\bto be\b.*\b(?:will|is|are|was|were)\b)(?=[A-Z])[^.;:?]{4,140}?(?<!ed)(?<!ing) to be "
    r"(?:also |then |further |[a-z]+ly )*"
    r"(?!(?:considered|confirmed|determined|decided|approved|agreed|noted|held|adopted|taken|received|used|funded|required|needed|"
    r"allowed|excluded|delivered|completed|elected|appointed|discussed|signed|charged|paid|transacted|followed|heard|"
    r"recommended|read|called|elected|met|seen|based|focused|provided for)\b)"
    r"(?P<deed>[a-z]+(?:ed|ought|aught)|sent|made|told|done|drawn|written|built|kept|put|given)\b.*[.!]$",
    re.S,
)
"""A sentence without a verb of its own, as notes tell what is left to do: "Costs to be obtained"."""
_LONGEST_NOTE = 400


def left_to_do(sentence: str) -> int | None:
    """Where a sentence in the form of a note says what is to be done; None where it says nothing of the kind."""
    found = _LEFT.match(sentence) if len(sentence) < _LONGEST_NOTE else None
    return found.start("deed") if found else None


def word_given(sentence: str) -> tuple[int, str | None] | None:
    """Where "would" stands in a sentence in which one person says what they would do, and who that is."""
    if (point := _POINT.match(sentence)) and not sentence.endswith("?"):
        return point.start("would"), None
    for found in _WOULD.finditer(sentence):
        before = sentence[max(0, found.start() - _REACH) : found.start()]
        aside = _ASIDE.search(before)
        before = before[: aside.start()] + " " if aside else before
        if MAY_END.search(before) is None:
            continue
        named = _SPEAKER if found["mood"] == "would" else _PERSON
        who = named.search(before)
        if who is None or _ASKED.search(sentence[max(0, found.start() - _LONGEST_NOTE) : found.start()]):
            continue
        return found.start(), who["owner"] or spoken_of(sentence, found.start())
    return None
