"""Text -> primary document, or None for a press report and everything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.document.carried import find_carried
from verbale.document.compliments import read_compliments
from verbale.document.date import find_dates
from verbale.document.dateline import find_dateline, find_foot
from verbale.document.enclosed import find_enclosures
from verbale.document.head import read_head
from verbale.document.holder import name_holders
from verbale.document.label import find_labels
from verbale.document.layout import Line, lines_of
from verbale.document.letter import (
    END,
    find_address,
    find_foot_address,
    find_greeting,
    find_kin,
    find_signatures,
    is_name,
)
from verbale.document.letterhead import find_behalf, find_letterhead
from verbale.document.number import find_numbered, own_number
from verbale.document.paper import Paper, Party
from verbale.document.party import parties_of
from verbale.document.reference import distinct, find_references
from verbale.document.told import find_told
from verbale.record import Span

#: Lines from the top among which the head stands.
HEAD = 5

#: Words of a line above the body at most.
MOST = 25

#: The opening of a telegram: its number ("1889.", "MAGCH 3837.", "040531Z.", "Polto 1422."), then the text.
_SERIAL = re.compile(
    r"(?:\[[^\]]*\]\s*)?(?:\[?[A-Z][A-Za-z\d]*[ -]){0,2}"
    r"(?:(?:[A-Z]+-?)?\d[\dA-Z–-]*|No\. \d+)\.\]?(?:\s|$)|\[Message No"
)
_WORD = r"(?:(?:Gen|Adm|Amb|Lt|Col|Mr|Mrs|Dr|Sec|Under|[A-Z])\.|[A-Z][\w-]*)"
_WHOM = rf"(?:the )?{_WORD}(?:,? (?:and |of (?:the )?)?(?!Subject\b|Ref\b|Info\b|From\b){_WORD})*"
_PERSONAL = re.compile(
    rf"(?:\b(?:Personal|Exclusive|[Ee]yes [Oo]nly|[Pp]rivate)(?: and [Ee]yes [Oo]nly)?|(?<=\. )[Ff]or|^For)\b"
    rf"(?: [Tt]o| [Ff]or)? (?P<to>{_WHOM})(?:,? info [A-Z][^.]*?)?(?:[.,;]? [Ff]rom (?P<from>{_WHOM}))?[.;:,]"
)
#: The same without a word of secrecy: "Holt and Lund from Berg.", "From Clay."
_BETWEEN = re.compile(rf"(?:(?<=\. )|^)(?:(?P<to>{_WHOM}) from|From) (?P<from>{_WHOM})[.;:]")
#: Who signs in the last words of a telegram: "… than I like. Regards. Berg."
_ENDS = re.compile(r"(?:[Rr]egards|[Ss]igned)[.,] (?P<from>[A-Z][a-z]+)\.?$")
_SENDS = re.compile(r"\b(?P<from>(?:[A-Z][\w.]+\s){1,3})sends\b|\b[Ss]igned (?P<signed>[A-Z][\w.]+)\b")

#: A text that speaks to somebody, outside quotation marks.
_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)


def read_paper(text: str) -> Paper | None:
    """The document that `text` is. It takes two signs, or one that nothing else has (the compliments of a note).

    A head alone may be a headline, a greeting alone a quotation, a day alone a dateline of the press. What is printed
    below it as an enclosure is a paper of its own, with its own head, day and references.
    """
    enclosures = find_enclosures(text, lines_of(text))
    own = text[: enclosures[0].mark] if enclosures else text
    paper = _read(own)
    if paper is None:
        return _read(text) if enclosures else None
    for one in enclosures:
        # empty lines before it keep the places of its words
        enclosed = _read("\n" * one.span.start + one.span.of(text)) if one.went_out else None
        ends = enclosed is not None and (enclosed.senders or enclosed.recipients or enclosed.signed_by)
        if enclosed is not None and ends and enclosed.kind in ("directed", "note"):
            enclosed.signs.append("printed below another document")
            paper.carried.append(enclosed)
    return paper


def _read(text: str) -> Paper | None:
    lines = lines_of(text)
    if not lines:
        return None
    paper = _headed(text, lines) or read_compliments(text, lines)
    labels = find_labels(lines)
    dateline = find_dateline(text, lines)
    greeting = find_greeting(text, lines)
    if paper is None:
        paper = _unheaded(lines, labels, greeting, dateline)
        if paper is None:
            return None
    if dateline is not None and paper.day is None:
        paper.day, paper.day_span = dateline[0].in_year(0), dateline[0].span
    if dateline is not None:
        paper.signs.append("a line of place and day")
        paper.place = paper.place or dateline[1]
        paper.head.append(dateline[2].span)
    elif paper.day is None and paper.kind in ("directed", "note") and (foot := find_foot(text, lines)) is not None:
        paper.day, paper.day_span = foot[0].in_year(0), foot[0].span
        paper.place = paper.place or foot[1]
    _fill_labels(text, labels, paper)
    _fill_letter(text, lines, greeting, paper)
    _fill_top(text, lines, dateline, paper)
    if paper.form == "letter" and not paper.senders:
        head = find_letterhead(lines, min([paper.body, *(span.start for span in paper.head)]))
        behalf = find_behalf(text, lines, END)
        paper.senders = head or ([behalf] if behalf is not None else [])
    if paper.form == "message" and greeting is None:
        _fill_telegram(text, lines, paper)
    if not _is_enough(paper):
        return None
    prose = next((line.span.start for line in lines if line.words > MOST), len(text))
    paper.body = max([paper.body, *(span.end for span in paper.head if span.end <= prose)])
    if paper.kind in ("directed", "note"):  # a record of a talk quotes what others said to each other
        if paper.form == "message":
            paper.number = own_number(lines, dateline[2].span.end if dateline is not None else paper.body)
        paper.references = find_references(text, min(paper.body, len(text)), note=paper.kind == "note")
        paper.references = distinct([*paper.references, *find_numbered(text, paper)])
        passed_on = find_carried(text, paper)
        if passed_on is not None:
            paper.carried = [passed_on]
            # what follows the opening of the letter is the letter's: its "your" is not the carrier's
            paper.references = [r for r in paper.references if r.span.start < passed_on.body]
    paper.told = find_told(text, paper)
    name_holders(text, paper)
    return paper


def _headed(text: str, lines: Sequence[Line]) -> Paper | None:
    for line in lines[:HEAD]:
        paper = read_head(text, line)
        if paper is not None and (paper.senders or paper.recipients or paper.kind == "record"):
            return paper
    return None


def _unheaded(
    lines: Sequence[Line],
    labels: dict[str, list[Span]],
    greeting: tuple[Line, Party | None] | None,
    dateline: tuple[object, Span | None, Line] | None,
) -> Paper | None:
    """A document without a head: a record of a talk, a memorandum with TO and FROM, a letter, a telegram."""
    if "participants" in labels:
        return Paper("meeting", "record", labels["participants"][0], signs=["a list of participants"])
    if "sender" in labels and "recipients" in labels:
        return Paper("memo", "directed", labels["sender"][0], signs=["lines for sender and addressee"])
    if greeting is not None:
        return Paper("letter", "directed", greeting[0].span)
    if dateline is not None:
        below = [line for line in lines[:8] if line.span.start > dateline[2].span.start]
        first = below[0] if below else None
        if first is not None and (hit := _SERIAL.match(first.text)) is not None:
            serial = Span(first.span.start, first.span.start + hit.end() - 1)
            return Paper("message", "directed", serial, signs=["the number of a telegram"])
        if first is not None and lines.index(dateline[2]) == 0 and _is_addressed(first.text):
            return Paper("message", "directed", dateline[2].span, signs=["its first words name its ends"])
        if "subject" in labels:
            return Paper("memo", "directed", labels["subject"][0], signs=["a line for the subject"])
        if first is not None and lines.index(dateline[2]) == 0 and _speaks_to_somebody(below):
            return Paper("message", "directed", dateline[2].span)
    return None


def _is_addressed(words: str) -> bool:
    """True for "Eyes only for Ambassador Holt from Berg." as the first words."""
    return any(hit is not None and hit["from"] for hit in (_PERSONAL.search(words[:160]), _BETWEEN.search(words[:160])))


def _speaks_to_somebody(lines: Sequence[Line]) -> bool:
    """True when the first lines say "you" in the text's own voice: a press report does so only in a quotation."""
    text = re.sub(r"[“\"][^”\"]*[”\"]?", " ", "\n".join(line.text for line in lines))
    return _YOU.search(text) is not None


