"""Settings from the environment, each with what to do where it is wrong."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit


class WrongSetting(Exception):
    """A setting that cannot be used; its words say which, and how to put it right."""


def truth(name: str, default: bool) -> bool:
    """A setting that is ``yes`` or ``no``.

    Raises:
        WrongSetting: it is neither.
    """
    value = os.environ.get(name)
    if value is None:
        return default
    if value.lower() in {"yes", "true", "1"}:
        return True
    if value.lower() in {"no", "false", "0", ""}:
        return False
    raise WrongSetting(f"{name} is {value!r}. Set it to yes or no.")


def words(name: str, default: str = "") -> list[str]:
    """A setting that is a list of words parted by commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


_LONGEST_NAME = 120
_E_MAIL = re.compile(r"[^\s@<>\"?&]+@[^\s@<>\"?&]+\.[^\s@<>\"?&]+")


def council() -> str:
    """``ARISING_COUNCIL``: the council whose papers these are, as it calls itself; empty where it is left out.

    Raises:
        WrongSetting: it is no name.
    """
    name = " ".join(os.environ.get("ARISING_COUNCIL", "").split())
    if not name.isprintable() or len(name) > _LONGEST_NAME:
        raise WrongSetting(
            f"ARISING_COUNCIL is no name. Set it to what the council is called, in at most {_LONGEST_NAME} letters."
        )
    return name


def contact() -> str:
    """``ARISING_CONTACT``: where people may ask about the site, an e-mail or web address; empty where it is left out.

    Raises:
        WrongSetting: it is neither.
    """
    address = os.environ.get("ARISING_CONTACT", "").strip()
    web = address.startswith(("https://", "http://")) and address.isprintable() and not set(address) & set(' <>"')
    if address and not web and not _E_MAIL.fullmatch(address):
        raise WrongSetting(
            f"ARISING_CONTACT is {address!r}. Set it to an e-mail address, or to a web address with https://."
        )
    return address


def data_folder() -> Path:
    """Where the register's database, papers and secret are kept: ``ARISING_DATA``, else ``.arising`` here."""
    return Path(os.environ.get("ARISING_DATA", ".arising")).resolve()


def secret_key(folder: Path) -> str:
    """``ARISING_SECRET_KEY``, else one that is made once and kept in the data folder, readable by its owner only."""
    given = os.environ.get("ARISING_SECRET_KEY")
    if given:
        return given
    kept = folder / "secret-key"
    if not kept.exists():
        import secrets

        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as stream:
            stream.write(secrets.token_urlsafe(50))
    return kept.read_text(encoding="ascii").strip()


def database(folder: Path) -> dict[str, object]:
    """``ARISING_DATABASE`` (``postgresql://user:word@host:port/name``), else SQLite in the data folder.

    Raises:
        WrongSetting: the address is of neither.
    """
    address = os.environ.get("ARISING_DATABASE", "")
    if not address:
        return _sqlite(folder / "register.sqlite3")
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return _sqlite(Path(unquote(parts.path)))
    if parts.scheme not in {"postgresql", "postgres"} or not parts.path.strip("/"):
        raise WrongSetting("ARISING_DATABASE must be postgresql://user:password@host:port/name, or be left out.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
    }


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            # A writer waits for the one before it, instead of failing at once.
            "timeout": 20,
            # The lock is taken when a transaction starts: one that reads and then writes cannot fail half-way.
            "transaction_mode": "IMMEDIATE",
            # WAL: readers never wait for a writer. NORMAL is safe with it: a power cut loses no finished transaction
            # but perhaps the last, and never the file. Foreign keys are on by Django itself.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
            "PRAGMA temp_store=MEMORY; PRAGMA mmap_size=268435456;",
        },
    }


ROLES = ("administrator", "clerk", "member", "officer")
"""The roles that people may have, as settings name them."""


def two_factor_roles() -> frozenset[str]:
    """``ARISING_TWO_FACTOR``: the roles that sign in with a second step, parted by commas; ``all`` means every role.

    Raises:
        WrongSetting: there is no such role.
    """
    named = words("ARISING_TWO_FACTOR")
    if named == ["all"]:
        return frozenset(ROLES)
    unknown = [name for name in named if name not in ROLES]
    if unknown:
        raise WrongSetting(f"ARISING_TWO_FACTOR names {unknown[0]!r}. Set it to some of {', '.join(ROLES)}, or to all.")
    return frozenset(named)


@dataclass(frozen=True, slots=True)
class Directory:
    """A directory of the council's own that people may sign in through (OpenID Connect).

    ``match`` says how somebody is found the first time: by ``email`` or by ``username``. Addresses in ``domains`` are
    believed even where the directory does not say that it has verified them. ``asks_twice``: it asks for a second
    step itself, and ours is left out.
    """

    issuer: str
    client_id: str
    secret: str
    name: str
    match: str
    domains: tuple[str, ...]
    asks_twice: bool


def directory() -> Directory | None:
    """The directory that ``ARISING_OIDC_ISSUER`` and its like name; ``None`` where they are left out.

    Raises:
        WrongSetting: one of them is missing or makes no sense.
    """
    issuer = os.environ.get("ARISING_OIDC_ISSUER", "").rstrip("/")
    if not issuer:
        return None
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "::1", "localhost"}:
        raise WrongSetting("ARISING_OIDC_ISSUER must begin with https://. Take it from the directory's own settings.")
    for name in ("ARISING_OIDC_CLIENT_ID", "ARISING_OIDC_SECRET"):
        if not os.environ.get(name):
            raise WrongSetting(f"ARISING_OIDC_ISSUER is set, and {name} is not. The directory gives both to a client.")
    match = os.environ.get("ARISING_OIDC_MATCH", "email")
    if match not in {"email", "username"}:
        raise WrongSetting(f"ARISING_OIDC_MATCH is {match!r}. Set it to email or username.")
    return Directory(
        issuer, os.environ["ARISING_OIDC_CLIENT_ID"], os.environ["ARISING_OIDC_SECRET"],
        os.environ.get("ARISING_OIDC_NAME", "your council account"), match,
        tuple(domain.lower().lstrip("@") for domain in words("ARISING_OIDC_DOMAINS")),
        truth("ARISING_OIDC_TWO_FACTOR", False),
    )  # fmt: skip
