"""The law of the timetable as dated data: limits, units and years, each with its source.

The data are the TOML files of the folder ``rules`` inside the package. A rule that the law changed stands
there once for each period, so that a meeting of 1999 is judged by the law of 1999.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from arising.timetable.clear_days import Counted
from arising.timetable.clocks import Clock, Unit
from arising.timetable.working_days import Start


class RuleError(ValueError):
    """A rule that is missing, or whose data are not complete. The message says which, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One limit set by law, for one period of time.

    ``unit`` is a unit of :class:`~arising.timetable.clocks.Unit`, "clear days" or "meetings". ``counted``
    says which days are clear days; it is ``None`` for other units. ``since`` and ``until`` bound the days
    on which the rule is in force, ``until`` being ``None`` while it still is.
    """

    id: str
    says: str
    limit: int
    unit: str
    starts: str
    stops: str
    source: str
    since: date
    until: date | None = None
    counting: Start = Start.COUNTS_AS_0
    counted: Counted | None = None

    def clock(self) -> Clock:
        """The rule as a clock.

        Raises:
            RuleError: it counts clear days or meetings, for which there is no clock.
        """
        if self.unit not in set(Unit):
            raise RuleError(f"rule “{self.id}” counts {self.unit}, which no clock does")
        return Clock(self.starts, self.stops, self.limit, Unit(self.unit), self.counting)


@dataclass(frozen=True, slots=True)
class YearRule:
    """The day on which a year starts where nothing better is known."""

    id: str
    says: str
    month: int
    day: int
    source: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules, of all times."""

    limits: tuple[Rule, ...] = ()
    years: tuple[YearRule, ...] = ()

    def limit(self, rule_id: str, on: date) -> Rule:
        """The limit ``rule_id`` as it stood on the day ``on``.

        Raises:
            RuleError: there is no such rule, or it was not in force then.
        """
        return _in_force(self.limits, rule_id, on)

    def year(self, rule_id: str, on: date) -> YearRule:
        """The year ``rule_id`` as it stood on the day ``on``.

        Raises:
            RuleError: there is no such rule, or it was not in force then.
        """
        return _in_force(self.years, rule_id, on)


_Dated = TypeVar("_Dated", Rule, YearRule)


@cache
def law_of_england() -> Rules:
    """The rules that come with the package.

    Raises:
        RuleError: a file of rules is damaged.
    """
    folder = files("arising") / "rules"
    texts = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith(".toml")}
    parts = [rules_from(text, name) for name, text in sorted(texts.items())]
    return Rules(
        tuple(rule for part in parts for rule in part.limits), tuple(year for part in parts for year in part.years)
    )


def rules_from(text: str, name: str) -> Rules:
    """The rules in one TOML file. ``name`` is the file's name, for messages.

    Raises:
        RuleError: it is not TOML, or a rule lacks something or has a word that is not known.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{name}: not readable as TOML: {error}. Mend that line.") from error
    limits = tuple(_rule(entry, name) for entry in data.get("rule", ()))
    years = tuple(_year(entry, name) for entry in data.get("year", ()))
    return Rules(limits, years)


def _rule(entry: Mapping[str, Any], name: str) -> Rule:
    try:
        days = entry.get("days")
        return Rule(
            **_texts(entry, "id", "says", "unit", "starts", "stops", "source"),
            limit=_whole(entry, "limit"),
            since=_day(entry, "since"),
            until=_day(entry, "until") if "until" in entry else None,
            counting=Start.COUNTS_AS_1 if entry.get("start_day", 0) == 1 else Start.COUNTS_AS_0,
            counted=Counted(days) if days is not None else None,
        )
    except (KeyError, ValueError) as error:
        raise _incomplete(entry, name, error) from error


def _year(entry: Mapping[str, Any], name: str) -> YearRule:
    try:
        return YearRule(
            **_texts(entry, "id", "says", "source"),
            month=_whole(entry, "month"),
            day=_whole(entry, "day"),
            since=_day(entry, "since"),
            until=_day(entry, "until") if "until" in entry else None,
        )
    except (KeyError, ValueError) as error:
        raise _incomplete(entry, name, error) from error


def _texts(entry: Mapping[str, Any], *keys: str) -> dict[str, str]:
    for key in keys:
        if not isinstance(entry[key], str) or not entry[key].strip():
            raise ValueError(f"“{key}” must be words")
    return {key: entry[key] for key in keys}


def _whole(entry: Mapping[str, Any], key: str) -> int:
    value = entry[key]
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError(f"“{key}” must be a whole number of at least 1")
    return value


def _day(entry: Mapping[str, Any], key: str) -> date:
    value = entry[key]
    if type(value) is not date:
        raise ValueError(f"“{key}” must be a date such as 2002-10-01, without quotes")
    return value


def _incomplete(entry: Mapping[str, Any], name: str, error: Exception) -> RuleError:
    what = f"{error} is missing" if isinstance(error, KeyError) else str(error)
    return RuleError(f"{name}: rule “{entry.get('id', 'without id')}”: {what}.")


def _in_force(rules: Iterable[_Dated], rule_id: str, on: date) -> _Dated:
    named = [rule for rule in rules if rule.id == rule_id]
    for rule in named:
        if rule.since <= on and (rule.until is None or on <= rule.until):
            return rule
    if not named:
        raise RuleError(f"there is no rule “{rule_id}”")
    raise RuleError(f"rule “{rule_id}” was not in force on {on.isoformat()}")
