"""One file a noun."""

from __future__ import annotations

from arising_service.register.models.ask import AnswerState, Ask, Decision, Evidence, ProposedAnswer
from arising_service.register.models.audit import AuditEntry
from arising_service.register.models.body import Body
from arising_service.register.models.counted import BodyCount, Person
from arising_service.register.models.doubt import Doubt
from arising_service.register.models.item import Item, Resolution
from arising_service.register.models.meeting import Attendance, Interest, Meeting, MeetingSource, Role
from arising_service.register.models.naming import AskAlias, PrintedName
from arising_service.register.models.paper import Exemption, Paper, PaperPage, PaperRecord, PaperState
from arising_service.register.models.report import Report

__all__ = [
    "AnswerState",
    "Ask",
    "AskAlias",
    "Attendance",
    "AuditEntry",
    "Body",
    "BodyCount",
    "Decision",
    "Doubt",
    "Evidence",
    "Exemption",
    "Interest",
    "Item",
    "Meeting",
    "MeetingSource",
    "Paper",
    "PaperPage",
    "PaperRecord",
    "PaperState",
    "Person",
    "PrintedName",
    "ProposedAnswer",
    "Report",
    "Resolution",
    "Role",
]
