"""What is looked at before an uploaded file is kept: its size, and by its first bytes what it is."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from arising.reading.errors import CannotRead
from arising.reading.formats.sniff import sniff

LARGEST = 100_000_000
MOST = 50


def fault_of(file: UploadedFile[Any]) -> str:
    """Why a file is not taken, in words for whoever chose it; empty where it is.

    The name and the type that the browser sends are not believed: only the bytes count. Nothing of the file is run
    or unpacked here; the worker reads it later in a process that sees nothing else.
    """
    if (file.size or 0) > LARGEST:
        return f"{file.name} is larger than {LARGEST // 1_000_000} MB. Split it into smaller papers."
    data = file.read()
    file.seek(0)
    try:
        sniff(data)
    except CannotRead as fault:
        return f"{file.name}: {fault}"
    return ""
