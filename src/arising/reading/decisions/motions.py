"""Motions: who proposed and seconded them, what they say, and what became of them."""

from __future__ import annotations

import re

from msgspec import Struct

from arising.record.passage import Passage
from arising.wording.sought import Sought

_TITLE = (
    r"(?:Councillors?|Cllrs?|Cmhlr|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Rev|Prof|M/s|Commissioner|Alderman|"
    r"Alderwoman|Member)\b\.?"
)
_OFFICE = (
    r"(?:[Tt]he )?(?:Deputy |Vice[- ]?|Lord |Acting )*(?:Mayor|Chair(?:man|woman|person)?|Leader|President|"
    r"Cathaoirleach)\b(?: of the Council)?"
)
_WORD = r"(?:[A-ZÁÉÍÓÚ][\w.’'-]*|\([A-Z]\))"
_PARTICLE = r"(?:(?i:van|von|de|der|den|du|la|le|di|da|al|bin|ap)\s+)"
_NAME = rf"(?:{_WORD}|and|&)(?:\s+{_PARTICLE}{{0,2}}{_WORD}){{0,6}}"
_HONOURS = r"(?:,?\s(?:OBE|MBE|CBE|KBE|DBE|QC|KC|JP|DL|MP|TD)\b\.?)*"
WHO = rf"(?:(?:{_OFFICE},? )?(?:{_TITLE}\s+)*{_NAME}{_HONOURS}|{_OFFICE})"
"""A person as minutes name one who moves or seconds: title and name, or office."""
_POST = r"(?:,\s[^.;:“]{3,120}?,)?"
_ALSO = r"(?:also\s+|then\s+|further\s+|formally\s+|duly\s+)*"

