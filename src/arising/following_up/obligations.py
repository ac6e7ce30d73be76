"""words of a decision → what they oblige somebody to do later, if anything."""

from __future__ import annotations

import re

from arising.record.ask import AskKind

_NOT_AN_ASK = re.compile(
    r"^\W*(?:that,?\s+)?(?:under\b.{0,120}\b(?:press|public)\b.{0,80}\bexcluded\b|(?:the|it)\s+.{0,160}?\b(?:be|"
    r"is|are|was|were)\s+(?:also\s+)?(?:noted|received|"
    r"welcomed|endorsed|approved|supported|accepted|"
    r"agreed as|adopted|signed|placed on record|excluded|re-?elected|elected|appointed|thanked|taken as read|"
    r"confirmed|admitted)\b"
    r"|(?:the\s+)?(?:minutes|press and public|public)\b.{0,200}\b(?:approved|excluded|correct record|adopted)\b"
    r"|(?:to\s+)?(?:note|receive|welcome|endorse|approve|support|accept|adopt|thank|congratulate|declare)s?\b"
    r"|(?:the\s+)?(?-i:[A-Z][\w’'-]*\s+){1,6}(?:notes?|noted|endorse[sd]?|welcome[sd]?|approve[sd]?|commend(?:s|ed)?)\b"
    r"|(?:the\s+)?(?:approval|authori[sz]ation|consent|permission|sanction)\b.{0,60}\b(?:given|granted)\b"
    # The only thing that is to be done is to approve it, and that has been.
    r"|(?:(?!\bbe\b).)*\bbe\s+(?:hereby\s+)?(?:approved|noted|endorsed|adopted|received)\W*$"
    r"|(?:the\s+)?(?-i:[A-Z][\w’'-]*\s+){1,6}considered\b"
    r"|.{0,60}\b(?:was|were) (?:adjourned|suspended)\b"
    r"|it be noted\b"
    r"|(?:a|the)\s+(?:further|next)\s+meeting\b.{0,120}\b(?:be held|take place)\b"
    # A body that fixes the day of its own meeting has done so by saying it.
    r"|(?:to\s+hold\s+)?(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}meeting\s+of\s+(?:the|this)\s+[\w ]{3,60}?"
    r"\b(?:be held|take place)\b(?=.{0,60}\d))",
    re.I | re.S,
)
_NAMES_A_THING = re.compile(
    r"^\W*(?:the|an?|any|all)\b(?=.*\b(?:as (?:set out|detailed|shown|attached)|appendix|appendices)\b)"
    r"(?:(?!\b(?:be|should|will|would|must|shall|asks?|requests?|that)\b).)*$",
    re.I | re.S,
)
"""A part of a decision that names what is approved, by its appendix, and says nothing of anybody doing anything."""
_ALSO_ASKS = re.compile(
    r"\b(?:and|but|subject to)\b.{0,80}\b(?:be (?:submitted|circulated|provided|invited|arranged|brought|"
    r"reported|asked|requested)|request(?:s|ed)?|ask(?:s|ed)?)\b",
    re.I | re.S,
)
_KINDS: tuple[tuple[AskKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.I | re.S))
    for kind, pattern in (
        (
            AskKind.WORK_PROGRAMME,
            (
                r"\b(?:work(?:ing)? (?:programme|plan|program)|forward plan)\b|\bfuture agenda\b|\b(?:be )?(?:put|"
                r"placed|included|added) (?:on|in|to) "
                r"(?:the |an? )?(?:next |future )?agenda\b|\bstanding (?:agenda )?item\b"
            ),
        ),
        (
            AskKind.CIRCULATE,
            (
                r"\bcirculat\w+|\bre-?circulat\w+|\b(?:be )?(?:sent|e-?mailed|shared|forwarded|distributed)\b|"
                r"\b(?:send|share|forward|e-?mail|distribute)\b"
            ),
        ),
        (AskKind.INVITE, r"\binvit\w+|\bbe asked to attend\b|\battend (?:a|the) (?:future|next)\b"),
        (AskKind.VISIT, r"\bvisits?\b|\bsite inspection\b"),
        (
            AskKind.WRITE,
            (
                r"\bwrit(?:e|es|ing|ten) to\b|\blobb(?:y|ies|ied|ying)\b|\bletters?\b.{0,40}\b(?:be sent|to)\b|"
                r"\bmake representations?\b|\brepresentations? be made\b"
            ),
        ),
        (
            AskKind.REPORT_BACK,
            (
                r"\b(?:updates?|reports?|presentations?|briefings?|information|proposals?|evaluation|scorecards?|"
                r"figures|data|details|clarification|"
                r"response|feedback|findings|outcomes?|results?|plan|paper|analysis|account|note|reply|answer|statement|"
                r"detail)\b.{0,140}\b(?:be |to be |is |"
                r"are )?(?:submitted|presented|provided|brought|"
                r"reported|received|given|produced|fed back|obtained|tabled|prepared|reformatted|made available|"
                r"supplied|considered at)\b"
                r"|\breport(?:s|ed|ing)? back\b|\bfeed ?back\b|\bbring\b.{0,60}\bback\b|\b(?:provide|submit|"
                r"present|bring|prepare|produce|receive|supply|table)s?\b.{0,80}\b"
                r"(?:updates?|reports?|briefings?|information|details|proposals?|figures|data|presentations?|"
                r"paper|statistics|breakdown|analysis|account|note|reply|answer|statement|detail)\b|\bupdates?\b.{0,30}\bbe\b|"
                r"\brevert to\b|\bcome back to\b"
            ),
        ),
        (
            AskKind.PUBLISH,
            r"\bpublish(?:es)?\b|\bbe published\b|\bbe placed on (?:the )?(?:council['’]s )?website\b|\bpublicis\w+",
        ),
        (AskKind.REFER, r"\brefer(?:red|s)?\b.{0,60}\bto\b|\bbe raised (?:at|with)\b|\bescalat\w+"),
        (
            AskKind.ARRANGE,
            (
                r"\barrang\w+|\bmeetings?\b.{0,60}\b(?:be (?:held|convened|organised|set up)|take place)\b|"
                r"\bdiscussions? (?:take place|be held)\b|\bconven\w+|\borganis\w+|\bmeet with\b"
            ),
        ),
        (
            AskKind.CONSIDER,
            (
                r"\bconsider(?:ed|ation|s)?\b|\blook(?:ed)? (?:at|into)\b|\breview(?:ed|s)?\b|\bexplor\w+|"
                r"\binvestigat\w+|\bmonitor\w*|\bscrutinis\w+|\bexamin\w+|\bdiscuss\b"
            ),
        ),
        (
            AskKind.DO,
            (
                r"\bensur\w+|\bestablish\w*|\bdevelop(?:ed|s)?\b|\bset up\b|\bcontinu\w+|\bimplement\w*|"
                r"\bundertak\w+|\bcarr(?:y|ied) out\b|\btake (?:steps|action)\b|"
                r"\bcontact(?:ed)?\b|\bdeliver(?:ed)?\b|\bidentif\w+|\bcomplet\w+|\bagree\b.{0,40}\b(?:timescale|"
                r"with officers)\b|\bdetermined\b|\bclarif\w+|\bask(?:ed)?\b|"
                r"\brequest(?:ed|s)?\b|\bchas(?:e|ed)\b|\bcheck(?:ed)?\b|\bupdate\b|\bnotify\b|\bmeet\b|"
                r"\bwork with\b|\bgive\b|\bobtain\b|\bfollow(?:ed)? up\b|\binclud\w+|"
                r"\bmade available\b|\bbe made\b|"
                r"\bexplain\w*\b|\binform\w*\b|\badvise\b|\brespond\b|\breply\b|"
                r"\bsuppl(?:y|ied)\b|\bprovide\b|\bprepare\b|\bdeleg\w+ authority\b"
            ),
        ),
    )
)


