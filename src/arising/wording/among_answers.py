"""How words that stand among answers tell what became of a thing: a log or an entry of matters arising says it shortly.

There a past participle alone tells a deed ("Emailed to members 4 May", "Seat painted"), and words that would be about
anything in a debate ("nothing back", "called off", "still looking") are about the ask that they answer. So these are
asked only of words that stand where answers stand.
"""

from __future__ import annotations

import re

from arising.wording.sought import Sought

_ENDED = (
    r"(?:circulated|sent|shared|published|issued|provided|supplied|submitted|e-?mailed|added|included|uploaded|"
    r"delivered|nominated|appointed|recruited|repaired|mended|fixed|planted|installed|fitted|erected|painted|cleared|"
    r"removed|replaced|cleaned|swept|cut|paid|signed|accepted|posted|put up|placed|distributed|forwarded|adopted|"
    r"amended|updated|incorporated|presented|produced|made|invited|completed|actioned|dealt with|"
    r"resolved(?! (?:that|to)\b)|rectified|sorted|booked)"
)
_TAKES_OBJECT = (
    r"(?! (?:a|an|the|his|her|their|its|our|it|them|him|us|me|to be|for (?:more|further)|all|any|some|in (?:principle|"
    r"part)|by (?:the end|next)|of|as|on (?:progress|how|the progress))\b| \w+ing\b)"
)
_NO_VERB = (
    r"(?!(?:to|will|would|shall|should|could|can|may|might|must|be|been|being|is|are|was|were|has|have|had|not|no|"
    r"\d+|never|none|nothing|who|which|that|if|when|once|until|awaiting|asked|requested|agreed|suggested|noted|said|"
    r"reported|advised|half|partly|part|some|councillors?|cllrs?|clerk|chair(?:man)?|he|she|they|we|i)\b)"
)
SETTLED = Sought(
    rf"(?:^|[–—:]\s+|\s-\s+)\W*(?:{_NO_VERB}[\w’'/&()-]+,? ){{0,6}}?(?:(?:now|all|duly|since|both) )?{_ENDED}\b"
    rf"{_TAKES_OBJECT}(?![^.;]*\bto be\b)"
    r"|\b(?:took place|(?:was|were) held)\b|\b(?:is|are) (?:now )?(?:in place|live|on (?:the|our) web ?site)\b"
    r"|\b(?:has|have) (?:all |both )?had (?:the|their|a) (?:letters?|reports?|papers?|copy|copies|e-?mails?|training|"
    r"guidance|notes?)\b"
    r"|\b(?:has|have|had) (?:all |both |now )*(?:confirmed|accepted|signed|paid|replied)\W*$"
    r"|\b(?:agreed|noted|shown|marked|recorded|reported|signed off) (?:as|to be) (?:now )?(?:completed?|done|closed|"
    r"discharged)\b|\b(?:can|could|may|to) (?:now |all )?(?:be (?:closed|removed|discharged|taken off)|come off)\b"
    r"|\b(?:has|have|had) (?:accepted|approved|agreed) (?:all|the|its|both)\b"
    r"|\b(?:is|are|was|were) now (?:all )?(?:let|open|live|done|complete|finished|working|sold|full)\b"
    r"|\bhad before (?:it|them) (?:the|a)\b"
    r"|\b(?:this|it|that|which) (?:was|has been|had been) (?:now )?done\b"
    r"|\ball (?:now )?been received\b|\bsuccessful (?:bid|application)\b|\b(?:is|are|was|were) (?:appended|"
    r"attached|set out|tabled)\b|\bno further action\b|\b(?:was|were) (?:cut|mended|repaired|cleared|removed|delivered|"
    r"produced|published|sorted|collected|dealt with|passed (?:to|on)|"
    r"replaced|planted|painted|fixed|installed)\b",
    re.I,
)
"""What ended it: a deed that leaves nothing to do."""
FAILED = Sought(
    r"\b(?:did|do|does)(?: not|n['’]t) (?:yet |so far )?(?:reply|respond|answer|accept|come (?:back|forward)|hear|"
    r"happen(?! again)|take place|arrive|begin|start|turn up)\b"
    r"|\b(?:not (?:yet )?(?:been )?able|unable|impossible) to\b|\bnot (?:yet )?possible to\b"
    r"|\b(?:called off|held over|held up|carried (?:forward|over)|cancelled|abandoned|overtaken by)\b"
    r"|\b(?:sent|heard|received|had|done) nothing\b|\bnothing (?:back|yet|new|heard|received|done|has|had)\b"
    r"|\bstill to (?:be|come|do|follow)\b"
    r"|\b(?:will|would) (?:now )?not (?:now|take place|happen|go ahead)\b|\b(?:did|do|does) not accept\b"
    r"|\bcould not (?:be|go|take|proceed|attend)\b|\bcan ?not be\b"
    r"|\bdelays? (?:to|in|with|on)\b|\b(?:slipped|deferred|postponed|put back|delayed) (?:to|until|till|from|because|"
    r"by)\b"
    r"|(?:^|[–—:]\s)\W*(?:delayed|deferred|slipped|postponed|carr(?:y|ied) (?:forward|over)|held over|hold over|"
    r"leave (?:un)?til)\b"
    r"|\bnot (?:yet )?due (?:un)?til\b|\bawaits\b|\bforgot(?:ten)? (?:to\b|[;,.])|\bnot (?:yet )?to hand\b"
    r"|\bno (?:updates?|word|news|change|decision|date|further update) (?:was|is|has|had|were|yet|available|received)\b"
    r"|\bextensions? (?:of time )?(?:[a-z]+ ){0,3}(?:requested|sought)\b"
    r"|\b(?:\d+|two|three|four|five|six|seven) (?:outstanding|overdue) (?:actions?|recommendations?)\b"
    r"|(?:^|[–—:]\s)\W*waiting (?:for|on|to)\b|\bnot (?:been )?(?:agreed|approved|accepted|supported)\b"
    r"|\b(?:declined|refused) to\b|\b(?:is|are|was|were) (?:still )?outstanding\b|\bnot (?:yet )?ready\b"
    r"|\bhad been promised\b|\bneeds? [a-z]+ing\b"
    r"|\bno (?:\w+ ){1,2}(?:has|have|had) (?:yet |so far )?been (?:received|made|found|given|heard|done|brought|"
    r"undertaken|"
    r"carried out)\b"
    r"|\bnot quite\b|^\W*for (?:discussion|consideration|decision) at (?:the|a) (?:next|future)\b"
    r"|\bwithout success\b|\bthere (?:has|have|had) been no (?:further |more )?(?:progress|work|repl|"
    r"response|news|movement|contact|answer|sign|action)|\bno (?:quotes?|quotations?|tenders?|applications?|"
    r"volunteers?|takers) (?:were |was |have been |had been )?received\b",
    re.I,
)
"""What came to nothing, or has not come yet."""
BEGUN = Sought(
    r"\b(?:half|part(?:ly|ially)?|almost|nearly|mostly|largely) (?:done|completed?|finished|there)\b"
    r"|\b(?:about|over|around|nearly|more than) (?:a )?(?:half|third|quarter)\b|\b\d{1,2} ?(?:%|per ?cent) (?:complete|"
    r"done)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|several|\d+) of (?!the meeting\b)(?:"
    r"the|those|these|its|our)\b[^.;]{0,80}\b(?:has|have|had|were|was)\b"
    r"|\b(?:resolved|complete[d]?|closed|done)\b[^.;]{0,24}\b\w+ (?:still |remain\w* )?(?:outstanding|open|on-?going)\b"
    r"|\bstill (?!awaiting|waiting|outstanding|missing|pending|nothing)\w{3,}ing\b"
    r"|\b(?:some|several|a few) (?:of )?(?:the |these )?(?:[\w’'-]+ ){1,5}(?:has|have|had|are|were) (?:still )?not\b"
    r"|\bto follow\b(?! (?:up|on|the|this|that|it|him|her)\b)"
    r"|\bfirst (?:\w+ ){0,2}(?:meeting|session|stage|phase)\b[^.;]{0,60}\b(?:held|took place|done)\b"
    r"|\b(?:quotes?|quotations?|estimates?|prices?|tenders?)\b[^.;]{0,50}\b"
    r"(?:received|obtained|sought|requested|provided)\b"
    r"|(?:^|[:–—]\s)\W*(?:\w+ )?drafts? "
    r"(?!minutes|[^.;]*\bto be\b|(?:was |were )?(?:sent|circulated|issued|published|attached|enclosed))"
    r"|\b(?:piloted|trialled|pilot under way)\b"
    r"|^\W*(?-i:(?:[A-Z][\w’'.]*,? (?:and )?){1,3})(?:also |duly )?(?:wrote to|spoke (?:to|with)|contacted|rang|"
    r"phoned|visited|met with|(?:sent|e-?mailed|ordered) (?:an?|the|his|her|their|out)\b)"
    r"|\b(?:started|commenced|begun) (?:on|in|work|last)\b|\b\d+ of (?:the )?\d+\b"
    r"|\bnow with (?:the |our )?[a-z]+|\bdates? (?:\w+ )?(?:offered|sought|proposed|suggested)\b"
    r"|\b(?:is|are|am|was|were) (?:now |still |currently )?(?:working on|"
    r"looking (?:at|into)|researching|pursuing|talking (?:to|with)|discussing|considering|identifying|negotiating|"
    r"investigating|reviewing|"
    r"chasing|following up|drafting|preparing|organi[sz]ing|arranging|seeking)\b"
    r"|\b(?:is|are) (?:now )?with (?:the |our )?(?:\w+ ){0,2}(?:team|solicitors?|designers?|legal|printers?|police|"
    r"council|highways|contractors?|department|officers?|clerk)\b|\bestablished contact\b|\bnow (?:stands?|stood) at\b"
    r"|\b(?:has|have|had) (?:been (?:out|round|down) to|gone (?:in|out|off))\b|\bin touch with\b",
    re.I,
)
"""What is on its way, or done in part."""
PROMISED = re.compile(
    r"^\W*(?:[^:–—]{2,60}[:–—]\s+)?(?-i:(?:(?:The )?[A-Z][\w’'./-]*,? (?:and |& )?){1,4}(?:to|will|were to|was to) "
    r"(?!be\b|have\b|date\b|continue|like\b)[a-z]+)|\bshould be (?!\w* ?noted)\w+ed\b"
    r"|\b(?:is|are|was|were) (?:now )?expected (?:to|in|by|on|at)\b|\bthey expect\b"
    r"|\bagreed to (?:chase|ask again|check|look|find)\b"
    r"|\b(?:is|are|was|were) due to (?:be|take|start|begin|meet|report|come|go|attend|present|visit|return|complete|"
    r"finish|open)\b|\b(?:is|are) due (?:in|on|by|at|back|shortly|next)\b"
    r"|\b(?:he|she|they|we|it|this|these) (?:will|would|shall)(?: also| then| now)? (?!be |like|have|cost|need|seem|"
    r"appear|not |welcome|prefer|appreciate|suggest|depend|help|mean)[a-z]+"
    r"|\b(?:will|would|should) (?:now |also |then )?be (?!monitor|receiv|attend|like|pleas|grate|delight|need|welcom|"
    r"interest)[\w-]{2,}ed\b(?=[^.;]*\b(?:meetings?|future|due course|shortly|soon|later|next|by|in|on)\b)"
    r"|\b(?:advised|confirmed|explained|reported|said|stated|agreed) that\b[^.;]{0,120}\b(?:will|would) "
    r"(?!be (?!(?!monitor|receiv|like|pleas|grate|need|welcom|interest)\w+ed\b)|like|"
    r"have|cost|need|seem|not |mean|help|depend)[a-z]+",
    re.I,
)
"""What is to come, without one of the plain words of a promise."""
THANKS = re.compile(r"\b(?:was |were |be )?(?:thanked|congratulated)\b.*", re.I | re.S)
"""What somebody was thanked for is no answer, however it went."""
