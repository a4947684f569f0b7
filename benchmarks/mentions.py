"""Measures mentions against the actors of role spans in annotated claims.

usage: mentions.py GOLD.jsonl[.gz]… [--without PREFIX]… [--errors N] [--time]

For every role span with a canonical actor: is it covered by an overlapping mention, and is the actor's name the same
(the rule of names of the claims scorer)? Documents whose id begins with a PREFIX are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from listed import UNSEEN
from verbale.lexicon.lexicon import Lexicon
from verbale.mention.mention import Mention
from verbale.mention.mentions import find_mentions
from verbale.reading import Reading
from verbale.record import Day, Report, Span
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import parse
from verbale.segment.quotations import find_quotations
from verbale.tagger.mark import find_marking


def rows(path: Path, without: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    raw = path.read_bytes()
    for line in (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode("utf-8").split("\n"):
        row = json.loads(line) if line.strip() else None
        if row and not any(row["id"].startswith(w) for w in without) and not row["gold"].get("skip"):
            yield row


def role_spans(row: dict[str, Any]) -> list[tuple[Span, str, str]]:
    """(span, actor, role) of every role of the document, each once."""
    found = set()
    for claims in row["gold"].values():
        for claim in claims if isinstance(claims, list) else []:
            for role, spans in claim.items():
                for span in spans if isinstance(spans, list) else []:
                    if isinstance(span, dict) and span.get("actor"):
                        found.add((Span(span["start"], span["end"]), span["actor"], role))
    return sorted(found)


def plain(name: str | None) -> str:
    """Lower case without marks and accents: "Çavuşoğlu" and "Cavusoglu" are one spelling."""
    letters = unicodedata.normalize("NFKD", (name or "").lower().replace("ı", "i").replace("ł", "l").replace("đ", "d"))
    letters = re.sub(r"\b([eu])\.([knsu])\b\.?", r"\1\2", letters)  # "U.S." and "US" are one spelling
    return re.sub(r"\W+", " ", "".join(c for c in letters if not unicodedata.combining(c))).strip()


def same_name(one: str | None, other: str | None) -> bool:
    a, b = plain(one), plain(other)
    if not a or not b:
        return False
    shared = len(set(a.split()) & set(b.split()))
    return a == b or a in b or b in a or shared * 2 >= max(len(a.split()), len(b.split()))


def same_actor(gold: str, mention: Mention, said: str) -> bool:
    """True when the annotated name is the actor's, or exactly one of its other names ("CSTO").

    The annotation names the host of an embassy too: "High Commission of India in Maldives" is that of India.
    """
    others = {plain(other) for other in (mention.actor.aliases if mention.actor is not None else ())}
    sent = re.match(r"(?:British )?(?:Embassy|High Commission|Mission)( of .+?)?(?= in | to )", gold)
    seat = plain(sent[0].replace("High Commission", "Embassy")) if sent is not None else ""
    return same_name(gold, said) or plain(gold) in others or seat in others


def reading_of(row: dict[str, Any], *, marked: bool = True) -> tuple[Reading, float]:
    """The reading as far as mentions need it, and the seconds of the parse; not `marked`: without the tagger."""
    day = Day.of(row["date"][:10]) if row.get("date") else None
    report = Report.make(row["text"], published=day, language="en", outlet=row.get("outlet"), url=row.get("url"))
    begun = time.process_time()
    reading = Reading(report, parse(report))
    spent = time.process_time() - begun
    reading.paragraphs = find_paragraphs(report)
    reading.quotations = find_quotations(reading)
    if marked:
        reading.marking = find_marking(reading)
    return reading, spent


def best(mentions: list[Mention], span: Span) -> Mention | None:
    """The mention that shares most with the span: overlap, less what either has beyond it."""
    over = [m for m in mentions if m.span.overlaps(span)]
    return max(over, key=lambda m: (_dice(m.span, span), m.span.start), default=None)


def _dice(a: Span, b: Span) -> float:
    shared = min(a.end, b.end) - max(a.start, b.start)
    return 2 * shared / (a.end - a.start + b.end - b.start)


def main() -> None:
    wants = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    wants.add_argument("gold", nargs="+", type=Path)
    wants.add_argument("--without", action="append", default=None)
    wants.add_argument("--errors", type=int, default=0)
    args = wants.parse_args()
    without = tuple(UNSEEN if args.without is None else [w for w in args.without if w])
    total: dict[str, Counter[str]] = defaultdict(Counter)
    missed: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, str, str, str]] = Counter()
    parsing = finding = 0.0
    documents = 0
    Lexicon.load()
    find_mentions(reading_of({"text": "Paris wrote to Rome."})[0])  # tables are read once
    for path in args.gold:
        for row in rows(path, without):
            documents += 1
            reading, spent = reading_of(row)
            parsing += spent
            begun = time.process_time()
            mentions = find_mentions(reading)
            finding += time.process_time() - begun
            for span, actor, role in role_spans(row):
                words = reading.words(span)
                mention = best(mentions, span)
                naming = str(mention.naming) if mention else "none"
                pronoun = words.lower() in _PRONOUNS
                said = (mention.actor.name if mention.actor else reading.words(mention.span)) if mention else ""
                right = mention is not None and same_actor(actor, mention, said)
                for key in ("all", "pronouns" if pronoun else "words", f"  {naming}", f"  as {role}"):
                    total[key]["gold"] += 1
                    total[key]["covered"] += mention is not None
                    total[key]["right"] += right
                    total[key]["open"] += mention is not None and mention.actor is None
                if mention is None:
                    missed[(words, actor)] += 1
                elif not right:
                    wrong[(words, actor, str(said), mention.why)] += 1
    if not documents:
        raise SystemExit("no document is left: each begins with a prefix of --without (default: the held-out ones)")
    print(
        f"{documents} documents; parse {parsing:.1f} s, mentions {finding:.1f} s ({finding / parsing:.0%} of the parse)"
    )
    print(f"{'':26}{'gold':>6}{'covered':>9}{'right':>7}{'open':>6}")
    for key in sorted(total, key=lambda k: (k.startswith(" "), k)):
        t = total[key]
        print(f"{key:26}{t['gold']:6}{t['covered'] / t['gold']:9.3f}{t['right'] / t['gold']:7.3f}{t['open']:6}")
    for title, errors in (("missed", missed), ("wrong", wrong)):
        for error, number in sorted(errors.items(), key=lambda e: (-e[1], str(e[0])))[: args.errors]:
            print(f"{title} {number}: {' | '.join(error)}")


_PRONOUNS = {
    "he", "him", "his", "she", "her", "they", "them", "their", "it", "its", "we", "us", "our", "i", "my", "me",
    "you", "your",
}  # fmt: skip

if __name__ == "__main__":
    main()