def obligation_in(words: str, *, is_task: bool = False, is_due: bool = False) -> AskKind | None:
    """What ``words`` oblige somebody to do later; ``None`` for a decision that is done once it is taken.

    ``is_task`` says that the paper itself marks the words as an action, so that only the kind is in
    question; ``is_due`` that they name a time to come, by which something must then be done. "That the
    report be noted", approvals and thanks are decisions and not asks, but for what they go on to ask ("… be
    noted and a further update be submitted in six months").
    """
    text = words
    if not is_task and _NAMES_A_THING.match(text):
        return None
    if not is_task and _NOT_AN_ASK.match(text):
        further = _ALSO_ASKS.search(text)
        if not further:
            return None
        text = text[further.start() :]
    for kind, pattern in _KINDS:
        if pattern.search(text):
            return kind
    return AskKind.DO if is_task or (is_due and _ACTS.search(text)) or _SHOULD.search(text) else None


_ROLES = (
    r"(?:clerk|chair\w*|officers?|manager|director|secretary|treasurer|lead|team|cllr\.? [A-Z]\w+|councillor [A-Z]\w+)"
)
_SHOULD = re.compile(rf"\b{_ROLES} should\b", re.I)
"""Who should do something is asked to."""
_ACTS = re.compile(r"\b(?:be|should|will|would|shall|must|asks?|requests?|invites?)\b", re.I)
_UNDERTAKEN = re.compile(
    r"\b(?:agree[ds]? to|agree[ds]? that\b.{0,80}\b(?:would|will|should)|undert(?:ook|akes?) to|offered to|promised to|"
    r"committed to|volunteered to|(?:was|were|is|are|be) (?:asked|requested|invited|tasked|to be asked) to|"
    r"(?:asked|requested) (?:that|for)\b|(?:asked|requested) (?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,5} to|"
    r"would (?:also )?(?:be |then be )?(?:provide|report|submit|circulate|bring|send|arrange|check|confirm|look into|"
    r"raise|speak|contact|ensure|write|forward|follow|share|submitted|circulated|provided|brought|reported|sent|"
    r"arranged|shared)\w*\b|"
    r"will (?:also )?(?:be )?(?:provide|report|submit|circulate|bring|send|arrange|check|confirm|look into|raise|"
    r"speak|contact|ensure|write|forward|follow|share|submitted|circulated|provided|brought|reported|sent|arranged|"
    r"shared)\w*\b)",
    re.I | re.S,
)
_REFUSED = re.compile(
    r"\b(?:had|has|have|did|do|does|was|were|is|are|would|will|could|should)(?:n['’]t| not)\b|\bdeclined\b", re.I
)


