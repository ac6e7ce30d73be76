"""Words that name one person, by name or by post, who can be held to what they said; and who a sentence is about."""

from __future__ import annotations

import re

_POSTS = (
    "officer|director|manager|clerk|chair(?:man|woman|person)?|secretary|engineer|administrator|leader|mayor|solicitor|"
    "facilitator|co-?ordinator|conven[eo]r|commissioner|advis[eo]r|treasurer|accountant|auditor|surveyor|planner|"
    "head ?teacher|head ?master|head ?mistress|principal|inspector|superintendent|constable|sergeant|warden|registrar|"
    "governor|president|nurse|executive|librarian|lead|head|holder|deputy|cathaoirleach|assistant|member|representative"
)
_TITLE = r"(?:Councillors?|Cllrs?|Cur|Cmhlr|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|PCSO|Sir|Dame|Lord|Lady)\b\.?"
_NAMES = r"(?>[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){0,3})"
_BODIES = (
    "Council|Committee|Board|Panel|Authority|Service|Department|Centre|Center|Programme|Project|Group|Trust|Team|Forum|"
    "Partnership|Commission|Government|Bill|Act|Scheme|Grant|Fund|Party|Cabinet|Executive|Charter|Strategy|Plan|Policy|"
    "Report|Review|School|College|University|Hospital|Parliament|Association|Society|Company|Agency|Unit|Office|Network|"
    "Alliance|Framework|Protocol|Agreement|Order|Road|Street|Lane|House|Hall|Park|Library|Minister|Assembly|Meeting|"
    "Directorate|Division|Force|Police|Pathway|Model|Contract|System|Budget|Bank|Site|Bridge|Farm|Ward|Town|Village"
)
_OF_BODY = (
    rf"(?!(?:The|This|That|These|Those|An?|What|Which|How|Where|When|Why|Some|Both|Each|Most|Many|All|Any|Other|No)\b)"
    rf"(?!(?:[A-Z][\w’'-]* ){{0,3}}(?:(?:{_BODIES})s?|Authorities|Paper|Minutes|Notes|"
    r"[A-Z][a-z]+(?:tion|sion|ity|ship|ness|ies)s?)\b)"
)
_TAIL = r"(?:,? (?:for|of|and|&|-|–) (?:the )?[A-Z][\w’'&-]*(?:,? (?:and |of |& |for )?[A-Z][\w’'&-]*){0,6})?"
_BRACKET = r"(?: \([^()]{2,40}\))?"
_POST = (
    rf"(?:[Tt]he )?(?:[A-Z][\w’'&/-]*,? (?:(?:and|of|for|&) ){{0,1}}){{0,7}}(?i:{_POSTS})\b(?<!the member)"
    rf"{_TAIL}{_BRACKET}"
)
NAMED = rf"{_TITLE} {_NAMES}{_BRACKET}|(?:[Tt]he )?{_OF_BODY}[A-Z][a-z’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]*[a-z]\b{_BRACKET}"
"""One person, by name."""
ONE = rf"(?:(?>{NAMED})(?<![’']s)|(?:the|The) (?:[a-z]+ ){{0,2}}(?:{_POSTS})\b{_TAIL}|{_POST})"
"""One person, by name or by post."""

MAY_END = re.compile(rf"(?:\b(?:[Hh]e|[Ss]he|[A-Z][\w’'-]*\.?|{_POSTS})|\)),? $")
"""How words end that may end in a person: sooner looked at than who it is."""
_LEAD_IN = r"(?:(?:In (?:response|reply|answer)|Following|With regard|With reference|In relation)\b[^;:]{0,160}?, )?"
_ABOUT = re.compile(
    rf"^\W*{_LEAD_IN}(?P<owner>{ONE}),? (?:(?:also|then|further|again|kindly|duly|in response|who|had|has) )*"
    r"(?:[a-z]+ly )?[a-z]+(?:ed|s|id|ook|ave|ought|poke|old)\b"
)
_DOES = re.compile(rf"(?:^|(?<=[\s,;]))(?P<owner>{ONE}),? (?:also |then )?(?:[a-z]+(?:ed|ook)|said|was|had)\b")
_AT_END = re.compile(
    rf"(?:^\W*|\b[a-z\d][\w’'-]* |[^\w\s’'] )(?P<owner>{ONE})(?:,? (?:and|also|then|who|had|have|has|kindly))*$"
)
_NEAR = 200
"""Characters of a sentence in which a person is looked for."""


def spoken_of(sentence: str, before: int | None = None) -> str | None:
    """The person whom the sentence opens with, as somebody who does or says something; None where there is none.

    Where it opens with nobody, the one who was last told of ``before`` that character.
    """
    found = _ABOUT.match(sentence)
    if found is None and before is not None:
        found = next(reversed(list(_DOES.finditer(sentence, max(0, before - _NEAR), before))), None)
    return found["owner"] if found else None


def named_at_end(words: str) -> str | None:
    """The person whom ``words`` end in; None where they end in something else."""
    found = _AT_END.search(words[-_NEAR:])
    return found["owner"] if found else None