BACKERS = re.compile(
    rf"^\W*(?i:proposed|proposer|moved|motion)\s*(?i:by)?\s*:?\s*(?P<mover>{WHO})\s*(?:[;,.:-]|\band\b)*\s*"
    rf"(?:(?:and\s+)?(?i:second(?:ed|er)?)\s*(?i:by)?\s*:?\s*(?P<seconder>{WHO})\s*[;,.:]*)?\s*(?P<rest>.*)$",
    re.S,
)
SECONDED = re.compile(
    rf"^\W*(?:and\s+)?(?i:second(?:ed|er))\s*(?i:by)?\s*:?\s*(?P<seconder>{WHO})\s*[;,.:]*\s*(?P<rest>.*)$", re.S
)
ON_PROPOSAL = Sought(
    rf"\b(?:[Uu]p)?[Oo]n (?:an? |the )?(?:proposal|proposition|"
    rf"motion) (?:of|by|from) (?P<mover>{WHO}),?\s*(?:and )?seconded by (?P<seconder>{WHO}),?\s*(?:and )?"
    r"(?:(?:and\s+)?in accordance with [^;]{5,120}?,\s*(?=it was))?"
)
PROPOSES = Sought(
    rf"\b(?P<mover>{WHO}){_POST}\s+{_ALSO}(?:proposed|moved)"
    rf"(?:,?\s+and\s+(?P<with>{WHO}){_POST}\s+{_ALSO}seconded)?\b,?\s*(?P<motion>.*?)"
    rf"(?:[,;.]?\s*(?:and\s+|which was\s+|this was\s+)*seconded by\s+(?P<seconder>{WHO})(?:\s+with\b[^.]*)?)?[.\s-]*$",
    re.S,
)
MOVES_TEXT = Sought(
    rf"\b(?P<mover>{WHO}){_POST}\s+{_ALSO}(?:proposed|moved)\b"
    rf"(?:,?\s+and\s+(?P<with>{WHO}){_POST}\s+{_ALSO}seconded\b|,?\s*(?:and\s+|"
    rf"which was\s+)?{_ALSO}seconded by (?P<seconder>{WHO}){_POST})?,?\s*"
    r"(?:the\s+|an?\s+)?(?:following\s+|original\s+|substantive\s+|composite\s+|revised\s+|"
    r"further\s+)*(?P<what>[Mm]otion|[Aa]mendment|[Rr]esolution|[Rr]ecommendation)s?\b"
    rf"(?:,?\s*(?:which was\s+|and\s+)?seconded by (?P<later>{WHO}){_POST})?(?:\s+(?:standing in \w+ names?|"
    rf"as follows|that))*\s*[:;,]?\s*[-–—]*\s*"
)
WAS_PROPOSED = Sought(
    rf"(?:^\W*(?i:proposed|moved):?|\b(?i:(?:(?:it )?was |is )?(?:proposed|"
    rf"moved) by)) (?P<mover>{WHO})[,;]?\s*(?:(?:and|&) )?"
    rf"(?i:seconded)(?: by)?:? (?P<seconder>{WHO})[,.;]?\s*"
    r"(?:[-–—,]?\s*subject to\b.{3,300}?[-–—,]\s*(?=that\b))?(?P<motion>(?:that|to)\b.*)?$",
    re.S,
)
MADE_MOTION = Sought(
    rf"\b(?P<mover>{WHO}) made a motion,?\s*(?:and )?seconded by (?P<seconder>{WHO}),?\s*(?P<motion>to\b.*)$", re.S
)
_STARTS_BACKING = re.compile(
    rf"^\W*(?i:proposed by|proposer|seconded by|seconder|moved by|motion by|second(?: by)?\s*:|"
    rf"(?:proposed|seconded)(?= {_TITLE}))"
)
SECONDS = re.compile(
    rf"^\W*(?P<by>(?i:(?:this|it|(?:the|this|that) (?:motion|proposal)) was) {_ALSO}seconded by )?(?P<seconder>{WHO})"
    rf"(?(by)| {_ALSO}seconded(?: (?:the|this|that) (?:motion|proposal))?)\W*$"
)
"""A sentence that only says who seconded."""
_FATE = re.compile(r",?\s+and (?:said|set|the|this|that) motion (?:failed|carried|passed|was)\b.*$", re.S)
_TRAILS = re.compile(r"[.!?]\s+(?=(?:Proposed|Moved|Seconded) by\b)")
NOTICE = re.compile(
    r"(?:^|(?<=[.?!] ))\W*\S{0,2}\s*(?:(?:I|we|1|!|\|)\s+)?will (?:move|"
    r"propose) at the next (?:\w+ )?meeting(?: of [^,]{3,60})?,?\s+(?=(?:that|for)\b)",
    re.I,
)
MOTION_RESULT = Sought(
    r"\bthe (?:(?:substantive|amended|original|above|foregoing|"
    r"following)\s+)*motion\b(?:\s*\(?as amended\)?)?,?\s+(?:was|were|is)\b.{0,150}?"
    r"\b(?:(?P<yes>agreed|adopted|carried|approved|passed|accepted|supported by the (?:council|members|meeting))|"
    r"(?P<no>lost|defeated|rejected|not carried))\b",
    re.I,
)
_PROPOSES_BELOW = re.compile(r"\b(?:proposed|moved)(?: (?:the following|as follows))?:$")
"""How a paragraph ends under which stands what is proposed."""
TOOK_EFFECT = re.compile(
    r"\btook the chair\b|\b(?:was|were) (?:duly |then |therefore )*(?:elected|appointed|co-opted)\b|"
    r"\bagreed to (?:be|become|serve|act|stand)\b|"
    r"\bmeeting (?:was |then |was then )*(?:closed|re-?opened|adjourned)\b",
    re.I,
)


class Backing(Struct, frozen=True, gc=False):
    """Who moved and who seconded, as printed; empty where the paper does not say."""

    mover: str = ""
    seconder: str = ""


