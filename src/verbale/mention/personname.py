"""Runs of capitalised words that may be the name of a person."""

from __future__ import annotations

from verbale.mention.headline import acts_in_headline
from verbale.mention.hits import Hits
from verbale.mention.mention import Naming
from verbale.mention.table import bodies, company_words, domains, genders, groups, modifiers, regions, roles
from verbale.mention.words import HYPHENS, PARTICLES, Words, is_dayword, number_of
from verbale.segment.english import is_english

#: Longest name taken, in words: "Sheikh Mohammed bin Abdulrahman bin Jassim Al Thani" has eight.
MOST = 12
_SUFFIXES = {"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"}
_MONTH_NAMES = {"may", "march", "august", "april", "june"}
_NO_NAME = {
    "the", "a", "i", "we", "it", "he", "she", "they", "on", "in", "at", "but", "and", "for", "from", "with",
    "over", "after", "amid", "against", "about", "into", "during", "before", "since", "until", "despite", "without",
    "hi", "hello", "hey", "thanks", "thank", "yes", "yeah", "no", "okay", "ok", "well", "sure", "so", "please", "q.",
    "were", "was", "is", "are", "had", "has", "have", "did", "does", "should", "could", "would", "shall", "reportedly",
}  # fmt: skip

#: What opens and closes a name of use within a name.
_SHORT_NAME = {"(": ")", "“": "”", '"': '"', "'": "'"}

#: The Arabic article in front of a surname.
_ARTICLES = {"al", "el"}

#: Titles that, behind a first name, are names of people too: "Hossein Amir Abdollahian", "Julie Bishop".
_NAMES_TOO = {"amir", "emir", "king", "prince", "major", "sultan", "bishop", "pope", "marshal", "cardinal", "judge"}


def name_run(words: Words, hits: Hits, at: int, *, titled: bool = False) -> tuple[int, int] | None:
    """First and end word of the personal name that begins at word `at`, honorifics ("Dr.", "Sheikh") included."""
    first = at
    if acts_in_headline(words, at):
        return None
    if not titled and words.lower_at(at) in _MONTH_NAMES and not (at + 1 < len(words) and words.capital[at + 1]):
        return None  # the month, or a surname that `carry` knows
    while at < len(words) and modifiers().get(words.lower[at]) in {"mister", "madam"} and words.capital[at]:
        if roles().at(words.lower, at) and words.lower[at] not in {"sheikh", "sir"}:
            break
        at += 1 + _is_dot(words, at + 1)
    begun = at
    while at < min(len(words), first + MOST):
        if at > begun and words.begins[at] and words.lower_at(at - 1)[-1:] != ".":
            break
        word = words.lower[at]
        if at > begun and acts_in_headline(words, at):
            break
        if at > begun and modifiers().get(word) in {"mister", "madam"} and word.endswith("."):
            break
        first_name = titled and at == begun and word in _MONTH_NAMES and at + 1 < len(words)
        if (
            first_name
            and words.capital[at + 1]
            and words.pos[at + 1] == "PROPN"
            and not is_dayword(words.lower[at + 1])
        ):
            at += 1  # "Ambassador April Roe"
            continue
        if not _fits(words, hits, at, begun):
            called = titled and word in _ARTICLES and words.lower_at(at + 1) in HYPHENS  # "President al-Roe"
            if (at > begun or called) and word in PARTICLES and _leads_on(words, hits, at):
                at += 1
                continue
            if at > begun and word in HYPHENS and words.touches(at) and at + 1 < len(words) and words.touches(at + 1):
                at += 2
                continue
            if at > begun and _called_short(words, at) and _fits(words, hits, at + 3, begun):
                at += 3
                continue
            if at > begun and word == "," and words.lower_at(at + 1) in _SUFFIXES:
                at += 2
                break
            break
        at += 1
    if at < len(words) and words.capital[at] and not words.begins[at] and bodies().at(words.lower, at):
        return None  # "Reform Council": the name of a body
    if at - begun == 1 and begun == first and words.lower[begun] in company_words():
        return None
    if at == begun or all(len(words.lower[i].strip(".")) == 1 for i in range(begun, at)):
        return None
    return first, at


def gender_of(words: Words, first: int, last: int) -> str:
    """m, f or empty: from an honorific or the first name."""
    for i in range(first, last - 1):  # the last word is the surname, also in "Ellen Lord"
        kind = modifiers().get(words.lower[i])
        if kind == "madam":
            return "f"
        if words.lower[i] in {"mr.", "mr", "sir", "sheikh", "lord"}:
            return "m"
    at = first
    while at < last and modifiers().get(words.lower[at]) == "mister":
        at += 1
    if last - at < 2:
        return ""
    return genders().get("-".join(words.lower[at : at + 3 : 2]), "") or genders().get(words.lower[at], "")


