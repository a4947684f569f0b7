"""All wordings of a report that may name an actor, in order."""

from __future__ import annotations

from verbale.mention.core import core_at
from verbale.mention.hits import Hits
from verbale.mention.nesting import nested, with_determiner, with_second_office
from verbale.mention.personname import name_run
from verbale.mention.phrase import read_person, read_phrase
from verbale.mention.table import field_words, genders, no_actor_words
from verbale.mention.wording import Hit, Sort, Wording
from verbale.mention.words import HYPHENS, Words, number_of

#: Pronouns and what they fit: m, f, n (it), p (they), w (we), i, y (you); "the latter" is l, "the former" k.
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
    "you": "y", "your": "y", "yours": "y",
    "we": "w", "us": "w", "our": "w", "ours": "w", "i": "i", "me": "i", "my": "i", "mine": "i",
}  # fmt: skip

#: Two words that point at an actor, and what they fit.
_POINTERS = {("the", "latter"): "l", ("the", "former"): "k", ("this", "one"): "l", ("your", "excellency"): "y"}

#: Words after "the" that count the actors of a list: "the four", "the 27", "the pair".
_COUNTS = {"pair": 2, "trio": 3, "troika": 3, "quartet": 4, "quintet": 5, "duo": 2}


def find_wordings(words: Words, hits: Hits) -> list[Wording]:
    """Wordings sorted by place, the longer first; they may nest ("Russian" in "the Russian minister") but not cross."""
    found: list[Wording] = []
    at = blocked = 0
    while at < len(words):
        core = core_at(words, hits, at)
        if core is not None:
            wording = read_phrase(words, hits, at, at + core[0], core[1])
            if wording is not None:
                found.append(wording)
                blocked = max(blocked, wording.last)
                at = max(at + core[0], wording.head[1] if wording.sort == Sort.PERSON else 0)
                continue
        free = words.capital[at] and at >= blocked and not (at and _in_run(words, at))
        run = name_run(words, hits, at) if free else None
        if run is not None:
            if not _is_no_actor(words, run):
                found.append(read_person(words, hits, run))
            at = run[1]
            continue
        count = _count(words, at) or _pointer(words, at)
        if count is not None:
            found.append(count)
        elif words.lower[at] in PRONOUNS and words.pos[at] in {"PRON", "DET"} and words.tokens[at].text != "US":
            found.append(Wording(Sort.PRONOUN, at, at + 1, (at, at + 1), at, gender=PRONOUNS[words.lower[at]]))
        at += 1
    found += [_named(hit) for hit in hits.all]
    return nested(with_second_office(words, with_determiner(words, hits, found)))


def _is_no_actor(words: Words, run: tuple[int, int]) -> bool:
    """True for a capitalised run that begins or ends with the word of a paper, meeting or heading ("Begin Text").

    A first name of more than one word is none of these: "Bill Clinton".
    """
    if run[1] - run[0] > 1 and words.lower[run[0]] in genders() and words.lower[run[1] - 1] not in no_actor_words():
        return False
    if all(words.lower[i] in field_words() for i in range(*run)):
        return True  # "Natural Resources" of a minister's title
    return words.lower[run[0]] in no_actor_words() or words.lower[run[1] - 1] in no_actor_words()


def _count(words: Words, at: int) -> Wording | None:
    """ "the four", "the 27", "both", "the pair": a number that stands alone for actors."""
    word = words.lower[at]
    number = _COUNTS.get(word) or number_of(word)
    if number is None or number < 2:
        return None
    before, after = words.lower_at(at - 1), at + 1
    alone = after >= len(words) or words.begins[after] or words.pos[after] not in {"NOUN", "PROPN", "ADJ", "NUM"}
    one = words.lower_at(after) == "one"  # "sees the two one after the other"
    single = not alone and words.tokens[after].tag_ == "NN" and _ends_phrase(words, after)  # "Both decline", as a noun
    alone = alone or one or (single and word != "neither")
    if not alone or (before not in {"the", "these", "all"} and word not in {"both", "neither"}):
        return None
    if words.lower_at(after) in {"%", "-", "percent", "million", "billion", "."} and words.lower_at(after) != ".":
        return None
    first = at - 1 if before in {"the", "these", "all"} else at
    if word == "neither" and (words.lower_at(after) in {"of", "the"} or words.tokens[at].dep_ in {"preconj", "cc"}):
        return None
    if word == "both" and (words.pos[at] == "CCONJ" or words.lower_at(after) in {"the", "of"}):
        return None
    return Wording(Sort.COUNT, first, after, (first, after), at, number=number, plural=True, definite=True)


def _ends_phrase(words: Words, at: int) -> bool:
    """True of a word in lower case that no further noun follows: "call" of "the two call upon"."""
    after = at + 1
    follows = after < len(words) and not words.begins[after] and words.pos[after] in {"NOUN", "PROPN"}
    return not words.capital[at] and not follows and words.lower_at(after) not in HYPHENS


def _pointer(words: Words, at: int) -> Wording | None:
    """ "the latter", "this one" (translated prose), "Your Excellency": words that point at one actor."""
    pair = (words.lower_at(at - 1), words.lower[at])
    if at == 0 or words.begins[at] or pair not in _POINTERS:
        return None
    after = at + 1
    goes_on = after < len(words) and not words.begins[after] and words.pos[after] in {"NOUN", "PROPN", "ADJ", "NUM"}
    if goes_on and pair[0] != "your":
        return None
    return Wording(Sort.PRONOUN, at - 1, after, (at - 1, after), at, gender=_POINTERS[pair])


def _in_run(words: Words, at: int) -> bool:
    return words.lower[at - 1] in HYPHENS and words.touches(at)


def _named(hit: Hit) -> Wording:
    return Wording(Sort.NAME, hit.first, hit.last, (hit.first, hit.last), hit.last - 1, hit=hit)
