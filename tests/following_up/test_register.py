"""Papers join in any order, any number of times, one by one or all at once: what is found is the same."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from arising.following_up import follow
from arising.following_up.register import Register
from arising.record.record import Record
from benchmarks.following_quality import records_of
from paper_writer.decade.shelf import decade

_AS_OF = date(2016, 1, 1)


@pytest.fixture(scope="module")
def papers() -> list[Record]:
    """The first papers of each of the three bodies."""
    found = records_of(decade(seed=5, years=1))
    return [each for each in found if each.paper.name < "partnership-2014-09" or "2014-0" in each.paper.name][:14]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_order_and_repetition_change_nothing(papers: list[Record], seed: int) -> None:
    shuffled = Random(seed).sample([*papers, *papers[:3]], len(papers) + 3)
    assert follow(shuffled, _AS_OF) == follow(papers, _AS_OF)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_papers_that_join_one_by_one_come_out_as_if_all_were_there(papers: list[Record], seed: int) -> None:
    shuffled = Random(seed).sample(papers, len(papers))
    register = Register(shuffled[:5])
    register.follow(_AS_OF)
    for paper in shuffled[5:]:
        register.join(paper)
        register.follow(_AS_OF)
    assert register.follow(_AS_OF) == follow(papers, _AS_OF)


def test_a_paper_that_joins_names_the_bodies_it_touches_and_one_known_touches_none(papers: list[Record]) -> None:
    panel = [each for each in papers if each.paper.name.startswith("panel")]
    register = Register(each for each in papers if each is not panel[0])
    assert register.join(panel[0]) == ("Corporate Parenting Panel",)
    assert register.join(panel[0]) == ()


def test_bodies_can_be_followed_alone(papers: list[Record]) -> None:
    register = Register(papers)
    alone = register.follow(_AS_OF, bodies=["Corporate Parenting Panel"])
    assert {each.ask.body for each in alone} == {"Corporate Parenting Panel"}
    assert set(alone) <= set(register.follow(_AS_OF))


def test_papers_of_later_days_are_not_looked_at(papers: list[Record]) -> None:
    early = date(2014, 5, 1)
    followed = follow(papers, early)
    assert followed
    assert all(each.ask.asked_on is None or each.ask.asked_on <= early for each in followed)
    cited = [piece.cited.on for each in followed for piece in (*each.evidence, *each.to_confirm)]
    assert all(on is None or on <= early for on in cited)
