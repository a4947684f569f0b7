"""Measures mention -> actor on annotated reports, beside packages that know states, and the speed of the name scan.

usage: actors.py [--split development|held-out|all] [--speed FILE.jsonl.gz]

A mention is a role span of the annotated claims with its canonical actor (guidelines: docs/codebook.md). Left out are
annotated places and channels that are no actor ("Geneva", "fax") where verbale names none either. An office of the
annotation ("King of Saudi Arabia") is right for whoever the tables say held it on the day. The files of
HELD_OUT were annotated after the resolver was written, and its errors there are not read. The part on states and
organisations is run beside spaCy's named entities, alone and with countrynames, pycountry and rigour to name the state
(development-time packages; one that is not installed is left out and said to be).
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import spacy

from mentions import UNSEEN, best, plain, reading_of, role_spans, rows, same_actor, same_name
from verbale.lexicon.lexicon import Lexicon
from verbale.mention.mention import Mention
from verbale.mention.mentions import find_mentions
from verbale.mention.scan import _automaton, scan
from verbale.mention.words import Words
from verbale.pipeline import read_report
from verbale.record import Actor, ActorType, Day, Report, Span
from verbale.segment.parse import MODEL

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
DEVELOPMENT = ("cases_dev", "claims_dev", "own_a_dev", "own_b_dev", "own_c_dev", "own_d_dev")
HELD_OUT = ("own_e_dev", "own_f_dev", "own_h_dev", "press_a_dev")
_STATES = {ActorType.STATE}
_BODIES = {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION, ActorType.ORGAN}
_PRONOUNS = frozenset(
    (
        "he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "we", "us", "our", "i", "my", "me",
        "you", "your", "who", "which", "himself", "itself", "themselves",
    )
)  # fmt: skip
#: Words for what carries a message and acts for nobody.
_CHANNELS = frozenset(("channel", "channels", "fax", "hotline", "telex", "telephone", "television"))
Namer = Callable[[str], str | None]


def main() -> None:
    wants = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wants.add_argument("--split", choices=("development", "held-out", "all"), default="held-out")
    wants.add_argument("--speed", type=Path, help="texts for the speed of the scan: JSON lines with a field `text`")
    args = wants.parse_args()
    chosen = {"development": DEVELOPMENT, "held-out": HELD_OUT, "all": DEVELOPMENT + HELD_OUT}[args.split]
    files = [GOLD / f"{name}.jsonl.gz" for name in chosen]
    measure([row for path in files if path.is_file() for row in rows(path, UNSEEN)], args.split)
    if args.speed:
        with gzip.open(args.speed, "rt", encoding="utf-8") as lines:
            speed([json.loads(line)["text"] for line in lines][:1500])


def measure(documents: list[dict[str, Any]], split: str) -> None:
    """Prints precision and recall: all mentions, then states and organisations beside the other packages."""
    lexicon = Lexicon.load()
    systems = dict(_others())
    nlp = spacy.load(MODEL)
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    states: Counter[str] = Counter()
    for row in documents:
        reading, _ = reading_of(row)
        mentions = find_mentions(reading)
        entities = [
            (Span(e.start_char, e.end_char), e.text)
            for e in nlp(reading.text).ents
            if e.label_ in {"GPE", "NORP", "ORG", "LOC", "FAC"}
        ]
        for (span, actor), roles in roles_of(row).items():
            words = reading.words(span)
            mention = best(mentions, span)
            known = lexicon.actor(actor)
            if is_no_actor(actor, roles, words) and (mention is None or mention.actor is None):
                continue
            parts = ["all", "pronouns" if words.lower() in _PRONOUNS else "names, offices, collectives"]
            if known is not None and known.type in _STATES | _BODIES and "pronouns" not in parts:
                part = "states" if known.type in _STATES else "organisations"
                parts.append(part)
                if known.type in _STATES:
                    states[known.name] += 1
                for name, namer in systems.items():
                    over = max(
                        (e for e in entities if e[0].overlaps(span)), key=lambda e: _shared(e[0], span), default=None
                    )
                    given = namer(over[1]) if over is not None else None
                    tell(counts[part, name], given is not None and _is(given, known), given is not None)
            for part in parts:
                tell(counts[part, "verbale"], *judged(actor, mention, reading.report.published))
    total = counts["all", "verbale"]["gold"]
    print(f"{split}: {len(documents)} reports, {total} mentions, {len(states)} states")
    print(f"{'':58}{'mentions':>9}{'precision':>11}{'recall':>8}")
    for part, name in sorted(counts):
        c = counts[part, name]
        precision = c["right"] / c["given"] if c["given"] else 0.0
        print(f"{part:30}{name:28}{c['gold']:9}{precision:11.3f}{c['right'] / c['gold']:8.3f}")


def roles_of(row: dict[str, Any]) -> dict[tuple[Span, str], set[str]]:
    """Each annotated mention once, by span and actor, with its roles."""
    found: dict[tuple[Span, str], set[str]] = {}
    for span, actor, role in role_spans(row):
        found.setdefault((span, actor), set()).add(role)
    return found


def is_no_actor(actor: str, roles: set[str], words: str) -> bool:
    """True for a place under its own name that the tables hold as no actor, and for a channel ("fax")."""
    if roles == {"place"}:
        return Lexicon.load().actor(actor) is None and plain(actor) in plain(words)
    return roles == {"via"} and not _CHANNELS.isdisjoint(actor.lower().split())


def judged(actor: str, mention: Mention | None, on: Day | None = None) -> tuple[bool, bool]:
    """Whether a mention names the annotated actor, and whether it names one at all: an open one does neither."""
    if mention is None or mention.actor is None:
        return False, False
    if holds(mention.actor, actor, on):
        return True, True
    return not is_other_state(actor, mention.actor) and same_actor(actor, mention, mention.actor.name), True


def holds(person: Actor, office: str, on: Day | None) -> bool:
    """True for who held, by the tables, the office that the annotation names: "King of Saudi Arabia"."""
    title, of, body = office.partition(" of ")
    if person.type != ActorType.PERSON or not of or on is None:
        return False
    lexicon = Lexicon.load()
    name = body.removeprefix("the ")
    owner = lexicon.actor(name) or next((a for a in lexicon.actors.values() if name in a.aliases), None)
    if owner is None:
        return False
    return person.id in {held.id for held in lexicon.holders(title.lower(), owner, on.first)}


def is_other_state(name: str, actor: Actor) -> bool:
    """True for the very name of another state than the actor: "Mali", which stands in "Somalia"."""
    named = Lexicon.load().actor(name)
    return named is not None and {named.type, actor.type} <= _STATES and named.id != actor.id


def tell(count: Counter[str], right: bool, given: bool) -> None:
    count["gold"] += 1
    count["right"] += right
    count["given"] += given


def _others() -> Iterator[tuple[str, Namer]]:
    """Name of each other system, and what it calls the actor of a named entity: an ISO code or words."""
    yield "spaCy NER alone", lambda words: words.removeprefix("the ")
    for name, make in (("countrynames", _countrynames), ("pycountry", _pycountry), ("rigour", _rigour)):
        try:
            yield f"spaCy NER + {name}", make(importlib.import_module(name))
        except ImportError:
            print(f"{name} is not installed: left out")


def _countrynames(package: Any) -> Namer:
    def name(words: str) -> str | None:
        try:
            found = package.to_code_3(words.removeprefix("the "))
        except KeyError:  # it knows the United Nations, but no three letters for them
            return None
        return None if found is None else str(found)

    return cache(name)


def _pycountry(package: Any) -> Namer:
    def name(words: str) -> str | None:
        try:
            return str(package.countries.search_fuzzy(words.removeprefix("the "))[0].alpha_3)
        except LookupError:
            return None

    return cache(name)


def _rigour(_: Any) -> Namer:
    lookup = importlib.import_module("rigour.territories").lookup_territory

    def name(words: str) -> str | None:
        found = lookup(words.removeprefix("the "))
        return None if found is None else str(found.qid)

    return cache(name)


def _is(given: str, known: Actor) -> bool:
    """True for the state's code or Wikidata id, or for words that name the actor as the annotation does."""
    if given[:1] == "Q" and given[1:].isdigit():
        return given == known.qid
    also = plain(given) in {plain(alias) for alias in known.aliases}
    if len(given) == 3 and given.isupper() and given.isalpha():
        return given == known.iso3 or also  # three letters that stand inside a longer name do not name it
    return also or (same_name(known.name, given) and not is_other_state(given, known))


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def speed(texts: list[str]) -> None:
    """Prints the speed of the name scan alone, of the scan with its checks, its share of the whole path, and memory."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    automaton = _automaton()
    size = sum(len(text.encode()) for text in texts) / 1e6
    begun = time.process_time()
    hits = sum(1 for text in texts for _ in automaton.iter(text))
    alone = time.process_time() - begun
    print(f"name scan alone: {size:.1f} MB, {len(automaton)} names, {hits} hits, {size / alone:.1f} MB/s")
    part = texts[:60]
    reports = [Report.make(text, published=Day.of("2022-02-09"), language="en") for text in part]
    begun = time.process_time()
    readings = [read_report(report) for report in reports]
    whole = time.process_time() - begun
    words = [Words.of(reading.text, reading.doc) for reading in readings]
    begun = time.process_time()
    for one in words:
        scan(one)
    scanned = time.process_time() - begun
    begun = time.process_time()
    for reading in readings:
        find_mentions(reading)
    mentioned = time.process_time() - begun
    amount = sum(len(text.encode()) for text in part) / 1e6
    print(f"scan with its checks {amount / scanned:.1f} MB/s, {scanned / whole:.1%} of the whole path")
    print(
        f"all of mentions and their resolution: {mentioned / whole:.1%} of the whole path ({amount / whole:.3f} MB/s)"
    )
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory: {after / 1024:.0f} MB at most in this process, {before / 1024:.0f} MB before the scan")


if __name__ == "__main__":
    main()
