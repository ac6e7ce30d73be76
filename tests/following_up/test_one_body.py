"""One body is followed by itself as it is among all others."""

from __future__ import annotations

from datetime import date

from arising.following_up.bodies import BodyNames, body_key, same_body
from arising.following_up.one_body import OneBody
from arising.following_up.register import Register
from arising.following_up.shelf import names_touched, own_names
from arising.reading import read
from tests.surroundings import ROOT

_AS_OF = date(2024, 3, 1)


def test_a_body_by_itself_is_followed_as_among_all_others() -> None:
    papers = sorted((ROOT / "examples" / "papers").glob("*.pdf"))[:12]
    records = [read(path.read_bytes(), path.name, ocr=False) for path in papers]
    together = Register(records)
    assert len(together.bodies) > 1
    names = BodyNames(name for record in records for name in own_names(record))
    for body in together.bodies:
        touching = [
            record for record in records
            if body_key(body) in {body_key(names.of(printed)) for printed in names_touched(record)}
        ]  # fmt: skip
        alone = OneBody(body, reversed(touching), names).follow(_AS_OF)
        assert alone == together.follow(_AS_OF, (), [body])


def test_a_name_of_kinds_of_council_alone_is_short_only_for_one_that_has_no_more_kinds() -> None:
    assert same_body("County Council", "Wrenmoor County Council")
    assert not same_body("County Council", "Ashmere City and County Council")
    names = BodyNames(["County Council", "Ashmere City and County Council", "City and County Council"])
    assert names.of("County Council") == "County Council"
    assert names.of("City and County Council") == "Ashmere City and County Council"