def _fill_labels(text: str, labels: dict[str, list[Span]], paper: Paper) -> None:
    if not labels:
        return
    for meaning, parties in (("sender", paper.senders), ("recipients", paper.recipients)):
        if not parties:
            spans = [_after_office(text, span) for span in labels.get(meaning, [])[:1]]
            parties += [p for span in spans for p in parties_of(text, span.start, span.end)]
    if paper.kind == "record" and not paper.senders:
        paper.senders = [p for span in labels.get("participants", []) for p in parties_of(text, span.start, span.end)]
    for span in labels.get("date", [])[:1]:
        dates = [d for d in find_dates(text, span.start, span.end) if d.year is not None]
        if dates and paper.day is None:
            paper.day, paper.day_span = dates[0].in_year(0), dates[0].span
    if labels.get("subject"):
        paper.subject = labels["subject"][0]
    paper.head += [span for spans in labels.values() for span in spans]
    if any(meaning != "other" for meaning in labels):
        paper.signs.append("headings")


def _after_office(text: str, span: Span) -> Span:
    """The person behind the letters of an office: "INR - Ana M. Holt"."""
    office = re.match(r"[A-Z][A-Z/]+\s*[-–—]\s*(?=[A-Z][a-z.])", span.of(text))
    return Span(span.start + office.end(), span.end) if office is not None else span


