"""Addresses of feeds and files."""

from __future__ import annotations

from django.urls import path

from arising_service.feeds import calendars, news, record_lines, tables

urlpatterns = [
    path("feed.atom", news.feed, name="feed"),
    path("bodies/<slug:slug>/feed.atom", news.body_feed, name="body-feed"),
    path("asks/<slug:name>/feed.atom", news.ask_feed, name="ask-feed"),
    path("calendar.ics", calendars.calendar, name="calendar"),
    path("bodies/<slug:slug>/calendar.ics", calendars.body_calendar, name="body-calendar"),
    path("asks.csv", tables.asks_csv, name="asks-csv"),
    path("record.jsonl", record_lines.record_lines, name="record-lines"),
]
