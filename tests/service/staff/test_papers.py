"""Papers are added, looked at before they are kept, read by the worker, and tried again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from arising_service.jobs.models import Job
from arising_service.register import changes
from arising_service.register.models import Ask, Item, Paper
from arising_service.web.staff.uploading import MOST
from tests.service import invented

pytestmark = pytest.mark.django_db


def _file(name: str, data: bytes, content_type: str = "application/pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type=content_type)


def test_several_papers_are_added_at_once_and_wait_for_the_worker(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    files = [_file("march.txt", invented.MARCH.encode()), _file("june.txt", invented.JUNE.encode())]
    answer = clerk.post("/staff/papers/add/", {"papers": files})
    assert answer["Location"] == "/staff/papers/reading/"
    assert sorted(Paper.objects.values_list("name", "state")) == [("june.txt", "waiting"), ("march.txt", "waiting")]
    assert sorted(Job.objects.values_list("task", flat=True)) == ["follow", "read", "read"]


def test_the_progress_page_refreshes_without_a_script_until_told_to_stop(signed_in: Callable[..., Client]) -> None:
    clerk = signed_in("clerk")
    clerk.post("/staff/papers/add/", {"papers": [_file("march.txt", invented.MARCH.encode())]})
    page = clerk.get("/staff/papers/reading/")
    refresh = '<noscript><meta http-equiv="refresh" content="5"></noscript>'
    assert refresh in page.content.decode()
    assert "0 of 1 read" in page.content.decode()
    assert refresh not in clerk.get("/staff/papers/reading/?stop").content.decode()
    Job.objects.update(state="done")
    assert refresh not in clerk.get("/staff/papers/reading/").content.decode()


def test_what_is_no_paper_is_refused_by_its_bytes_and_the_others_are_taken(signed_in: Callable[..., Client]) -> None:
    files = [_file("march.txt", invented.MARCH.encode()), _file("plan.pdf", b"\x7fELF" + b"\1" * 90)]
    answer = signed_in("clerk").post("/staff/papers/add/", {"papers": files})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "plan.pdf: " in page
    assert "a program" in page
    assert "The other 1 file was taken" in page
    assert list(Paper.objects.values_list("name", flat=True)) == ["march.txt"]


def test_an_empty_form_says_what_to_do(signed_in: Callable[..., Client]) -> None:
    assert "Choose at least one paper" in signed_in("clerk").post("/staff/papers/add/", {}).content.decode()


def test_a_file_too_large_is_refused_by_name(signed_in: Callable[..., Client], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("arising_service.web.staff.uploading.LARGEST", 10)
    answer = signed_in("clerk").post("/staff/papers/add/", {"papers": [_file("march.txt", b"x" * 11)]})
    assert "march.txt is larger than" in answer.content.decode()


def test_more_files_than_are_taken_at_once_are_refused_with_what_to_do(signed_in: Callable[..., Client]) -> None:
    files = [_file(f"{number}.txt", b"words") for number in range(101)]
    answer = signed_in("clerk").post("/staff/papers/add/", {"papers": files})
    assert answer.status_code == 400
    assert f"Up to {MOST} papers can be added in one go. None of these was added." in answer.content.decode()
    assert not Paper.objects.exists()


def test_a_name_with_folders_in_it_stays_a_name(signed_in: Callable[..., Client]) -> None:
    signed_in("clerk").post("/staff/papers/add/", {"papers": [_file("..\\..\\march.txt", invented.MARCH.encode())]})
    assert Paper.objects.get().name == "march.txt"


def test_a_paper_of_script_is_served_as_a_file_and_never_run(signed_in: Callable[..., Client]) -> None:
    page = b"<!doctype html><html><head><title>Minutes</title></head><body><script>alert(1)</script></body></html>"
    sha256 = changes.add_paper(page, "minutes.html", changes.SYSTEM)[0].sha256
    served = signed_in("clerk").get(f"/papers/{sha256}/file")
    assert served["Content-Disposition"].startswith("attachment")
    assert served["X-Content-Type-Options"] == "nosniff"
    assert not served["Content-Type"].startswith("text/html")
    served.close()


def test_only_whoever_may_mark_papers_is_asked_whether_they_are_exempt(signed_in: Callable[..., Client]) -> None:
    assert "Are they exempt?" not in signed_in("clerk").get("/staff/papers/add/").content.decode()
    trusted = signed_in("clerk", "trusted", sees_exempt=True)
    assert "Are they exempt?" in trusted.get("/staff/papers/add/").content.decode()
    trusted.post("/staff/papers/add/", {"papers": [_file("march.txt", invented.MARCH.encode())], "paragraph": "3"})
    assert (Paper.objects.get().exempt, Paper.objects.get().paragraph) == (True, "3")


def test_a_paper_that_could_not_be_read_is_listed_with_the_reason_and_tried_again(
    signed_in: Callable[..., Client],
) -> None:
    sha256 = changes.add_paper(b"%PDF-1.7 torn", "torn.pdf", changes.SYSTEM)[0].sha256
    changes.keep_failure(sha256, "The file ends in the middle of a page.")
    clerk = signed_in("clerk")
    page = clerk.get("/staff/papers/failed/").content.decode()
    assert "torn.pdf" in page
    assert "The file ends in the middle of a page." in page
    assert clerk.post(f"/staff/papers/{sha256}/retry/").status_code == 302
    assert Job.objects.get().task == "read"


def test_a_paper_is_marked_exempt_and_made_public_again(signed_in: Callable[..., Client]) -> None:
    march, _ = invented.borough()
    trusted = signed_in("clerk", sees_exempt=True)
    path = f"/staff/exempt/papers/{march}/"
    assert "Choose a paragraph" in trusted.post(path, {}).content.decode()
    assert "is not one of the available choices" in trusted.post(path, {"paragraph": "8"}).content.decode()
    trusted.post(path, {"paragraph": "5"})
    assert Client().get(f"/papers/{march}/pages/1/").status_code == 404
    trusted.post(path, {"lift": "yes"})
    assert Client().get(f"/papers/{march}/pages/1/").status_code == 200


def test_an_item_is_marked_exempt_with_the_asks_made_in_it(signed_in: Callable[..., Client]) -> None:
    march, _ = invented.borough()
    item = Item.objects.get(source__paper__sha256=march, number="32")
    trusted = signed_in("clerk", sees_exempt=True)
    trusted.post(f"/staff/exempt/items/{item.pk}/", {"paragraph": "3"})
    assert not Ask.objects.filter(paper__sha256=march, hidden=False, gone=False).exists()
    assert "Paragraph 3" in trusted.get(f"/staff/exempt/papers/{march}/").content.decode()
