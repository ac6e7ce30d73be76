"""The chair's brief of a meeting, worked out from the papers that the viewer may see."""

from __future__ import annotations

from datetime import date

from arising.following_up.bodies import body_key
from arising.following_up.briefing import Brief, brief_for
from arising_service.accounts.viewers import Viewer
from arising_service.register.errors import NotThere
from arising_service.register.models import Body, Meeting
from arising_service.register.queries.decided import standing_decisions
from arising_service.register.queries.naming import Called
from arising_service.register.shelves import Shelf


def brief_of(viewer: Viewer, slug: str, on: date) -> Brief:
    """The brief for the meeting of the body called ``slug`` on a day. For people who sign in.

    Raises:
        NotThere: there is no such meeting, or it may not be seen.
    """
    body = Body.objects.visible_to(viewer).filter(slug=slug).first() if viewer.is_staff else None
    if body is None or not Meeting.objects.visible_to(viewer).filter(body=body, on=on).exists():
        raise NotThere("There is no such meeting.")
    shelf, called = Shelf(public=not viewer.sees_exempt), Called()
    decisions = called.as_the_engine_does(standing_decisions())
    followed = [
        called.as_we_do(each)
        for name in shelf.bodies
        if body_key(name) == body_key(shelf.name_of(body.name))
        for each in shelf.follow(name, on, decisions)
    ]
    return brief_for(followed, body.name, on)
