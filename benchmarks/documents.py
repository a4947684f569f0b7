"""Primary documents: sender, addressee, day and reply links, beside simple baselines.

    python benchmarks/documents.py --gold GOLD_FOLDER [--errors N]

Reads GOLD_FOLDER/documents/frus_dev.jsonl.gz (printed letters, telegrams, memoranda) with the head as first line and
without it, GOLD_FOLDER/documents/frus_reply_links_dev.jsonl.gz, and the readouts of calls and meetings in
GOLD_FOLDER/bulk/press_state_wh_2021_2022.jsonl.gz. Every set is split by a hash of the document's id: errors were
looked at in the half "seen", the half "unseen" was only scored.

Persons are compared by family name, accents and case aside: the gold has the names that the head gives to persons,
and none for offices ("the Department of State"), which therefore count neither way.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from verbale.document.answered import find_answered
from verbale.document.date import find_dates
from verbale.document.paper import Paper, Party
from verbale.document.read import read_paper

Row = dict[str, Any]

#: Kinds of the gold that go from one to another; the others are records of talks and editors' notes.
DIRECTED = ("letter", "telegram", "memorandum", "message", "backchannel message", "note", "despatch", "airgram")


def rows_of(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def half(identity: str) -> str:
    return "seen" if int(hashlib.sha256(identity.encode()).hexdigest(), 16) % 2 == 0 else "unseen"


def family(name: str) -> str:
    """The family name in plain letters: the last word that is no "Jr." or number."""
    folded = (
        unicodedata.normalize("NFKD", name.replace("’", "'").replace("ı", "i"))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    words = [w for w in re.findall(r"[a-z']+", folded) if w not in ("jr", "sr", "ii", "iii")]
    return words[-1].strip("'") if words else ""


def names(text: str, parties: Iterable[Party]) -> set[str]:
    return {family(p.name.of(text)) for p in parties if p.name is not None and not p.is_partial} - {""}


class Tally:
    """True positives, found and wanted, of one measure."""

    def __init__(self) -> None:
        self.hit = self.found = self.wanted = 0

    def add(self, found: set[Any], wanted: set[Any]) -> None:
        self.hit += len(found & wanted)
        self.found += len(found)
        self.wanted += len(wanted)

    def __str__(self) -> str:
        precision = self.hit / self.found if self.found else 0.0
        recall = self.hit / self.wanted if self.wanted else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{precision:6.3f} {recall:6.3f} {f1:6.3f}  ({self.wanted})"


Answer = tuple[set[str], set[str], set[str]]


def by_form(text: str) -> Answer:
    """Sender, addressee and day as the reader of documents gives them."""
    paper = read_paper(text)
    if paper is None:
        return set(), set(), set()
    day = {paper.day.date} if paper.day else set()
    return names(text, paper.senders or signers(paper)), names(text, paper.recipients), day


def signers(paper: Paper) -> list[Party]:
    return paper.signed_by


def by_baseline(text: str) -> Answer:
    """The first "From X to Y" of the first line, else "Dear X" and the last line; the first day of the text."""
    first = text.strip().split("\n")[0]
    hit = re.search(r"(?:From|from) (.+?) to (.+)", first)
    last = text.strip().split("\n")[-1]
    if hit:
        sender, recipient = ({family(part.strip(" ()"))} for part in hit.groups())
    else:
        greeting = re.search(r"(?im)^(?:my )?dear ([^:,\n]+)[:,]", text)
        recipient = {family(greeting[1])} if greeting else set()
        sender = {family(last)} if len(last.split()) <= 4 else set()
    day = re.search(r"([A-Z][a-z]+) (\d{1,2}), (\d{4})", text)
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    date = {f"{day[3]}-{months.index(day[1]) + 1:02d}-{int(day[2]):02d}"} if day and day[1] in months else set()
    return sender - {""}, recipient - {""}, date


def fields(rows: list[Row], answer: Callable[[str], Answer], *, head: bool, errors: int) -> dict[str, Tally]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    shown = 0
    for row in rows:
        body = row["text"]
        text = f"{row['head']}\n\n{body}" if head else body
        sender, recipient, day = answer(text)
        wanted_from, wanted_to = {family(n) for n in row["from"]}, {family(n) for n in row["to"]}
        group = "letters, telegrams, memoranda" if row["kind"] in DIRECTED else "records of talks"
        if row["kind"] in (None, "editorial note"):
            continue
        if group == "records of talks":
            # those between whom a talk was are parties alike
            tallies[f"{group}: parties"].add(
                (sender | recipient) if wanted_from or wanted_to else set(), wanted_from | wanted_to
            )
        else:
            tallies[f"{group}: sender"].add(sender if wanted_from else set(), wanted_from)
            tallies[f"{group}: addressee"].add(recipient if wanted_to else set(), wanted_to)
            for end, wanted, place in (("sender", wanted_from, body[-300:]), ("addressee", wanted_to, body[:500])):
                found = sender if end == "sender" else recipient
                there = {n for n in wanted if n in family_words(place)}
                if not head:
                    tallies[f"{group}: {end}, where its end of the text has the name"].add(
                        found if there else set(), there
                    )
            bad = (sender != wanted_from and wanted_from) or (recipient != wanted_to and wanted_to)
            if bad and shown < errors and half(row["id"]) == "seen":
                shown += 1
                print(f"   {row['head'][:150]} | {wanted_from} {wanted_to} | got {sender} {recipient} | {body[:60]!r}")
        tallies["day"].add(day, {row["date"][:10]} if row["date"] and len(row["date"]) >= 10 else set())
    return tallies


def family_words(text: str) -> set[str]:
    return {family(word) for word in text.split()}


def show(title: str, results: dict[str, dict[str, Tally]]) -> None:
    print(f"\n{title}\n{'':66}  precision recall F1 (wanted)")
    for name in dict.fromkeys(name for tallies in results.values() for name in tallies):
        for which, tallies in results.items():
            print(f"{which:22}{name:58}{tallies.get(name, Tally())}")


def measure_fields(rows: list[Row], errors: int) -> None:
    for head in (True, False):
        results = {}
        for name, answer in (("verbale", by_form), ("baseline", by_baseline)):
            for part in ("seen", "unseen"):
                chosen = [row for row in rows if half(row["id"]) == part]
                wrong = errors if name == "verbale" and part == "seen" else 0
                results[f"{name} {part}"] = fields(chosen, answer, head=head, errors=wrong)
        show("Head as first line" if head else "Head removed", results)
    kinds: Counter[str] = Counter()
    for row in rows:
        paper = read_paper(f"{row['head']}\n\n{row['text']}")
        kinds["read as a document" if paper else "not read as a document"] += row["kind"] != "editorial note"
        if row["kind"] == "editorial note":
            kinds["editors' notes taken for documents"] += paper is not None
    print("\n" + ", ".join(f"{name}: {n}" for name, n in sorted(kinds.items())))


def measure_links(rows: list[Row], links: list[Row], errors: int) -> None:
    """Mentions that name what is answered; and which of all documents each reply answers."""
    papers = {}
    texts = {row["id"]: f"{row['head']}\n\n{row['text']}" for row in rows}
    for identity, text in texts.items():
        paper = read_paper(text)
        if paper is not None:
            papers[identity] = (paper, text)
    results: dict[str, dict[str, Tally]] = {}
    for part in ("seen", "unseen"):
        chosen = [link for link in links if half(link["doc"]) == part and link["doc"] in texts]
        ours, judged, plain = Tally(), Tally(), Tally()
        said, said_plain = Tally(), Tally()
        by_doc: dict[str, list[Row]] = defaultdict(list)
        for link in chosen:
            by_doc[link["doc"]].append(link)
        for doc, mentioned in sorted(by_doc.items()):
            paper, text = papers.get(doc, (None, texts[doc]))
            wanted = {m["mention"] for m in mentioned if m["in_reply_to"]}
            found = {m["mention"] for m in mentioned if paper is not None and _is_found(m, paper, text)}
            said.add(found, wanted)
            said_plain.add({m["mention"] for m in mentioned if m["who"] == "your"}, wanted)
            true = {m["target"] for m in mentioned if m["in_reply_to"] and m["target"] in texts}
            dated = [r for r in (paper.references if paper is not None else []) if r.answers]
            dated = [r for r in dated if r.dated is not None] or dated
            linked = {
                answered.id
                for reference in dated
                if (answered := find_answered(paper, text, reference, {k: v for k, v in papers.items() if k != doc}))
            }
            ours.add(linked, true)
            # a link of which the gold says nothing is neither right nor wrong
            judged.add(linked & {m["target"] for m in mentioned} | (linked & true), true)
            plain.add(_same_day(text, {k: v for k, v in texts.items() if k != doc}, rows), true)
            if errors and part == "seen" and linked != true:
                print(
                    f"   {doc} wanted {sorted(wanted)} {true} got {linked} | "
                    f"{[r.span.of(text) for r in paper.references] if paper else None}"
                )
        results[f"verbale {part}"] = {
            "mention says what is answered": said,
            "reply linked to its document": ours,
            "reply linked, of links that the gold names": judged,
        }
        results[f"baseline {part}"] = {
            "mention says what is answered": said_plain,
            "reply linked to its document": plain,
        }
    show("Reply links (438 mentions in frus_reply_links_dev, documents sought among all of frus_dev)", results)


def _is_found(mention: Row, paper: Paper, text: str) -> bool:
    """True when a reference of the paper stands where the gold has the mention, or begins in it."""
    at = text.find(mention["mention"])
    while at >= 0:
        if any(r.span.start < at + len(mention["mention"]) and at < r.span.end and r.answers for r in paper.references):
            return True
        at = text.find(mention["mention"], at + 1)
    return False


def _same_day(text: str, texts: dict[str, str], rows: list[Row]) -> set[str]:
    """Baseline: the first document of the day in the first "your letter of <day>"."""
    hit = re.search(r"[Yy]our (?:letter|memorandum|message|note|telegram) of ([A-Z][a-z]+ \d{1,2})", text)
    if hit is None:
        return set()
    dates = find_dates(text, hit.start(), hit.end() + 6)
    own = find_dates(text)
    if not dates or not own or own[0].year is None:
        return set()
    day = dates[0].in_year(own[0].year)
    same = [row["id"] for row in rows if row["id"] in texts and day and (row["date"] or "")[:10] == day.date]
    return set(same[:1])


def measure_record(rows: list[Row], links: list[Row]) -> None:
    """The same links through the whole program: documents read into a record, `in_reply_to` of its entries."""
    import tempfile

    import verbale
    from verbale.store import Record

    by_id = {row["id"]: row for row in rows}
    chosen = [k for k in links if k["in_reply_to"] and k["doc"] in by_id and k["target"] in by_id]
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder) / "documents.jsonl", Path(folder) / "record.db"
        texts = {i: f"{by_id[i]['head']}\n\n{by_id[i]['text']}" for k in chosen for i in (k["doc"], k["target"])}
        lines = [
            {"title": i, "outlet": "document", "date": (by_id[i]["date"] or "")[:10], "text": t}
            for i, t in texts.items()
        ]
        given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        verbale.read([given], record=made, again=True)
        with Record.open(made) as record:
            title = {report.id: report.title for report in record.reports()}
            claims = {claim.id: claim for claim in record.claims()}
            entries = {e.id: e for e in record.entries() if e.kind == "communication"}
    documents = {
        e.id: {title[claims[c].report] for c in e.claims if claims[c].found_by == "document"} for e in entries.values()
    }
    found: dict[str, set[str | None]] = defaultdict(set)
    for entry in entries.values():
        for doc in documents[entry.id]:
            for value in entry.get("in_reply_to"):
                found[str(doc)] |= documents.get(str(value.value), set())
    results = {}
    for part in ("seen", "unseen"):
        tally = Tally()
        for doc in sorted({k["doc"] for k in chosen if half(k["doc"]) == part}):
            tally.add(found[doc], {k["target"] for k in chosen if k["doc"] == doc})
        results[f"verbale {part}"] = {"reply linked to its document": tally}
    show(f"Reply links through a record of {len(texts)} documents", results)


#: The title of a readout: who, what, with whom.
TITLE = re.compile(
    r"^(?:Readout of |READOUT: |(?:Readout|Statement) (?:by|from) [^’']*? on |Statement on )?(?:the )?"
    r"(?P<who>.+?)(?:[’']s?)? "
    r"(?:Video |Phone |Virtual |Secure |Bilateral |Trilateral |Telephone )*"
    r"(?P<what>Calls?|Meetings?) with (?P<whom>.+)$"
)

#: Titles of other releases, and words for those met who are not named one by one.
OTHER = re.compile(r"Remarks|Background|at the Top|Press|Travel|Trip")
GROUPS = re.compile(
    r"\b(?:Counterparts?|Leaders?|Officials|Ministers|Group|Members|Representatives|Quad|Families|Allies|Senators|CEOs?"
    r"|Executives|Advocates|Survivors|Activists|Participants|Delegation|Partners|Democrats|Republicans|Secretaries|G7"
    r"|Governors|Mayors|Team|Experts|Directors|Senior|President of the|Council|Families|Parliament\w*|Attorneys|E3|P3"
    r"|[A-Z]\w+ Ministers|Business|Faith|Congress\w*|Caucus|Women|Students|Workers|Union|Center|Companies|Americans)\b"
)


#: Last words of an office: what follows "and", or stands after "of", belongs to it.
OFFICE = re.compile(
    r"(?:Minister|Secretary|President|Republic|Affairs|Head|Chancellor|Advis[eo]r|Chair|Director|Leader|Treasury|Office"
    r"|Representative|Administrator|Envoy|General|Premier|Security|Ministry|Chairperson|Commissioner|Trade|Staff|Kingdom"
    r"|Council|Department|States|Amir|Emir|Africa|Princess|Member|Speaker|Governor|Commission|Relations|Administration|Chief|Emirates|Nations)$"
)
#: A title names persons in office, not companies or citizens.
HIGH = re.compile(
    r"\b(?:Minister|President|Secretary|Chancellor|Prime|King|Crown|Ambassador|Advis[eo]r|Representative|Commissioner|Chair\w*"
    r"|Envoy|Director|Premier|Emir|Amir|Sheikh|Sultan|Taoiseach|Politburo)\b"
)


def gold_of(title: str) -> tuple[str, set[str]] | None:
    """Form and family names that a title gives; None when it names a group, or is that of something else."""
    hit = TITLE.match(title)
    if hit is None or OTHER.search(title) or GROUPS.search(hit["whom"]) or not HIGH.search(hit["whom"]):
        return None
    people = [_person(hit["who"])]
    held = ""
    whom = re.sub(
        r"(?<=[a-z]), (?:[A-Z][\w ]*?)?(?:State )?(?:Secretary|Spokesperson|Chancellor|Head|Director|Leader)\b.*",
        "",
        hit["whom"],
    )
    for part in re.split(r",? and (?=[A-Z])|, (?=[A-Z])|; ", whom):
        held = f"{held} {part}".strip()
        name = _person(held)
        if OFFICE.search(name):
            continue  # "Vice President and Foreign Minister Ramirez" is one
        people.append(name)
        held = ""
    named = {family(name) for name in people} - {""}
    if held or len(named) < 2 or any(OFFICE.search(name) for name in people):
        return None
    return ("call" if hit["what"].lower().startswith("call") else "meeting"), named


def _person(phrase: str) -> str:
    """ "Prime Minister Draghi of Italy" -> "Prime Minister Draghi"; an office "of X Y" before a name stays."""
    cut = re.match(r"(.+?) (?:of|from) (?:the )?[A-Z][\w. -]*$", phrase)
    head = cut[1] if cut is not None and not OFFICE.search(cut[1]) else phrase
    return re.sub(r"’s$|,.*| Jr\.?$", "", head)


def days_of(text: str, released: str) -> set[str]:
    """Days that the first sentence allows: a release of the evening carries the next day in UTC."""
    lead = " ".join(line for line in text.split("\n") if "attributable" not in line and len(line.split()) > 8)[:350]
    day = datetime.date.fromisoformat(released[:10])
    back = (
        1
        if re.search(r"\b[Yy]esterday\b", lead)
        else 0
        if re.search(r"\b([Tt]oday|this (?:morning|evening))\b", lead)
        else None
    )
    if back is None:
        return set()
    return {(day - datetime.timedelta(days=back + slip)).isoformat() for slip in (0, 1)}


def measure_readouts(rows: list[Row], most: int, errors: int) -> None:
    from verbale.document.claims import find_document
    from verbale.pipeline import STEPS, read_report
    from verbale.record import Day, Report

    before = tuple(step for step in STEPS[: [s.find for s in STEPS].index(find_document)])
    wanted = {}
    for row in rows:
        title = " ".join((row.get("title") or "").split())
        gold = gold_of(title)
        if gold is not None and row["text"] not in {w[0]["text"] for w in wanted.values()}:
            wanted[row["id"]] = (row, title, *gold)
    names_ = sorted(wanted, key=lambda identity: hashlib.sha256(identity.encode()).hexdigest())[:most]
    results: dict[str, dict[str, Tally]] = {}
    for identity in sorted(names_):
        row, title, form, people = wanted[identity]
        part = half(identity)
        report = Report.make(row["text"], title=title, published=Day.of(row["date"][:10]), language="en")
        reading = read_report(report, steps=before)
        finder = [c for c in reading.communications if c.first("form") and c.first("form").value in ("call", "meeting")]
        ours = [c for c in find_document(reading) if c.found_by == "document"] or finder
        simple = re.search(r"(?:spoke|met)[^.]{0,60}? with ([^.]+)", row["text"])
        plain = {family(n) for n in re.findall(r"(?:[A-Z][\w’-]+ ){1,5}", (simple[1] if simple else "") + " ")}
        days = days_of(row["text"], row["date"])
        answers = {
            "verbale": (_parties(ours, people, row["text"]), _form(ours), _days(ours)),
            "finder alone": (_parties(finder, people, row["text"]), _form(finder), _days(finder)),
            "baseline": (
                people & (plain | _words(row["text"][:120])),
                {"call" if "spoke" in row["text"] else "meeting"},
                {row["date"][:10]},
            ),
        }
        for name, (found, kind, day) in answers.items():
            tallies = results.setdefault(f"{name} {part}", defaultdict(Tally))
            tallies["all parties of the title found (share)"].add({found == people} & {True} or {None}, {True})
            tallies["parties"].add(found, people)
            tallies["call or meeting"].add(kind, {form})
            tallies["no further party (share)"].add(
                {name == "baseline" or len(_named(ours if name == "verbale" else finder)) <= len(people)} & {True}
                or {None},
                {True},
            )
            if days:
                tallies["day"].add({True} if day & days else {None}, {True})
        if (
            errors
            and part == "seen"
            and (answers["verbale"][0] != people or (days and not answers["verbale"][2] & days))
        ):
            lead = row["text"].replace("\n", " ")[60:360]
            print(
                f"   {title} | wanted {sorted(people)} {sorted(days)} "
                f"got {_named(ours)} {answers['verbale'][2]} | {lead}"
            )
    show(
        f"Readouts of calls and meetings ({len(names_)} of {len(wanted)} whose titles name persons)",
        dict(sorted(results.items())),
    )


def _named(claims: list[Any]) -> set[str]:
    return {family(str(v.value)) for c in claims[:1] for f in ("sender", "recipients") for v in c.get(f)}


def _words(text: str) -> set[str]:
    return {family(word) for word in text.split()}


def _parties(claims: list[Any], people: set[str], text: str) -> set[str]:
    """The wanted names that stand in the values of the first claim, or in the words that its values rest on."""
    values = [v for c in claims[:1] for f in ("sender", "recipients") for v in c.get(f)]
    said = [str(v.value) for v in values] + [span.of(text) for v in values for span in v.spans]
    found = {word for words in said for word in _words(words.replace("-", " "))}
    return {p for p in people if p in found or family(p.replace("-", " ")) in found}


def _form(claims: list[Any]) -> set[str]:
    return {str(claims[0].first("form").value)} if claims else set()


def _days(claims: list[Any]) -> set[str]:
    return {v.value["date"] for c in claims[:1] for v in c.get("date") if v.value}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, required=True, help="folder that holds documents/ and bulk/")
    options.add_argument("--errors", type=int, default=0, help="show so many errors of the seen half")
    options.add_argument("--record", action="store_true", help="read the linked documents into a record too (minutes)")
    options.add_argument("--readouts", type=int, default=300, help="how many readouts to read (they are parsed)")
    asked = options.parse_args()
    rows = rows_of(asked.gold / "documents/frus_dev.jsonl.gz")
    measure_fields(rows, asked.errors)
    measure_links(rows, rows_of(asked.gold / "documents/frus_reply_links_dev.jsonl.gz"), asked.errors)
    if asked.record:
        measure_record(rows, rows_of(asked.gold / "documents/frus_reply_links_dev.jsonl.gz"))
    measure_readouts(rows_of(asked.gold / "bulk/press_state_wh_2021_2022.jsonl.gz"), asked.readouts, asked.errors)


if __name__ == "__main__":
    sys.exit(main())
