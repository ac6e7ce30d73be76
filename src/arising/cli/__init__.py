"""The commands: arguments → what is printed, and an exit code.

Heavy modules are imported by the command that needs them, so that ``arising --help`` answers at once.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from arising.cli.cannot_write import CannotWrite
from arising.cli.exit_codes import DONE, INTERRUPTED, MISUSED
from arising.cli.joined import JoinedCommand, joined_commands

_OWN = frozenset({"read", "follow", "ask", "brief", "reconcile", "--version"})
"""The commands that are here: for these nothing else is looked for, and they start at once."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    joined = [] if given and given[0] in _OWN else joined_commands()
    asked = _parser(joined).parse_args(given)
    try:
        if asked.command in _OWN:
            _stop_cleanly_when_ended()
        return _run(asked, {each.name: each.run for each in joined})
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        with contextlib.suppress(OSError):
            sys.stdout.flush()
        # A thread may still wait for a file that never ends: leave without waiting for it.
        os._exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read our output (`| head`) has enough.
        _forget_what_is_unwritten()
        return DONE
    except CannotWrite as refusal:
        from arising.cli.output import one_line

        _forget_what_is_unwritten()
        what = f"{one_line(refusal.name)}: cannot be written ({refusal.reason})."
        print(f"{what} Name a file that can be written, with --out.", file=sys.stderr)
        return MISUSED


def _run(asked: argparse.Namespace, joined: Mapping[str, Callable[[argparse.Namespace], int]]) -> int:
    code = (joined.get(asked.command) or _command(asked.command))(asked)
    sys.stdout.flush()
    return code


def _stop_cleanly_when_ended() -> None:
    """``kill`` and a closed terminal stop us as Ctrl-C does, so that no half-written file is left behind."""
    for told in (signal.SIGTERM, signal.SIGHUP):
        # One that is ignored (``nohup``) stays ignored.
        if signal.getsignal(told) is signal.SIG_DFL:
            signal.signal(told, signal.default_int_handler)


def _forget_what_is_unwritten() -> None:
    """Python would try to write it once more at the end, and complain in its own words."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """The function that runs a command, imported only now."""
    if name == "read":
        from arising.cli.read import read_command

        return read_command
    if name == "brief":
        from arising.cli.brief import brief_command

        return brief_command
    from arising.cli import follow

    commands = {"follow": follow.follow_command, "ask": follow.ask_command, "reconcile": follow.reconcile_command}
    return commands[name]


def _parser(joined: Sequence[JoinedCommand]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="arising",
        description="Reads committee papers and says what was decided and asked, each at its place on the page.",
        epilog="Exit codes: 0 all done; 1 a paper could not be read (the others were); 2 wrong use; 130 stopped.",
    )
    parser.add_argument("--version", action=_Version)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_read(commands.add_parser("read", help="read papers into records", description=_READ))
    _add_follow(commands.add_parser("follow", help="follow every ask through later papers", description=_FOLLOW))
    _add_ask(commands.add_parser("ask", help="tell one ask in full, with its evidence", description=_ASK))
    _add_brief(commands.add_parser("brief", help="the chair's page for one meeting", description=_BRIEF))
    _add_reconcile(
        commands.add_parser("reconcile", help="one paper's asks against a later paper", description=_RECONCILE)
    )
    for each in joined:
        each.arguments(commands.add_parser(each.name, help=each.help, description=each.help))
    return parser


_READ = """Reads papers (PDF, DOCX, HTML, Markdown, plain text, ModernGov XML; told apart by content, not by name)
and prints a summary of each: meetings, who was there, what was decided, actions, reports, doubts."""


def _add_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a paper, or a folder of papers")
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--json", dest="form", action="store_const", const="json", help="print the whole record, one paper a line"
    )
    form.add_argument(
        "--text", dest="form", action="store_const", const="text", help="print the plain text that all offsets count in"
    )
    form.add_argument(
        "--coverage", dest="form", action="store_const", const="coverage", help="print what was not understood, by page"
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_jobs, default=None, help="read N papers at a time (default: cores)"
    )
    parser.add_argument(
        "--no-ocr", dest="ocr", action="store_false", help="do not recognise the words of scanned pages"
    )
    parser.add_argument("--out", metavar="FILE", help="write to FILE instead of standard output")
    parser.add_argument(
        "--resume", action="store_true", help="with --json --out: go on where the same command was interrupted"
    )
    parser.set_defaults(form="summary", ocr=True)


_FOLLOW = """Reads papers and says what was asked, of whom, by when, and what became of it: by body and status, with the
words that say so. Nothing is called not done without words that say it; silence is told as what was searched."""
_ASK = """Tells one ask: its words and page, when it is due and by which rule, every piece of evidence with its page,
and why its status is what it is. ID is the name that `arising follow` prints, or its first letters."""
_RECONCILE = """Says of every ask of the EARLIER paper what the LATER one makes of it: answered, carried, reworded,
re-dated, closed, silently closed, or not mentioned."""


_BRIEF = """Writes the chair's page for one meeting: asked again, overdue, answers in its papers, matters arising, due
and not mentioned, and questions to put, each with its source."""


def _add_brief(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a paper, or a folder of papers")
    parser.add_argument("--meeting", metavar="DAY", type=_day, required=True, help="the day of the meeting, YYYY-MM-DD")
    parser.add_argument("--body", metavar="NAME", help="the body, or part of its name; needed where several have asks")
    parser.add_argument(
        "--jobs", metavar="N", type=_jobs, default=None, help="read N papers at a time (default: cores)"
    )
    parser.add_argument(
        "--out", metavar="FILE", help="write .html, .docx or .md (default: Markdown to standard output)"
    )


def _add_follow(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a paper, or a folder of papers")
    _add_following(parser)
    parser.add_argument("--body", metavar="NAME", help="only the asks of bodies whose name holds NAME")
    parser.add_argument("--overdue", action="store_true", help="only what is overdue")
    parser.add_argument("--csv", dest="form", action="store_const", const="csv", help="print a table for a spreadsheet")
    parser.add_argument("--html", dest="form", action="store_const", const="html", help="print a page for a browser")


def _add_ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH... ID", nargs="+", help="papers or folders, and last the ask's name")
    _add_following(parser)


def _add_following(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--as-of", metavar="DAY", type=_day, help="the day to judge by, YYYY-MM-DD (default: last meeting)"
    )
    parser.add_argument(
        "--jobs", metavar="N", type=_jobs, default=None, help="read N papers at a time (default: cores)"
    )
    parser.add_argument("--json", dest="form", action="store_const", const="json", help="print JSON, one ask a line")
    parser.add_argument("--out", metavar="FILE", help="write to FILE instead of standard output")
    parser.set_defaults(form="list")


def _add_reconcile(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("earlier", metavar="EARLIER", help="the earlier paper")
    parser.add_argument("later", metavar="LATER", help="the later paper")
    parser.add_argument("--out", metavar="FILE", help="write to FILE instead of standard output")


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{value!r} is not a day; write it as 2018-07-01") from None


def _jobs(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 256:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number of papers to read at a time (1 to 256)")
    return int(value)


class _Version(argparse.Action):
    """``--version``, looked up only when asked for."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: object) -> None:
        super().__init__(option_strings, dest, nargs=0, help="print the version and stop")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"arising {version('arising')}")
        parser.exit()
