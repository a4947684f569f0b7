"""Reads reports into a record: which have to be read, one process or several, and what is left out with its reason."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from verbale import __version__
from verbale.errors import ModelError, ReportError, SpanMismatchError, VerbaleError
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.own import OwnLines, in_use, use
from verbale.pipeline import read_report
from verbale.readers.refusal import Refusal
from verbale.reading import Reading
from verbale.record import Actor, Claim, Report
from verbale.store import RecordStore, Refused

#: Reports waiting for each worker: enough that none is idle while the record is written, few enough to hold in memory.
WAITING = 4


#: Folders whose files decide what is found in a report.
RULES = ("lexicon", "segment", "tagger", "mention", "resolve", "attribute", "extract", "document", "institution")


@dataclass(frozen=True, slots=True)
class Found:
    """What one report gives: its claims and the actors it names, or why it could not be read."""

    report: Report
    claims: tuple[Claim, ...] = ()
    actors: tuple[Actor, ...] = ()
    failure: str | None = None


@dataclass(slots=True)
class Summary:
    """What a run did: reports read, reports that were there already, reports kept without claims (reason -> how many),
    and what was left out."""

    read: int = 0
    already_there: int = 0
    not_read: Counter[str] = field(default_factory=Counter)
    refused: list[Refused] = field(default_factory=list)

    @property
    def failed(self) -> int:
        """Inputs by which a report may have been lost."""
        return sum(1 for refused in self.refused if refused.failed)


def reader_version(model: str) -> str:
    """What claims are stored with: reports that another version read, or other rules or tables, are read again."""
    own = f" own {in_use().digest}" if in_use().digest else ""
    return f"verbale {__version__} {model} rules {_rules_digest()}{own}"


@cache
def _rules_digest() -> str:
    """First digits of a SHA-256 over the code and tables that find claims."""
    total = hashlib.sha256()
    package = files("verbale")
    for folder in RULES:
        for file in sorted(_files_under(package / folder), key=lambda f: str(f)):
            total.update(file.name.encode() + file.read_bytes())
    return total.hexdigest()[:12]


def _files_under(folder: Traversable) -> Iterator[Traversable]:
    for child in folder.iterdir():
        if child.is_dir():
            yield from _files_under(child)
        elif child.name.endswith((".py", ".csv", "card.json")):
            yield child


def find_claims(report: Report, model: str) -> Found:
    """What `report` gives through the whole path; a report that no reader handles gives nothing."""
    if report.not_read is not None:
        return Found(report)
    try:
        reading = read_report(report, model=model)
        claims = reading.claims()
    except ModelError:
        raise
    except Exception as error:
        # One bad report never stops a run: whatever goes wrong in a step is that report's line in the summary.
        why = str(error) if isinstance(error, VerbaleError) else f"{type(error).__name__}: {error}"
        return Found(report, failure=why)
    return Found(report, tuple(claims), _actors_of(reading, claims))


def _actors_of(reading: Reading, claims: list[Claim]) -> tuple[Actor, ...]:
    """Actors that the claims name, and those for which they act, as the report or else the lexicon knows them."""
    known = Lexicon.load().actors | {m.actor.id: m.actor for m in reading.mentions if m.actor is not None}
    waiting = [v.actor for claim in claims for v in (*claim.values, *claim.attributed_to) if v.actor is not None]
    found: dict[str, Actor] = {}
    while waiting:
        id = waiting.pop()
        if id in known and id not in found:
            found[id] = known[id]
            waiting += [parent for parent in (known[id].of,) if parent is not None]
    return tuple(found[id] for id in sorted(found))


def take_in(
    record: RecordStore,
    inputs: Iterable[Report | Refusal],
    *,
    model: str,
    again: bool = False,
    jobs: int = 1,
    progress: Callable[[Summary], None] | None = None,
) -> Summary:
    """Reads every report of `inputs` that the record does not hold yet into it; `again` reads all."""
    summary, reader = Summary(), reader_version(model)

    def missing() -> Iterator[Report]:
        for given in inputs:
            if isinstance(given, Refusal):
                summary.refused.append(Refused(given.path, str(given), given.failed))
            elif again or record.needs_reading(given, reader):
                yield given
            else:
                summary.already_there += 1

    for found in _read_all(missing(), model, jobs):
        report = found.report
        try:
            if found.failure is not None:
                raise ReportError(found.failure)
            record.add(report, found.claims, found.actors, reader=reader, again=again)
        except (ReportError, SpanMismatchError) as error:
            where = report.path or report.id
            line = f"{where}: not read: {error}; the other reports are in the record"
            summary.refused.append(Refused(where, line, failed=True))
        else:
            summary.read += report.not_read is None
            if report.not_read is not None:
                summary.not_read[report.not_read] += 1
        if progress is not None:
            progress(summary)
    summary.refused.sort()
    record.replace_refusals(summary.refused)
    return summary


def _read_all(reports: Iterator[Report], model: str, jobs: int) -> Iterator[Found]:
    """Each report's claims, in the order in which they come; the record is the same in every order."""
    if jobs <= 1:
        for report in reports:
            yield find_claims(report, model)
        return
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(os.getpid(), in_use())) as pool:
        waiting: set[Future[Found]] = set()
        for report in reports:
            waiting.add(pool.submit(find_claims, report, model))
            if len(waiting) >= jobs * WAITING:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        for future in waiting:
            yield future.result()


def _begin(parent: int, own: OwnLines) -> None:
    """Makes a worker read with the own lines of its parent, however it was started."""
    use(own)
    _follow_parent(parent)


def _follow_parent(parent: int) -> None:
    """Ends this worker when the run that started it is killed: it would wait for work for ever."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