def _fits(words: Words, hits: Hits, at: int, begun: int) -> bool:
    word = words.lower[at]
    if not words.capital[at] or words.pos[at] not in {"PROPN", "NOUN", "ADJ", "X", "VERB", "INTJ", "AUX", "ADV"}:
        return False
    before = at - 1 - _is_dot(words, at - 1)
    titled = before >= 0 and words.touches(at) is False and modifiers().get(words.lower[before]) in {"mister", "madam"}
    if is_dayword(word) or word in _NO_NAME or number_of(word) is not None:
        return False
    if at == begun and not titled and _is_other_word(words, at):
        return False
    hit = hits.over.get(at)
    if hit is not None and hit.naming != Naming.SURNAME:
        single = at == hit.first and hit.last - hit.first == 1
        first_name = single and at == begun and word in genders() and _goes_on(words, hits, at)
        # "Michael Jordan" is a person, "Formal EU" before "response" is none.
        initials = words.tokens[at].text.isupper() and len(words.tokens[at].text) < 6
        last_name = single and at > begun and not initials and _is_last(words, at)
        if not (first_name or last_name):
            return False
    if at == begun and domains().at(words.lower, at) and not titled:
        return False  # "Foreign Minister", but "Lord Home"
    called = words.lower_at(at + 1) in company_words()  # "Northern Wire"
    if regions().at(words.lower, at) and not called and not (at > begun and _is_last(words, at)):
        return False
    table = (roles(), bodies(), groups())
    return all(t.at(words.lower, at) is None for t in table) or (at > begun and word in _NAMES_TOO)


def _is_other_word(words: Words, at: int) -> bool:
    """True for a word that is no name by its tag; at the beginning of a sentence tags of names are often wrong."""
    tag, word = words.pos[at], words.lower[at]
    if tag == "PROPN" or (tag in {"NOUN", "X"} and not words.begins[at]):
        return False
    if len(word) > 3 and word.isalpha() and not is_english(word) and words.begins[at]:
        return False
    return word not in genders() or (words.begins[at] and tag != "PROPN")


def _called_short(words: Words, at: int) -> bool:
    """True at the mark before a name of use within a name: "Roelof F. (Pik) Botha", "John "Jack" Roe"."""
    if at + 3 >= len(words) or words.begins[at + 3] or not words.capital[at + 1]:
        return False
    return _SHORT_NAME.get(words.lower[at]) == words.lower[at + 2] and words.capital[at + 3]


def _is_dot(words: Words, at: int) -> bool:
    """True for the full stop that the parser cuts off a title in capitals: "MR. ROE"."""
    return words.lower_at(at) == "." and words.touches(at) and modifiers().get(words.lower_at(at - 1)) is not None


def _is_last(words: Words, at: int) -> bool:
    """True when no capitalised word follows: "Michael Jordan said", not "Michael Russian"."""
    return words.pos[at] == "PROPN" and not (at + 1 < len(words) and words.capital[at + 1])


def _goes_on(words: Words, hits: Hits, at: int) -> bool:
    """True when a capitalised word follows that no table knows: "Victoria Nuland", "Jordan Bardella"."""
    after = at + 1
    if after >= len(words) or words.begins[after] or not words.capital[after] or after in hits.over:
        return False
    tables = (roles(), bodies(), groups())
    return words.pos[after] == "PROPN" and all(t.at(words.lower, after) is None for t in tables)


def _leads_on(words: Words, hits: Hits, at: int) -> bool:
    """True when after the particle at `at` the name goes on ("bin Salman", "al-Jubeir", "van der Leyen")."""
    after = at + 1
    while after < len(words) and (words.lower[after] in HYPHENS or words.lower[after] in PARTICLES):
        after += 1
    return after < len(words) and words.capital[after] and after not in hits.over


def name_words(words: Words, run: tuple[int, int]) -> tuple[str, ...]:
    """The name's words without honorifics and names of use; hyphenated parts stay one word."""
    parts: list[str] = []
    behind = run[0]
    for i in range(*run):
        word = words.tokens[i].text
        if i < behind:
            continue
        if parts and i + 3 < run[1] + 1 and _called_short(words, i):
            behind = i + 3
            continue
        if not parts and (_is_dot(words, i) or modifiers().get(word.lower()) in {"mister", "madam"}):
            continue
        if parts and words.touches(i) and i > run[0] and (word in HYPHENS or parts[-1][-1:] in HYPHENS):
            parts[-1] += word
        else:
            parts.append(word)
    return tuple(part for part in parts if part != ",")
