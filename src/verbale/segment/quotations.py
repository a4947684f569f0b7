"""Report -> quotations: what stands between quotation marks, in any style, also when marks are missing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.reading import Reading
from verbale.record import Span
from verbale.segment.quotation import Quotation

_MARK = re.compile(r"``|''|[“”„‟«»\"＂‘’‚‛']")

_DOUBLE = set('“”„‟«»"＂') | {"``", "''"}
_STRAIGHT = {'"', "＂", "''"}
_OPENS = {"“", "„", "‟", "«", "``"}
_CLOSES = {"”", "»"}

#: Words that drop their first letters: the mark before them is an apostrophe (’90s, ’em, rock ’n’ roll).
_ELISION = re.compile(r"(?:\d{2}s?|n|em|til|till|tis|twas|cause|cos|bout|round|neath|ere|im)\b(?!\w)", re.I)


def find_quotations(reading: Reading) -> list[Quotation]:
    """Quotations of the report's prose, sorted; an inner one follows the one that holds it.

    No quotation leaves its paragraph: one that runs over several gives a `Quotation` for each, `continues` on all
    but the last. One whose closing mark is missing ends with its paragraph.
    """
    return scan(reading.text, reading.paragraphs)


def scan(text: str, paragraphs: list[Span]) -> list[Quotation]:
    """Quotations of `text` inside each of `paragraphs`."""
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found += _Scanner(text, paragraph, following).run()
    return sorted(found, key=lambda q: (q.span.start, -q.span.end, q.depth))


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int


class _Scanner:
    """Reads the marks of one paragraph from left to right with a stack of those still open."""

    def __init__(self, text: str, paragraph: Span, following: Span | None) -> None:
        self.text, self.paragraph, self.following = text, paragraph, following
        self.marks = [(m.start(), m[0]) for m in _MARK.finditer(text, paragraph.start, paragraph.end)]
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []

    def run(self) -> list[Quotation]:
        for number, (at, mark) in enumerate(self.marks):
            if mark in _DOUBLE:
                self._double(number, at, mark)
            else:
                self._single(number, at, mark)
        while self.stack:
            still = self.stack.pop()
            if still.mark in _DOUBLE or self._goes_on(still):
                self._keep(still, self.paragraph.end, self.paragraph.end, closed=False)
        return self.found

    def _double(self, number: int, at: int, mark: str) -> None:
        holder = self._open_double()
        opening, closing = self._may_open(at, mark), self._may_close(at, mark)
        if holder is None:
            # A closing mark with nothing open is noise, unless it is used to open (”så här”, »so«).
            if mark in _OPENS or (opening and not (mark in _STRAIGHT and self._is_inch(at))):
                self.stack.append(_Open(mark, at, at + len(mark)))
            return
        if mark in _OPENS and not self._answers(holder.mark, mark, opening, closing):
            if not self._is_nested(number, holder.mark):
                self._close(holder, at, at, closed=False)
            self.stack.append(_Open(mark, at, at + len(mark)))
        elif mark in _STRAIGHT and opening and not closing:
            left = sum(1 for _, other in self.marks[number:] if other in _STRAIGHT)
            if holder.mark in _STRAIGHT and (left % 2 == 0 or self._is_next_sentence(at, mark)):
                # `"One. He said. "Two"`: the first was never closed; so where paragraphs of one speaker run together.
                self._close(holder, at, at, closed=False)
            self.stack.append(_Open(mark, at, at + len(mark)))
        else:
            self._close(holder, at, at + len(mark), closed=True)

    def _single(self, number: int, at: int, mark: str) -> None:
        before, after = self._around(at, mark)
        if before.isalnum() and after.isalnum():
            return
        top = self.stack[-1] if self.stack else None
        if top is not None and top.mark not in _DOUBLE:
            if not before.isspace() and not after.isalnum() and not self._is_plural_owner(number, at):
                self._close(top, at, at + 1, closed=True)
            return
        opens = mark != "’" and self._may_open(at, mark) and not _ELISION.match(self.text, at + 1)
        if opens and (self._has_closer(number) or self._runs_over(at)):
            self.stack.append(_Open(mark, at, at + 1))

    def _around(self, at: int, mark: str) -> tuple[str, str]:
        """The characters before and after a mark; a line end outside the paragraph."""
        before = self.text[at - 1] if at > self.paragraph.start else "\n"
        end = at + len(mark)
        return before, self.text[end] if end < self.paragraph.end else "\n"

    def _may_open(self, at: int, mark: str) -> bool:
        before, after = self._around(at, mark)
        return (before.isspace() or before in "([{—–-/:“„«\"'‘…") and (not after.isspace() and after not in ".,;:!?)]}")

    def _may_close(self, at: int, mark: str) -> bool:
        before, after = self._around(at, mark)
        return not before.isspace() and not after.isalnum()

    def _is_next_sentence(self, at: int, mark: str) -> bool:
        """True of a mark between the end of a sentence and a capital: nobody is quoted inside a quotation there."""
        before = self.text[self.paragraph.start : at].rstrip()
        return before[-1:] in {".", "!", "?"} and self.text[at + len(mark) : at + len(mark) + 1].isupper()

    def _is_inch(self, at: int) -> bool:
        return at > self.paragraph.start and self.text[at - 1].isdigit()

    def _open_double(self) -> _Open | None:
        return next((o for o in reversed(self.stack) if o.mark in _DOUBLE), None)

    @staticmethod
    def _answers(holder: str, mark: str, opening: bool, closing: bool) -> bool:
        """True when an opening mark closes here: „German“, »Danish«, or “the same mark twice“."""
        if (holder, mark) in {("„", "“"), ("»", "«"), ("„", "‟")}:
            return True
        return closing and not opening

    def _is_nested(self, number: int, holder: str) -> bool:
        """True when enough closing marks follow for both the new quotation and the one that holds it."""
        if (holder in "«»") != (self.marks[number][1] in "«»"):
            return True
        if holder in _STRAIGHT and self._runs_on(number):
            return True
        depth = 0
        for at, mark in self.marks[number:]:
            if mark in _OPENS:
                if depth == 0 and at != self.marks[number][0]:
                    return False
                depth += 1
            elif mark in _CLOSES or (mark in _STRAIGHT and self._may_close(at, mark)):
                depth -= 1
                if depth < 0:
                    return True
        return False

    def _runs_on(self, number: int) -> bool:
        """True when straight marks open this paragraph and the next, and none but the first is in this one."""
        straight = [at for at, mark in self.marks if mark in _STRAIGHT]
        closes = any(mark in _CLOSES for _, mark in self.marks[number:])
        return closes and straight == [self.paragraph.start] and self._next_opens("\"＂'")

    def _has_closer(self, number: int) -> bool:
        """True when a later single mark can close, before the quotation that holds this one ends."""
        holder = self._open_double()
        for at, mark in self.marks[number + 1 :]:
            if mark in _DOUBLE:
                if holder is not None and mark not in _OPENS and not self._may_open(at, mark):
                    return False
                continue
            before, after = self._around(at, mark)
            if mark != "‘" and not before.isspace() and not after.isalnum():
                return True
        return False

    def _is_plural_owner(self, number: int, at: int) -> bool:
        """True for the apostrophe of "states’ interests" inside single marks: a better closer follows."""
        if self.text[at - 1] not in "sSzZ" or not re.match(r"\s[a-z]", self.text[at + 1 : at + 3]):
            return False
        for later, mark in self.marks[number + 1 :]:
            if mark in _DOUBLE or (mark in "‘'" and self._may_open(later, mark)):
                return False
            before, after = self._around(later, mark)
            if not before.isspace() and not after.isalnum():
                return True
        return False

    def _runs_over(self, at: int) -> bool:
        """True when a single mark opens this paragraph and the next one too."""
        return at == self.paragraph.start and self._next_opens("‘'")

    def _goes_on(self, still: _Open) -> bool:
        return self._next_opens("‘'" if still.mark not in _DOUBLE else '“„«»”"＂`')

    def _next_opens(self, marks: str) -> bool:
        following = self.following
        return following is not None and self.text[following.start] in marks

    def _close(self, which: _Open, inner_end: int, end: int, *, closed: bool) -> None:
        """Ends `which`; single marks left open above it were apostrophes, double ones end with it."""
        while self.stack[-1] is not which:
            above = self.stack.pop()
            if above.mark in _DOUBLE:
                self._keep(above, inner_end, inner_end, closed=False)
        self.stack.pop()
        self._keep(which, inner_end, end, closed=closed)

    def _keep(self, which: _Open, inner_end: int, end: int, *, closed: bool) -> None:
        words = self.text[which.inner : inner_end]
        if not re.search(r"\w", words):
            return
        start = which.inner + len(words) - len(words.lstrip())
        stop = inner_end - (len(words) - len(words.rstrip()))
        last = end if closed else stop
        depth = len(self.stack)
        continues = not closed and depth == 0 and inner_end == self.paragraph.end and self._goes_on(which)
        self.found.append(Quotation(Span(which.start, last), Span(start, stop), closed, depth, continues))
