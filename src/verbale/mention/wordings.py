"""All wordings of a report that may name an actor, in order."""

from __future__ import annotations

from dataclasses import replace

from verbale.mention.around import Hits, look_left, look_right, number_of
from verbale.mention.mention import Naming
from verbale.mention.personname import gender_of, name_run
from verbale.mention.table import Core, bodies, company_words, descriptions, groups, modifiers, roles
from verbale.mention.wording import Hit, Sort, Wording
from verbale.mention.words import HYPHENS, POSSESSIVE, Words

PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
    "we": "w", "us": "w", "our": "w", "ours": "w", "i": "i", "me": "i", "my": "i", "mine": "i",
}  # fmt: skip

#: Words after "the" that count the actors of a list: "the four", "the 27", "the pair".
_COUNTS = {"pair": 2, "trio": 3, "troika": 3, "quartet": 4, "quintet": 5, "duo": 2}


def find_wordings(words: Words, hits: Hits) -> list[Wording]:
    """Wordings sorted by place, the longer first; they may nest ("Russian" in "the Russian minister") but not cross."""
    found: list[Wording] = []
    at = blocked = 0
    while at < len(words):
        core = _core_at(words, hits, at)
        if core is not None:
            wording = _phrase(words, hits, at, at + core[0], core[1])
            if wording is not None:
                found.append(wording)
                blocked = max(blocked, wording.last)
                at = max(at + core[0], wording.head[1] if wording.sort == Sort.PERSON else 0)
                continue
        free = words.capital[at] and at >= blocked and not (at and _in_run(words, at))
        run = name_run(words, hits, at) if free else None
        if run is not None:
            found.append(_person(words, hits, run))
            at = run[1]
            continue
        count = _count(words, hits, at)
        if count is not None:
            found.append(count)
        elif (
            words.lower[at] in PRONOUNS
            and words.pos[at] in {"PRON", "DET"}
            and not words.text[words.start[at] : words.end[at]] == "US"
        ):
            found.append(Wording(Sort.PRONOUN, at, at + 1, (at, at + 1), at, gender=PRONOUNS[words.lower[at]]))
        at += 1
    found += [_named(hit) for hit in hits.all]
    return _nested(_doubled(words, _joined(words, hits, found)))


def _core_at(words: Words, hits: Hits, at: int) -> tuple[int, Core] | None:
    """Longest phrase of any table at word `at`; a hit of the gazetteer there that is longer wins (None)."""
    best: tuple[int, Core] | None = None
    for table in (roles(), bodies(), groups(), descriptions()):
        match = table.at(words.lower, at)
        if match is not None and (best is None or match[0] > best[0]):
            best = match
    if best is None:
        return None
    hit = hits.over.get(at)
    if hit is not None and (hit.last - hit.first >= best[0] or hit.first < at):
        return None
    if best[0] == 1 and words.pos[at] not in {"NOUN", "PROPN", "ADJ"}:
        return None
    if best[1].sort == "group" and best[0] == 1 and words.lower_at(at + 1) in HYPHENS:
        return None
    after = at + best[0]
    if after < len(words) and not words.begins[after] and words.pos[after] in {"NOUN", "PROPN"}:
        follows = _core_at(words, hits, after)
        ranked = best[0] == 1 and modifiers().get(words.lower[at]) == "rank"
        if follows is not None and (best[1].sort != "office" or (ranked and follows[1].sort == "office")):
            return None  # "government officials", "party leader": the later noun is the core
        if (
            follows is not None
            and follows[1].sort in {"office", "group"}
            and words.lower[after] == words.tokens[after].text
        ):
            return None
    return best


def _phrase(words: Words, hits: Hits, first: int, last: int, core: Core) -> Wording | None:
    left, right = look_left(words, hits, first), look_right(words, hits, last)
    start = left.edge
    while start < first and (words.lower[start] in HYPHENS or words.lower[start] in {"and", "&"}):
        start += 1
    of = tuple(h for h in left.of + right.of if h.naming != Naming.SURNAME)
    common = dict(
        of=of, owner=left.owner, plural=core.plural, number=left.number, definite=left.definite, former=left.former,
        extra=tuple(left.extra), target=right.target,
    )  # fmt: skip
    end = right.edge
    if core.sort == "office":
        return _office(words, hits, start, first, last, end, core, left.domain or right.domain, left.rank, common)
    if core.sort == "body":
        role = " ".join(part for part in (left.domain or right.domain, core.singular) if part)
        named = _capital_name(words, start, last) if left.extra else None
        return Wording(
            Sort.BODY, start, end, (start if named is None else named, end), last - 1, role=role, kind=core.kind,
            office="plain" if core.plain else "", name=() if named is None else (words.said(named, end),), **common,
        )  # fmt: skip
    if core.sort == "group":
        return Wording(Sort.GROUP, start, end, (start, end), last - 1, role=core.name, kind=core.kind, **common)
    if not left.definite and not left.owner and not of:
        return None
    return Wording(
        Sort.DESCRIPTION, start, last, (start, last), last - 1, role=core.singular, kind="|".join(core.types), **common
    )


