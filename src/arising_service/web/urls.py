"""Addresses of the public site."""

from __future__ import annotations

from django.urls import path, register_converter

from arising_service.web.views import about, ask, body, health, home, meeting, paper, person, search


class Hash:
    """The SHA-256 of a paper's bytes."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value


register_converter(Hash, "hash")

urlpatterns = [
    path("", home.home, name="home"),
    path("bodies/", body.all_bodies, name="bodies"),
    path("bodies/<slug:slug>/", body.body, name="body"),
    path("meetings/<slug:slug>/<str:on>/", meeting.meeting, name="meeting"),
    path("minutes/<int:item>/", meeting.minute, name="minute"),
    path("asks/", ask.asks, name="asks"),
    path("asks/<slug:name>/", ask.ask, name="ask"),
    path("papers/", paper.papers, name="papers"),
    path("papers/<hash:sha256>/", paper.paper, name="paper"),
    path("papers/<hash:sha256>/file", paper.paper_file, name="paper-file"),
    path("papers/<hash:sha256>/pages/", paper.paper_pages, name="paper-pages"),
    path("papers/<hash:sha256>/pages/<int:number>/", paper.paper_page, name="paper-page"),
    path("papers/<hash:sha256>/pages/<int:number>/picture.png", paper.page_picture, name="page-picture"),
    path("papers/<hash:sha256>/pages/<int:number>/small.png", paper.page_small, name="page-small"),
    path("people/", person.people, name="people"),
    path("people/<str:key>/", person.person, name="person"),
    path("search/", search.search, name="search"),
    path("health/", health.health, name="health"),
    path("statuses/", about.statuses, name="statuses"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("privacy/", about.privacy, name="privacy"),
    path("open-data/", about.open_data, name="open-data"),
]
