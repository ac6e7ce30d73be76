"""The law as dated data: each rule has its source, and a meeting is judged by the law of its day."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arising.timetable.clear_days import Counted
from arising.timetable.clocks import Unit, deadline
from arising.timetable.municipal_year import municipal_year, year_named
from arising.timetable.rules import RuleError, law_of_england, rules_from
from tests.surroundings import ROOT

LAW = law_of_england()
MAY = LAW.year("year.municipal", date(2018, 6, 5))

WHOLE = """
[[rule]]
id = "tea.served"
says = "Tea is served after the meeting."
limit = 2
unit = "hours"
starts = "meeting closed"
stops = "tea served"
source = "Standing order 1"
since = 2001-01-01
"""


def test_every_rule_names_its_source_and_its_events() -> None:
    assert LAW.limits
    for rule in LAW.limits:
        assert rule.source
        assert rule.starts != rule.stops
        assert rule.unit in {*Unit, "clear days", "meetings"}
        assert (rule.counted is not None) == (rule.unit == "clear days")


def test_no_rule_is_in_force_twice_on_one_day() -> None:
    for rule_id in {rule.id for rule in LAW.limits}:
        periods = sorted((rule.since, rule.until) for rule in LAW.limits if rule.id == rule_id)
        for (_, until), (since, _) in pairwise(periods):
            assert until is not None
            assert since == until + timedelta(days=1)


def test_notice_grew_from_three_clear_days_to_five() -> None:
    assert LAW.limit("notice.agenda", date(2002, 9, 30)).limit == 3
    agenda = LAW.limit("notice.agenda", date(2002, 10, 1))
    assert (agenda.limit, agenda.counted) == (5, Counted.WORKING_DAYS)


def test_an_authority_has_two_months_beginning_with_receipt() -> None:
    rule = LAW.limit("scrutiny.response", date(2018, 6, 5))
    assert deadline(rule.clock(), date(2018, 6, 5)).on == date(2018, 8, 4)


def test_minutes_are_kept_for_six_years() -> None:
    rule = LAW.limit("keeping.minutes", date(2018, 6, 5))
    assert deadline(rule.clock(), date(2018, 6, 5)).on == date(2024, 6, 4)


def test_a_rule_in_clear_days_is_no_clock() -> None:
    with pytest.raises(RuleError, match="clear days"):
        LAW.limit("notice.agenda", date(2018, 6, 5)).clock()


def test_an_unknown_rule_and_one_not_yet_in_force_are_told_apart() -> None:
    with pytest.raises(RuleError, match="there is no rule “tea”"):
        LAW.limit("tea", date(2018, 6, 5))
    with pytest.raises(RuleError, match="not in force on 1990-01-01"):
        LAW.limit("scrutiny.response", date(1990, 1, 1))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (WHOLE.replace("limit = 2", ""), "'limit' is missing"),
        (WHOLE.replace("limit = 2", "limit = 0"), "whole number of at least 1"),
        (WHOLE.replace("2001-01-01", '"2001-01-01"'), "must be a date"),
        (WHOLE.replace('"Standing order 1"', '" "'), "must be words"),
        (WHOLE + 'days = "market days"', "market days"),
        (WHOLE + "limit = ", "not readable as TOML"),
    ],
)
def test_damaged_rules_say_what_is_wrong_and_where(text: str, message: str) -> None:
    with pytest.raises(RuleError, match=message) as told:
        rules_from(text, "tea.toml")
    assert "tea.toml" in str(told.value)


def test_a_whole_rule_is_read() -> None:
    (rule,) = rules_from(WHOLE, "tea.toml").limits
    assert rule.clock().unit is Unit.HOURS


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2018, 4, 30), "2017/18"),
        (date(2018, 5, 1), "2018/19"),
        (date(2019, 1, 1), "2018/19"),
        (date(1999, 6, 1), "1999/00"),
    ],
)
def test_the_municipal_year_of_a_day(day: date, name: str) -> None:
    year = municipal_year(day, MAY)
    assert year.name == name
    assert not year.certain


def test_the_annual_meeting_starts_the_year() -> None:
    annual = [date(2018, 5, 18), date(2019, 5, 17)]
    assert municipal_year(date(2018, 5, 17), MAY, annual).name == "2017/18"
    year = municipal_year(date(2018, 5, 18), MAY, annual)
    assert (year.first, year.last, year.certain) == (date(2018, 5, 18), date(2019, 5, 16), True)


@pytest.mark.parametrize("printed", ["2018/19", "2018-19", "2018/2019", "2018–19"])
def test_a_printed_municipal_year(printed: str) -> None:
    assert year_named(printed, MAY).name == "2018/19"


@pytest.mark.parametrize("printed", ["2018/20", "2018", "18/19", "2018/17"])
def test_words_that_are_no_municipal_year(printed: str) -> None:
    with pytest.raises(ValueError, match="not a municipal year"):
        year_named(printed, MAY)


@given(st.dates(date(1975, 1, 1), date(2080, 1, 1)))
def test_each_day_is_in_exactly_one_municipal_year(day: date) -> None:
    year = municipal_year(day, MAY)
    assert year.first <= day <= year.last
    assert municipal_year(year.last + timedelta(days=1), MAY).first == year.last + timedelta(days=1)
    assert year_named(year.name, MAY) == year


def test_the_rules_are_part_of_the_package_that_is_installed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "rules/*.toml" in settings["tool"]["setuptools"]["package-data"]["arising"]
