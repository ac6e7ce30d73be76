"""Words of which tasks are told: the deeds, and those who may be given one."""

from __future__ import annotations


def _any_of(words: str) -> str:
    """A pattern for any of ``words``, which are parted by commas."""
    return "(?:" + "|".join(word.strip() for word in words.split(",")) + ")"


VERBS = _any_of(
    """action, write, contact,
    report, circulate, send, forward, provide, share, supply, distribute, investigate, look, check,
    inspect, chase, follow, raise, arrange, organi[sz]e, prepare, produce, draft, draw up, submit, present, bring,
    come back,
    revert, respond, reply, update, ask, enquire, inquire, obtain, seek, request, invite, meet, discuss, speak, talk,
    liaise, consult, publish, add, include, incorporate, place, put, remove, repair, carry out, install, erect,
    replace, clear, cut, spray, rectify, pass, give, notify, inform, advise, e-?mail, explore, feed ?back,
    correspond, communicate, make, defer, take (?:this|the matter|it|up|that), get, find, pursue, set, convene,
    schedule, order, purchase, buy, undertake, complete, finali[sz]e, amend, review, clarify, confirm, ensure,
    highlight, encourage, engage, work with, try, tidy, clean, fix, paint,
    collect, deliver, book, assess, remind, escalate, secure, brief, revise, collate, compile, alert, develop,
    reach out, express, convey, keep (?:an|.an) eye, work on,
    attend to, deal with, address, sort, ascertain, go to tender, tender for"""
)
DONE = _any_of(
    """written, contacted, reported, circulated, sent, forwarded, provided, shared, supplied, distributed,
    commissioned, investigated, looked into, checked, inspected, chased, followed up, raised, arranged, organised,
    prepared, produced, drafted, submitted, presented, brought, passed on, updated, asked, obtained, sought,
    requested, invited, discussed, consulted, published, added, included, incorporated, placed (?:on|in), put, removed,
    repaired, carried out, installed, erected, replaced, cleared, cut back, sprayed, rectified, given, notified,
    informed, advised, emailed, explored, fed back, made, clarified, reviewed, scheduled, convened, set up, tabled,
    taken back, addressed, dealt with, fixed, moved, forwarded, deferred, pursued, conveyed, patched, repainted,
    initiated, trimmed, actioned"""
)
NO_TASK_VERBS = _any_of(
    """be, join, become, serve, act, stand, support, note, adopt, approve, endorse, continue, monitor, accept,
    consider, remain, work, attend, a, an, the, this, these, all, any, each, refer, hold, suspend, adjourn, extend,
    host, call, adhere, comply, permit, postpone, go, allow, appoint, elect, co-opt, fund, pay, move, second,
    withdraw"""
)
OFFICE = _any_of(
    r"""clerks?, chair(?:man|woman|person)?, officers?, director, manager, head of [\w ]{3,30}, engineer, secretary,
    administrator, police, leader, mayor, cathaoirleach, members?, councillors, management, department, team, crew,
    service, council, executive"""
)
TITLE = r"(?:Councillors?|Cllrs?|Cur|Cmhlr|CC|BC|Mr|Mrs|Ms|Miss|Dr|PCSO|PC)\b\.?"
WHO = (
    rf"(?:(?:(?:[Tt]he |[Aa]n? )(?:[A-Z][\w/&,-]* |and |of ){{0,5}})?(?i:{OFFICE})\b|"
    rf"{TITLE}(?: [A-Z][\w.’'-]*){{1,3}}(?: \([A-Z]\))?"
    r"|(?:\b[Tt]he )?[A-Z][a-z’'-]+ [A-Z][\w’'-]+|\b(?:[Hh]e|[Ss]he|I)\b)"
)
EVERYBODY = (
    r"(?:(?:all |the |other |any )*(?:members?|panel|committee|councillors|residents|everyone|those|people|public|"
    r"parents|partners|attendees|colleagues)\b)"
)
HOW = r"(?:also |again |therefore |then |further |now |kindly |have (?:also )?)*"
SETTLED = (
    r"approved|agreed|noted|adopted|confirmed|endorsed|accepted|received|supported|ratified|affirmed|reaffirmed|"
    r"signed|taken as read|taken|given|granted|refused|rejected|dismissed|upheld|allowed|permitted|declined|"
    r"appointed|re-?appointed|elected|re-?elected|co-opted|nominated|removed from|thanked|congratulated|commended|"
    r"welcomed|recognised|recorded|acknowledged|allocated|awarded|set|fixed|increased|reduced|raised through|"
    r"carried|lost|suspended|adjourned|closed|opened|excluded|admitted|waived|extended|renewed|retained|maintained|"
    r"delegated|authorised|empowered|vested|referred|recommended|endorsed|put|declared|deemed|considered|regarded|"
    r"used|played|displayed|released|amended|substituted|deleted|withdrawn|rescinded|revoked|held|transacted|made up|"
    r"not|in|at|of|to|a|an|the|no|as|one|on|for|by|with|able|subject|consistent|required|needed|funded|met|paid|"
    r"borne|charged|mandated|limited|restricted|transferred|changed|continued|cancelled|postponed|left|happy|"
    r"respected|opposed|backed|satisfied|aware|present|open|free|available|responsible|known|called|entitled|"
    r"missed|appreciated|valued|remembered|"
    r"established|set up|published|passed for payment|passed to|seen|treated|based|and|reinstated|capped|levied"
)
"""What a body does by saying it: it leaves nothing for anybody to do."""