def _office(
    words: Words,
    hits: Hits,
    start: int,
    first: int,
    last: int,
    end: int,
    core: Core,
    domain: str,
    rank: str,
    common: dict,
) -> Wording:
    role = core.singular
    office = core.office.replace("*", domain).strip() if "*" in core.office else core.office
    if domain == "diplomacy" or (domain == "foreign" and core.office == "chief"):
        office, role = "top diplomat", "top diplomat"
    elif domain and "*" not in core.office:
        office = f"{domain} {core.office}" if core.office in {"chief", "commander"} else core.office
        role = f"{domain} {role}" if core.office in {"chief", "official"} else role
    if domain and "*" in core.office:
        role = f"{domain} {core.singular}"
    if rank and not core.office.startswith(("deputy", "vice")):
        office, role = f"deputy {office}", f"deputy {role}"
    known = dict(common, office=office, role=role, above=core.above, gender=core.gender)
    if core.plural:
        return Wording(Sort.GROUP, start, end, (start, end), last - 1, kind="persons", **{**known, "gender": ""})
    run = None
    if end < len(words) and not words.begins[end]:
        direct = name_run(words, hits, end)
        if direct is not None:
            run = direct
        elif words.lower[end] in {",", "”", '"'} | POSSESSIVE and end + 1 < len(words):
            run = _apposition(words, hits, end + 1, comma=words.lower[end] == ",")
    if run is not None and any(words.lower[i] in company_words() for i in range(*run)):
        run = None
    if run is not None:
        named = replace_name(words, run)
        gender = core.gender or gender_of(words, *run)
        end, state = _state_behind(words, hits, run[1])
        known["of"] = (*known["of"], *([state] if state else []))
        return Wording(Sort.PERSON, start, end, run, last - 1, name=named, **{**known, "gender": gender})
    return Wording(Sort.OFFICE, start, end, (start, end), last - 1, **known)


def _apposition(words: Words, hits: Hits, at: int, *, comma: bool) -> tuple[int, int] | None:
    """The name after "the Egyptian minister, …", when the name is closed off and no list goes on."""
    if words.lower_at(at) == "the" and at + 1 in hits.begin:
        at = hits.begin[at + 1].last
    run = name_run(words, hits, at) if at < len(words) and not words.begins[at] else None
    if run is None or not comma:
        return run
    after = words.lower_at(run[1])
    if after in {",", ".", ")", "", ";", "–", "—", ":"} or words.begins[min(run[1], len(words) - 1)]:
        return run
    if after in POSSESSIVE or (run[1] < len(words) and words.pos[run[1]] in {"ADP", "SCONJ"} and run[1] - run[0] > 1):
        return run
    pos = words.pos[run[1]] if run[1] < len(words) else ""
    return run if pos in {"VERB", "AUX"} and run[1] - run[0] > 1 else None


def _state_behind(words: Words, hits: Hits, at: int) -> tuple[int, Hit | None]:
    """ "President Hassan Rouhani of Iran": end of the phrase, and the state."""
    if words.lower_at(at) != "of":
        return at, None
    after = at + 1 + (words.lower_at(at + 1) == "the")
    hit = hits.begin.get(after)
    return (at, None) if hit is None or hit.naming == Naming.DEMONYM else (hit.last, hit)


def replace_name(words: Words, run: tuple[int, int]) -> tuple[str, ...]:
    """The name's words without honorifics; hyphenated parts stay one word."""
    parts: list[str] = []
    for i in range(*run):
        word = words.tokens[i].text
        if not parts and modifiers().get(word.lower()) in {"mister", "madam"}:
            continue
        if parts and words.touches(i) and i > run[0] and (word in HYPHENS or parts[-1][-1:] in HYPHENS):
            parts[-1] += word
        else:
            parts.append(word)
    return tuple(part for part in parts if part != ",")


