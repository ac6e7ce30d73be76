"""The list of commands that are joined to ``arising``. Nothing heavy is imported before one of them runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

MISUSED = 2


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, a line of help, what it may be given, and what it does (→ exit code)."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def commands() -> list[Command]:
    """Every command of the register."""
    return [
        Command("open", "build or update a register beside papers, and serve it", _open, _runs("opening:open_command")),
        Command("import", "add papers to the register, read and follow them", _import, _runs("opening:import_command")),
        Command("demo", "serve papers on this machine alone, with a log-in for each role", _demo,
                _runs("demo:demo_command")),
        Command("serve", "serve the register", _serve, _runs("serving:serve_command")),
        Command("work", "read and follow what waits, until stopped", _work, _runs("serving:work_command")),
        Command("doctor", "say how the register stands", _doctor, _runs("checking:doctor_command")),
        Command("backup", "keep the whole register in one file", _backup, _runs("keeping:backup_command")),
        Command("restore", "bring a register back from a backup", _restore, _runs("keeping:restore_command")),
        Command("move", "copy the register into another database", _move, _runs("keeping:move_command")),
        Command("export", "write the public record as JSON Lines, and the asks as CSV", _export,
                _runs("exporting:export_command")),
        Command("user", "add people who sign in, and change what they may do", _user, _runs("people:user_command")),
    ]  # fmt: skip


def _runs(where: str) -> Callable[[argparse.Namespace], int]:
    """The function ``module:name`` of this package, imported when it is run; what stops it is told in its own words."""
    module, _, name = where.partition(":")

    def run(asked: argparse.Namespace) -> int:
        from arising_service.command.setting_up import Stop, say

        try:
            command: Callable[[argparse.Namespace], int] = getattr(
                import_module(f"arising_service.command.{module}"), name
            )
            return command(asked)
        except Stop as stop:
            say(str(stop))
            return MISUSED

    return run


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--search", action="store_true", help="make the search index anew first")


def _papers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a paper, or a folder of papers")
    parser.add_argument("--again", action="store_true", help="read papers again that were read already")
    parser.add_argument("--jobs", metavar="N", type=int, default=None, help="read N papers at a time (default: cores)")
    parser.add_argument(
        "--exempt",
        metavar="PARAGRAPH",
        default="",
        help="keep new papers from the public, under this paragraph of Schedule 12A",
    )


def _address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, help="the port to serve at (default: 8000)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to serve at (default: this machine only)")


def _open(parser: argparse.ArgumentParser) -> None:
    _papers(parser)
    _address(parser)
    parser.add_argument("--watch", action="store_true", help="look every few seconds for new papers")
    parser.add_argument("--no-serve", dest="serve", action="store_false", help="stop when everything is read")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a paper, or a folder of papers")
    parser.add_argument("--port", type=int, default=8000, help="the port to serve at (default: 8000)")
    parser.add_argument("--no-serve", dest="serve", action="store_false", help="stop when everything is read")


def _import(parser: argparse.ArgumentParser) -> None:
    _papers(parser)


def _serve(parser: argparse.ArgumentParser) -> None:
    _address(parser)
    parser.add_argument(
        "--no-worker", dest="worker", action="store_false", help="leave long work to `arising work` elsewhere"
    )


def _work(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--jobs", metavar="N", type=int, default=1, help="do N jobs at a time (default: 1)")
    parser.add_argument("--once", action="store_true", help="stop when nothing waits")
    parser.add_argument(
        "--while", dest="parent", metavar="PID", type=int, default=None, help="stop when that process ends"
    )


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file to write; it must not exist")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a file that `arising backup` wrote")
    parser.add_argument("--replace", action="store_true", help="put it in place of the register that is here")


def _move(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="ADDRESS", required=True, help="postgresql://user:password@host:port/name")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar="DIR", required=True, help="the folder to write to; it is made if there is none"
    )


def _user(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    add = verbs.add_parser("add", help="let somebody sign in; the password is asked for, or read from standard input")
    add.add_argument("username")
    add.add_argument("--role", default="officer", help="administrator, clerk, member or officer (default)")
    add.add_argument("--post", default="", help="the post held, by which asks are matched")
    add.add_argument("--name", default="", help="first name and last name")
    add.add_argument("--email", default="")
    add.add_argument("--exempt", action="store_true", help="may see exempt papers")
    role = verbs.add_parser("role", help="give somebody another role")
    role.add_argument("username")
    role.add_argument("role", help="administrator, clerk, member or officer")
    role.add_argument("--post", default=None)
    exempt = verbs.add_parser("exempt", help="let somebody see exempt papers, or no more")
    exempt.add_argument("username")
    exempt.add_argument("allowed", choices=("yes", "no"))
    password = verbs.add_parser("password", help="set somebody's password")
    password.add_argument("username")
    email = verbs.add_parser("email", help="set the address by which the council's directory knows somebody")
    email.add_argument("username")
    email.add_argument("email")
    two_step = verbs.add_parser("two-step", help="turn off two-step sign-in for somebody who has lost their telephone")
    two_step.add_argument("username")
    two_step.add_argument("allowed", choices=("off",))
    active = verbs.add_parser("active", help="let somebody sign in again, or no more")
    active.add_argument("username")
    active.add_argument("allowed", choices=("yes", "no"))
    verbs.add_parser("list", help="list who may sign in")