def backing_in(text: str) -> tuple[Backing, int] | None:
    """The backing that opens ``text`` ("Proposed by …; Seconded by …") and where the words after it start."""
    if not _STARTS_BACKING.match(text):
        return None
    for pattern in (BACKERS, SECONDED):
        found = pattern.match(text)
        if found:
            groups = found.groupdict()
            return Backing(name_of(groups.get("mover")), name_of(groups.get("seconder"))), found.start("rest")
    return None


def trailing_backing(text: str) -> tuple[Backing, int] | None:
    """The backing that ends a paragraph of something else ("… was sought. Proposed by A;") and where it starts."""
    for start in _TRAILS.finditer(text) if "ed by" in text else ():
        found = backing_in(text[start.end() :])
        if found and not text[start.end() + found[1] :].strip(" ;,."):
            return found[0], start.end()
    return None


def name_of(printed: str | None) -> str:
    """A name without the points and joining words around it."""
    return re.sub(r"\s+(?:and|&)$", "", (printed or "").strip(" ,;:.-"))


def with_backing(known: Backing, new: Backing) -> Backing:
    """``known`` with what ``new`` adds."""
    return Backing(new.mover or known.mover, new.seconder or known.seconder)


class Proposal(Struct, frozen=True, eq=False, gc=False):
    """Something proposed that has no result yet.

    ``number`` is the paragraph it stands in. ``set_out`` says that it is a motion set out in full, not a clause
    of a sentence, and ``amendment`` that it would change another motion.
    """

    words: Passage
    backing: Backing
    number: str | None = None
    seconded: bool = True
    set_out: bool = False
    amendment: bool = False


def proposal_in(sentence: Passage, before: Passage | None = None) -> Proposal | None:
    """The proposal that ``sentence`` makes: "Cllr A proposed …, seconded by Cllr B"; else ``None``.

    Its words are the clause that follows "proposed", where that says all ("that …", "to …"); else the sentence;
    or the sentence ``before`` where this one only names who proposed and seconded it.
    """
    if not any(word in sentence.text for word in ("roposed", "oved", "a motion")):
        return None
    for pattern in (WAS_PROPOSED, MADE_MOTION, PROPOSES):
        found = pattern.search(sentence.text)
        if not found:
            continue
        groups = found.groupdict()
        seconder = groups.get("seconder") or groups.get("with")
        motion = groups.get("motion") or ""
        if not seconder and not re.match(r"\W*(?:that|to)\b", motion):
            continue
        if re.match(r"(?:that|to)\b", motion):
            # Where no seconder follows, the clause runs to the end of the sentence, full stop and all.
            last = found.end("motion") if groups.get("seconder") else len(sentence)
            clause = sentence[found.start("motion") : last]
        elif before is not None and not sentence.text[: found.start()].strip() and not motion:
            clause = before
        else:
            clause = _told(sentence, found.start())
        fate = _FATE.search(clause.text)
        clause = clause[: fate.start()] if fate else clause
        return Proposal(clause.strip(), Backing(name_of(groups["mover"]), name_of(seconder)), seconded=bool(seconder))
    return None


def _told(sentence: Passage, start: int) -> Passage:
    """The sentence from the proposer's name on; what stands before it is only how the debate came there."""
    lead = sentence.text[:start].rstrip()
    return sentence[start:] if lead.endswith(",") else sentence


def moved_text(paragraph: Passage) -> tuple[Proposal, Passage] | None:
    """The motion or amendment that ``paragraph`` begins to set out, and those of its words that stand here."""
    if "second" not in paragraph.text and "oved" not in paragraph.text and "roposed" not in paragraph.text:
        return None
    if _PROPOSES_BELOW.search(paragraph.text):
        return Proposal(Passage.empty(), Backing(), set_out=True), Passage.empty()
    found = MOVES_TEXT.search(paragraph.text)
    if not found or re.search(r"\babove\b", found.group()):
        return None
    backing = Backing(name_of(found["mover"]), name_of(found["with"] or found["seconder"] or found["later"]))
    amendment = found["what"].lower() == "amendment"
    return Proposal(Passage.empty(), backing, set_out=True, amendment=amendment), paragraph[found.end() :]