def _person(words: Words, hits: Hits, run: tuple[int, int]) -> Wording:
    """A name without an office before it; "…, spokeswoman of the ministry" after it is taken along."""
    name, gender = replace_name(words, run), gender_of(words, *run)
    if len(name) > 1 and any(part.lower() in company_words() for part in name):
        said = words.said(*run)
        return Wording(Sort.BODY, run[0], run[1], run, run[1] - 1, role=name[-1].lower(), name=(said,), kind="company")
    bare = Wording(Sort.PERSON, run[0], run[1], run, run[1] - 1, name=name, gender=gender)
    if words.lower_at(run[1]) != "," or run[1] + 1 >= len(words):
        return bare
    for at in range(run[1] + 1, min(run[1] + 9, len(words))):
        if words.lower[at] in {",", "."} or words.pos[at] in {"VERB", "AUX", "PRON"} or words.begins[at]:
            break
        core = _core_at(words, hits, at)
        if core is None or core[1].sort != "office" or core[1].plural:
            continue
        office = _phrase(words, hits, at, at + core[0], core[1])
        if office is None or office.sort != Sort.OFFICE or office.first > run[1] + 2:
            break
        return replace(
            office, sort=Sort.PERSON, first=run[0], head=run, core=run[1] - 1, name=name, gender=gender or office.gender
        )
    return bare


def _count(words: Words, hits: Hits, at: int) -> Wording | None:
    """ "the four", "the 27", "both", "the pair": a number that stands alone for actors."""
    word = words.lower[at]
    number = _COUNTS.get(word) or number_of(word)
    if number is None or number < 2:
        return None
    before, after = words.lower_at(at - 1), at + 1
    alone = after >= len(words) or words.begins[after] or words.pos[after] not in {"NOUN", "PROPN", "ADJ", "NUM"}
    if not alone or (before not in {"the", "these", "all"} and word not in {"both"}):
        return None
    if words.lower_at(after) in {"%", "-", "percent", "million", "billion", "."} and words.lower_at(after) != ".":
        return None
    first = at - 1 if before in {"the", "these", "all"} else at
    if word == "both" and (words.pos[at] == "CCONJ" or words.lower_at(after) in {"the", "of"}):
        return None
    return Wording(Sort.COUNT, first, after, (first, after), at, number=number, plural=True, definite=True)


def _in_run(words: Words, at: int) -> bool:
    return words.lower[at - 1] in HYPHENS and words.touches(at)


def _capital_name(words: Words, first: int, last: int) -> int | None:
    """First word of a capitalised run that ends at `last` ("Gulf Mediation Council"), None when it is no name."""
    at = last
    while at > first and words.capital[at - 1]:
        at -= 1
    return at if last - at >= 2 and not words.begins[at] else None


def _named(hit: Hit) -> Wording:
    return Wording(Sort.NAME, hit.first, hit.last, (hit.first, hit.last), hit.last - 1, hit=hit)


def _joined(words: Words, hits: Hits, found: list[Wording]) -> list[Wording]:
    """The determiner "the" joins a name of the lexicon: "the European Union"."""
    joined = []
    for w in found:
        if w.sort == Sort.NAME and w.first and words.lower[w.first - 1] == "the" and not _modifies(words, w):
            w = replace(w, first=w.first - 1)
        if w.hit is not None and w.hit.city and words.lower_at(w.last) == ",":
            region = w.last + 1
            state = hits.begin.get(region)
            if state is not None and state.naming == Naming.NAME:
                w = replace(w, last=state.last, kind="place")
            elif words.lower_at(region) in {"d.c.", "dc"}:
                w = replace(w, last=region + 1, kind="place")
        joined.append(w)
    return joined


def _modifies(words: Words, w: Wording) -> bool:
    """True for a name inside a longer phrase, whose "the" is not its own: "the Ukrainian border"."""
    token = words.tokens[w.core]
    return words.begins[w.first] or (token.dep_ in {"amod", "compound", "nmod"} and token.head.i > token.i)


def _doubled(words: Words, found: list[Wording]) -> list[Wording]:
    """ "the mediator, Emir Sheikh Sabah": an office and a person with an office beside it are one."""
    offices = {w.last: w for w in found if w.sort == Sort.OFFICE and w.definite}
    doubled = []
    for w in found:
        before = offices.get(w.first - 1) if w.sort == Sort.PERSON and w.office else None
        if before is not None and words.lower[w.first - 1] == "," and not words.begins[w.first]:
            above = (*w.above, before.role, before.office)
            w = replace(w, first=before.first, of=w.of or before.of, above=above)
        doubled.append(w)
    return doubled


def _nested(found: list[Wording]) -> list[Wording]:
    """Longest first at each place; a wording that crosses a longer one without lying inside it goes."""
    kept: list[Wording] = []
    order = sorted(found, key=lambda w: (w.first - w.last, w.first, w.sort))
    for w in order:
        crossing = any(
            w.first < k.last and k.first < w.last and not (k.first <= w.first and w.last <= k.last) for k in kept
        )
        same = any(k.first == w.first and k.last == w.last for k in kept)
        inside_name = any(
            k.head[0] <= w.first and w.last <= k.head[1] and k.sort in {Sort.PERSON, Sort.NAME} for k in kept
        )
        if not crossing and not same and not inside_name:
            kept.append(w)
    return sorted(kept, key=lambda w: (w.first, -w.last))
