"""Reads texts that were damaged on purpose: nothing may fail, and every span must hold the words it claims.

usage: mutations.py [--texts N] [--seed S]

Takes N texts (10,000 by default), each made of a few sentences of the kinds that statements come in, with marks
dropped, doubled and swapped, letters lost, lines joined and cut, and characters of other scripts put in; reads each as
far as the statements with their media and addressees, and checks every span. The same seed gives the same texts.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

from verbale.pipeline import STEPS, Step, read_report
from verbale.reading import Reading
from verbale.record import Report

SENTENCES = (
    "“We are deeply concerned,” the foreign minister of Norway said on Tuesday, “and we ask for talks.”",
    'Norway\'s envoy told reporters that Chad had "no right" to close the strait.',
    "In a letter to the Security Council, Chad urged members to meet without delay.",
    "According to the ministry, the ambassador was told that the note would be answered.",
    "The letter adds: «Nous regrettons this step», a spokesman for the Union wrote on X.",
    "Minister: no troops will be sent",
    "The president rang his counterpart and said he would come; she did not reply.",
    "Q: Will you sign?\n\nA: We will not. Ask them in the capital.",
    "Ola Berg said that Amina Deby had told him that the border “doesn't exist”.",
    "It was announced that the talks, 'the last', would be held in May.",
    "MR BERG: Thank you. I refer you to our statement of 3 March.",
    "Chad denied having sent any drones, and called the claim “a fairy tale„.",
    "I replied on behalf of the Union. — Ola Berg (@OlaBerg) February 10, 2022",
    "He tweeted: ``Never'' — and demanded that Norway withdraw.",
)
MARKS = "“”\"„«»‘’'`—:;()[]"
STRANGE = "\u200b\u202e\ufeff\u00ad\u2028\x0c\t\u0301\U0001f5fa\u4e2d\u0644\ud7a3\u1e9e\ufb01\r\n\n"


def mutated(number: int, seed: int) -> str:
    """The damaged text of this number."""
    pick = random.Random(f"{seed}/{number}")
    parts = [pick.choice(SENTENCES) for _ in range(pick.randint(1, 3))]
    text = pick.choice((" ", "\n\n", "\n", "")).join(parts)
    for _ in range(pick.randint(1, 8)):
        at = pick.randrange(len(text)) if text else 0
        to = min(len(text), at + pick.randint(1, 12))
        kind = pick.randrange(9)
        if kind == 0:
            text = text[:at] + pick.choice(MARKS) + text[at:]
        elif kind == 1:
            text = "".join(c for c in text if c not in MARKS or pick.random() < 0.6)
        elif kind == 2:
            text = text[:at] + text[to:]
        elif kind == 3:
            text = text[:at] + text[at:to] * 2 + text[to:]
        elif kind == 4:
            text = text[:at] + pick.choice(STRANGE) + text[at:]
        elif kind == 5:
            text = text[:at] + text[at:to].swapcase() + text[to:]
        elif kind == 6:
            text = text[:at] + text[at:to][::-1] + text[to:]
        elif kind == 7:
            text = "".join(pick.choice(MARKS) if c in MARKS else c for c in text)
        else:
            text = text[at:] if pick.random() < 0.5 else text[:at]
    return text


def steps() -> tuple[Step, ...]:
    """The path as far as the last step that gives statements."""
    last = max(number for number, step in enumerate(STEPS) if step.gives == "statements")
    return STEPS[: last + 1]


def faults(reading: Reading) -> list[str]:
    """What is wrong with the spans of the statements; empty when all is as it should be."""
    found = []
    text = reading.text
    for claim in reading.statements:
        if not claim.get("content"):
            found.append(f"{claim.id} says nothing")
        for field, span in claim.iter_spans():
            if not 0 <= span.start < span.end <= len(text):
                found.append(f"{field} of {claim.id} at {span} outside of the text")
        for value in claim.get("content"):
            if value.value != " … ".join(text[s.start : s.end] for s in value.spans):
                found.append(f"content of {claim.id} is not what its spans hold")
            if any(not text[s.start : s.end].strip() for s in value.spans):
                found.append(f"content of {claim.id} is blank")
            if any(a.overlaps(b) for n, a in enumerate(value.spans) for b in value.spans[n + 1 :]):
                found.append(f"parts of the content of {claim.id} overlap")
    return found


def check(number: int, seed: int) -> list[str]:
    """What is wrong with the reading of the damaged text of this number."""
    text = mutated(number, seed)
    if not text.strip():
        return []
    report = Report.make(text, language="en")
    reading = read_report(report, steps=steps())
    return faults(reading) if reading.text == text else ["the text was changed"]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--texts", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=2022)
    given = asked.parse_args()
    start = time.process_time()
    bad = 0
    for number in range(given.texts):
        try:
            wrong = check(number, given.seed)
        except Exception as error:  # any failure is what is looked for
            wrong = [f"{type(error).__name__}: {error}"]
        bad += bool(wrong)
        for line in wrong:
            print(f"text {number}: {line}\n    {mutated(number, given.seed)!r}")
    print(f"{given.texts} texts, {bad} with a fault, {time.process_time() - start:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