_TO_COME = re.compile(
    r"\b(?:will|shall)\b(?! (?:not|never|try|help|continue|remain|have|allow|enable|mean)\b)|"
    r"^\W*(?:that\b.{0,200}?\b(?:should|would|could|be|to)\b|to (?!date\b)[a-z])|"
    r"\b(?:to|should|must) be [a-z]+(?:ed|en|t|ne|de|ld|id)\b|"
    rf"\b{_ROLES} (?:is |are )?to (?!the\b|a\b|date\b)[a-z]{{2,}}|"
    r"\bit was (?:also )?(?:suggested|proposed) (?:that|to)\b|^(?:members|councillors) (?:also )?requested\b|"
    r"\b(?:stated|said|confirmed|assured|advised|indicated)\b.{0,60}? that (?:he|she|they) would (?!not\b)|"
    r"\b(?:be|was|were) deferred (?:to|until|till)\b|^\W*an? [^.;]{3,60}? be [a-z]+(?:ed|nt|de|en)\b",
    re.I | re.S,
)
"""Forms of what is still to be done, in words already known to tell of a task."""


def undertaken(words: str) -> bool:
    """Whether somebody undertakes, agrees or is asked in ``words`` to do something, or they say that it is to be done.

    The words are those of a task told in passing; what somebody would do as a matter of course is no undertaking.
    """
    found = _UNDERTAKEN.search(words)
    if found is not None and not _REFUSED.search(words[: found.end()]):
        return True
    return found is None and _TO_COME.search(words) is not None