def _fill_letter(text: str, lines: Sequence[Line], greeting: tuple[Line, Party | None] | None, paper: Paper) -> None:
    if greeting is not None:
        paper.signs.append("a greeting")
        paper.greeting = [greeting[0].span]
        paper.body = greeting[0].span.start
        if paper.kind == "directed" and not paper.recipients:
            paper.recipients += find_address(text, lines, greeting[0]) or find_foot_address(text, lines, greeting[0])
        whom = greeting[1]
        named = any(p.name is not None for p in paper.recipients)
        # what a telegram between offices greets is a letter that it carries
        fuller = whom is not None and (not paper.recipients or (paper.form != "message" and not whom.is_partial))
        if whom is not None and fuller and not named and paper.kind == "directed":
            paper.recipients = [whom]
        named = any(p.name is not None and not p.is_partial for p in paper.recipients)
        if paper.kind == "directed" and paper.form != "message" and not named:
            paper.recipients = find_kin(text, greeting[0]) or paper.recipients
    begin = max([paper.body, lines[0].span.start, *(span.start for span in paper.head)])
    signers = find_signatures(text, lines, begin)
    if not signers or paper.kind == "note":
        return
    paper.signs.append("a signature")
    # a telegram is signed with the family name, a letter to a friend with the given one
    family = paper.form == "message" and greeting is None
    taken = [party.span for party in paper.recipients]
    for party in signers:
        if any(party.span.overlaps(span) for span in taken):
            continue  # the address stands at the foot
        short = party.is_partial and not (family and not party.name_is_short(text))
        paper.signed_by.append(replace(party, is_partial=short))


def _fill_top(
    text: str, lines: Sequence[Line], dateline: tuple[object, Span | None, Line] | None, paper: Paper
) -> None:
    """What stands above the body: the name of the author over an office, the day and the title of a record."""
    above = [line for line in lines[:HEAD] if line.words <= MOST and (not paper.body or line.span.end <= paper.body)]
    if paper.kind == "record":
        paper.head += [line.span for line in above if not line.text.endswith(".")]
        for line in above:
            dates = [d for d in find_dates(text, line.span.start, line.span.end) if d.year is not None]
            if dates and paper.day is None:
                paper.day, paper.day_span = dates[0].in_year(0), dates[0].span
    elif paper.kind == "directed" and not paper.senders and not paper.signed_by and dateline is not None:
        for line in above:
            first = line.text.split(",")[0]
            if line.span.end <= dateline[2].span.start and is_name(first) and "," in line.text:
                start = line.span.start
                paper.senders.append(Party(line.span, Span(start, start + len(first))))
                break


def _fill_telegram(text: str, lines: Sequence[Line], paper: Paper) -> None:
    """Addressee and sender in the first words of a telegram: "Personal for Admiral Holt; General Lund sends"."""
    begin = max((span.end for span in paper.head), default=0)
    top = next((line for line in lines[:8] if line.span.start >= begin), None)
    if top is None:
        return
    opening = text[top.span.start : min(top.span.end, top.span.start + 220)]
    personal, sends = _PERSONAL.search(opening), _SENDS.search(opening)
    between = _BETWEEN.search(opening)
    for hit, group, parties in (
        (personal, "to", paper.recipients), (personal, "from", paper.senders),
        (between, "to", paper.recipients), (between, "from", paper.senders),
    ):  # fmt: skip
        if hit is not None and hit[group] and not parties:
            at = top.span.start
            parties += parties_of(text, at + hit.start(group), at + hit.end(group))
    if sends is not None and not paper.senders:
        group = "from" if sends["from"] else "signed"
        paper.senders += parties_of(text, top.span.start + sends.start(group), top.span.start + sends.end(group))
    ends = _ENDS.search(text, max(begin, len(text.rstrip()) - 60), len(text.rstrip()))
    if ends is not None and not paper.senders and not paper.signed_by:
        paper.signed_by.append(Party(Span(*ends.span("from")), Span(*ends.span("from"))))


def _is_enough(paper: Paper) -> bool:
    alone = {"it opens with the compliments of a note", "a list of participants", "lines for sender and addressee"}
    if alone & set(paper.signs):
        return True
    if paper.day is not None and "its head says so" in paper.signs and paper.senders and paper.recipients:
        return True
    return len(set(paper.signs)) >= 2
