"""Which decisions give somebody a task: told by what a body settles in the deciding, and by nothing else."""

from __future__ import annotations

import re

from arising.reading.tasks.somebody import ONE
from arising.reading.tasks.task_words import SETTLED
from arising.reading.tasks.tasks import agreed_task
from arising.wording.sought import Sought

_TASK_RESOLVED = Sought(
    r"\b(?:writes?|correspond|circulates?|reports? back|be reported\b[^.;]{0,40}\b(?:at|to)\b[^.;]{0,30}\bmeeting|"
    r"(?:report|update|presentation|paper|copy|briefing|response|"
    r"evaluation)s?\b[^.;]{0,80}\bbe "
    r"(?:submitted|brought|provided|presented|circulated|made)|br?ought back to|delegate finalising|"
    r"submit a (?:request|response|bid|report)|request (?:that )?(?:the )?\w+|"
    r"requests? the|asks? the|urges? the|arrange|investigate|representation be made|be deferred to|"
    r"deferred to the|to try|^to defer\b|"
    r"^to continue (?:this|the) (?:item|matter|hearing) to\b|be arranged|be circulated|"
    r"delegates?\b.{0,160} to explore|engages? with|the submission of|make (?:the )?necessary changes|"
    r"make further necessary changes|encourage|be (?:requested|asked|instructed|tasked) to|be raised with|"
    r"be kept (?:informed|updated)|be informed of|to tender|arrangements\b[^.;]{0,60}\b(?:be|are) made|"
    r"be (?:discussed|considered|agreed|approved)\b[^.;]{0,40}\bat [^.;]{0,30}\bnext meeting|"
    r"officers? (?:draft|prepare|write|produce|submit|seek|bring|provide|explore|contact))\b",
    re.I,
)
_NOT_TASK = Sought(
    r"\brequest(?:s|ing)? (?:for|from)\b|^.{0,50}\bto refer\b|^\W*(?:that )?(?:this |"
    r"the )?(?:\w+ ){0,3}?(?:agrees to )?calls? (?:up)?on\b|\bnecessary actions?\b|"
    r"\blater in the (?:agenda|meeting)\b|\brelevant actions?\b|"
    r"\bnon-(?:substantive|material)\b|"
    r"\bminutes\b.{0,80}\b(?:be approved|adopted|correct record)\b|\bcontinue to be\b|^\W*endorses?\b",
    re.I,
)
_THAT = r"^\W*(?:\(?\w{1,3}[.)]\s+)?(?:[Tt]hat,? )?"
_BE = r"(?:(?:would|should|must|will|to) )?be (?:also |now |further |then |again |hereby |[a-z]+ly )*"
_DONE = re.compile(
    rf"{_THAT}(?!.{{0,60}}\b(?:minutes|thanks|licen[cs]e|application|public|press|standing orders|motion|amendment|"
    rf"council tax|precept|budget)\b)"
    rf"(?:(?!\b(?:is|are|was|were|has|have|had|would|will|that|which|who|not|continue|considered|endorsed|noted|agreed|enable)\b)[^.;:]){{3,160}}?"
    rf"\b{_BE}(?!(?:{SETTLED})\b)(?:[a-z]+(?:ed|ought|aught)|sent|made|told|done|drawn|written|built|kept|undertaken)\b",
    re.I,
)
_PERSON_DOES = re.compile(
    rf"{_THAT}(?P<owner>{ONE}(?: and (?:the )?{ONE})?),? (?:in consultation with [^,]{{3,90}}, )?(?:also |to |should |"
    r"will |would |must )?(?!(?:be|is|are|was|were|has|have|had|note|notes|approve|approves|agree|agrees|endorse|"
    r"endorses|support|supports|continue|continues|become|becomes|remain|remains|act|serve|chair|alternate|represent|receive|"
    r"receives|accept|accepts|adopt|attend|attends|recommend|recommends|consider|considers|in|on|of|and|for|to|or|"
    r"with|at|as|not|from|by|recognise|welcome|take the chair|stand|resolve|resolves|would|will)\b)"
    r"(?!should|must|could|may|can|to|also|hereby)(?P<verb>[a-z]+)\b(?<!ed)(?<!ing)"
)
_MAY = re.compile(
    rf"{_THAT}(?:(?P<owner>(?-i:{ONE}))|[^.;:]{{3,120}}?) be (?:authorised|invited|mandated) to "
    r"(?:convene|write|arrange|respond|meet|draft|"
    r"prepare|submit|seek|contact|send|attend the next|present|report)\b",
    re.I,
)


_ASIDE = re.compile(r", (?:which|who|as|having|when|if|where)\b[^,;:]{3,120},")
_NEXT_PART = re.compile(r"[;,]? and (?=that\b)|;\s+(?:and )?")


def gives_task(text: str, *, only_plain: bool = False) -> bool:
    """Whether the words of one decision say what somebody is to do when the meeting is over.

    ``only_plain`` leaves out what the form of the words alone shows.
    """
    if _NOT_TASK.search(text):
        return False
    if _TASK_RESOLVED.search(text) or agreed_task(text):
        return True
    if only_plain:
        return False
    parts = _ASIDE.sub("", text) if "," in text else text
    passive = "be " in text.lower()  # without it only the second of three can match
    return any(
        (passive and _DONE.match(part)) or _PERSON_DOES.match(part) or (passive and _MAY.match(part))
        for part in _NEXT_PART.split(parts)
    )


def owner_in(text: str) -> str | None:
    """The person whom a decision opens with as the one who is to act."""
    found = _PERSON_DOES.match(text) or _MAY.match(text)
    return found["owner"] if found else None
