"""``arising open`` and ``arising import``: papers in folders → a register, and its site."""

from __future__ import annotations

import argparse

from arising.cli.output import printable
from arising_service.command.setting_up import Stop, beside, say, start

DONE, FAILED = 0, 1


def open_command(asked: argparse.Namespace) -> int:
    """Build or update the register beside the papers, then serve it."""
    from arising_service.command.serving import check_free, serve

    if asked.serve:
        # Before the papers are read, and not after: that may take long.
        check_free(asked.host, asked.port)
    folder = beside(asked.paths)
    say(
        f"The register is {'in' if folder.exists() else 'made in'} {printable(str(folder))} "
        "(ARISING_DATA puts it elsewhere). Papers are read where they are, and not changed."
    )
    code = _import(asked)
    if not asked.serve:
        return code
    return serve(asked.host, asked.port, watched=asked.paths if asked.watch else (), exempt=asked.exempt)


def import_command(asked: argparse.Namespace) -> int:
    """Add papers to the register that ARISING_DATA names, or to ``.arising`` here."""
    return _import(asked)


def _import(asked: argparse.Namespace) -> int:
    if asked.jobs is not None and not 1 <= asked.jobs <= 64:
        raise Stop(f"--jobs {asked.jobs}: give a number from 1 to 64.")
    start()
    from arising_service.command.importing import import_papers, told

    done = import_papers(asked.paths, paragraph=asked.exempt, again=asked.again, jobs=asked.jobs)
    say(told(done))
    return FAILED if done.refused else DONE
