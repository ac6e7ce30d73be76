"""Every write: one verb, one transaction, one entry in the audit trail."""

from __future__ import annotations

from arising_service.register.changes.answers import propose_answer, reopen_answer, settle_answer
from arising_service.register.changes.decisions import decide, discharge, undo
from arising_service.register.changes.doubts import settle_doubt, unsettle_doubt
from arising_service.register.changes.exempt import mark_exempt, unmark_exempt
from arising_service.register.changes.following import follow_again
from arising_service.register.changes.papers import add_paper, keep_failure, keep_record
from arising_service.register.changes.rights import SYSTEM
from arising_service.register.changes.search import rebuild_search
from arising_service.register.changes.signing_in import (
    Own,
    change_own,
    link_to_directory,
    sign_in_failed,
    turn_off_two_factor,
)
from arising_service.register.changes.users import (
    add_user,
    let_see_exempt,
    set_active,
    set_email,
    set_password,
    set_role,
)
from arising_service.register.errors import NotAllowed, NotThere, Refused

__all__ = [
    "SYSTEM",
    "NotAllowed",
    "NotThere",
    "Own",
    "Refused",
    "add_paper",
    "add_user",
    "change_own",
    "decide",
    "discharge",
    "follow_again",
    "keep_failure",
    "keep_record",
    "let_see_exempt",
    "link_to_directory",
    "mark_exempt",
    "propose_answer",
    "rebuild_search",
    "reopen_answer",
    "set_active",
    "set_email",
    "set_password",
    "set_role",
    "settle_answer",
    "settle_doubt",
    "sign_in_failed",
    "turn_off_two_factor",
    "undo",
    "unmark_exempt",
    "unsettle_doubt",
]
