"""A phrase around its core, and the personal name that stands beside an office."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from verbale.mention.core import core_at
from verbale.mention.field import is_field
from verbale.mention.hits import Hits
from verbale.mention.left import look_left, unread_name
from verbale.mention.mention import Naming
from verbale.mention.personname import gender_of, name_run, name_words
from verbale.mention.right import closes_opening, look_right, unread_body, whose_behind
from verbale.mention.side import Side
from verbale.mention.table import Core, company_words, genders, modifiers, roles
from verbale.mention.wording import Hit, Sort, Wording
from verbale.mention.words import HYPHENS, POSSESSIVE, Words
from verbale.record import ActorType

#: Marks between an office and the name of who holds it.
_CLOSING = {",", "”", '"'}


#: Tags of a verb that two persons lead: "discuss", "meet".
PLURAL_VERB = frozenset(("VBP", "VB"))

#: Words of a bracket between a title and a name.
BRACKET = 7

#: Offices of those who are told by whose they are, and of these, what a state has too.
BOUND = {"relative", "associate", "lawyer"}
_ALSO_FREE = {"lawyer"}

#: Words for the head of whatever stands before them.
_HEADS = {"chief", "head", "boss", "leader"}

#: Causes for which envoys are named: "Special Representative for Peru Reconciliation".
_CAUSES = {"reconciliation", "stabilisation", "stabilization", "normalisation", "normalization", "reconstruction"}


def read_phrase(words: Words, hits: Hits, first: int, last: int, core: Core) -> Wording | None:
    """The wording around the core in words `first` to `last`; None for a description that points at nothing."""
    left, right = look_left(words, hits, first), look_right(words, hits, last)
    if core.sort == "office" and not (core.plural or right.body):
        _read_unknown(words, hits, left, right, (first, core))
    start = left.edge
    while start < first and (words.lower[start] in HYPHENS or words.lower[start] in {"and", "&"}):
        start += 1
    bare = Wording(
        Sort(core.sort), start, right.edge, (start, right.edge), last - 1,
        of=tuple(h for h in left.of + right.of if h.naming != Naming.SURNAME),
        owner=left.owner, plural=core.plural, number=left.number, definite=left.definite, former=left.former,
        extra=tuple(left.extra), target=right.target, seat=right.seat, body=right.body,
    )  # fmt: skip
    if core.office in BOUND:
        bound = _bound(words, bare, core)
        if bound is not None or core.office not in _ALSO_FREE:
            return bound
    domain = left.domain or right.domain
    if core.sort == "body" and core.kind != "embassy" and not bare.of and right.seat is not None:
        bare = replace(bare, of=(right.seat,))
    if core.sort == "office":
        return _office(words, hits, bare, core, domain, left.rank)
    if core.sort == "body":
        return _body(words, _led(words, hits, bare, core), core, domain, last)
    if core.sort == "group":
        if core.kind == "states" and right.seat is not None:  # "the two countries in New York": no state lies in a town
            bare = replace(bare, last=last, head=(start, last), seat=None)
        return replace(bare, role=core.name, kind=core.kind)
    world = core.singular == "community" and "international" in left.extra
    if not left.definite and not left.owner and not bare.of and not world:
        some = words.lower[start] in {"any", "every", "no"} and core.types[:1] == ("state",) and not left.extra
        return replace(bare, sort=Sort.GROUP, kind="states", role=core.singular) if some else None
    return replace(bare, last=last, head=(start, last), role=core.singular, kind="|".join(core.types))


def _read_unknown(words: Words, hits: Hits, left: Side, right: Side, office: tuple[int, Core]) -> None:
    """Sets as body what stands beside an office (its first word, its core) and no table reads: "of Scotland"."""
    first, core = office
    end = unread_body(words, right.edge) if left.owner is None and not right.of else None
    if end is not None:
        right.body, right.edge = words.said(right.edge + 1, end), end
    elif (left.of or left.definite) and not words.capital[first] and core.singular not in _HEADS:
        right.body = unread_name(words, hits, left, first)


def _bound(words: Words, bare: Wording, core: Core) -> Wording | None:
    """The phrase with the person whose kin, lawyer or friend is meant; None for several, and where a name follows."""
    after = bare.core + 1
    if core.plural or (after < len(words) and words.capital[after] and not words.begins[after]):
        return None  # "his brother King John" goes under the name
    if words.lower_at(after) == "," and after + 1 < len(words) and words.capital[after + 1]:
        return None
    titled = replace(bare, office=core.office, role=core.singular, gender=core.gender, body="")
    whose = whose_behind(words, after)
    if whose is not None:
        return replace(titled, last=whose + 1, head=(bare.first, whose + 1), whose=whose)
    if bare.owner is not None:
        return replace(titled, last=after, head=(bare.first, after))
    people = tuple(hit for hit in bare.of if hit.last <= bare.core and hit.actors[0].type == ActorType.PERSON)
    return replace(titled, last=after, head=(bare.first, after), of=people) if people else None


def _led(words: Words, hits: Hits, bare: Wording, core: Core) -> Wording:
    """The phrase with the person behind it: "the office of Jane Roe" is Jane Roe's."""
    if (
        core.kind not in {"office", "government"}
        or bare.of
        or bare.owner is not None
        or words.lower_at(bare.last) != "of"
    ):
        return bare
    at = bare.last + 1
    run = name_run(words, hits, at, titled=True) if at < len(words) else None
    if run is None or words.lower[run[1] - 1] in company_words():
        return bare
    return replace(bare, last=run[1], head=(bare.first, run[1]), owner=run[1] - 1)


def _body(words: Words, bare: Wording, core: Core, domain: str, last: int) -> Wording:
    kind_of_organ = "ministry" if domain and core.singular == "department" else core.singular
    role = " ".join(part for part in (domain, kind_of_organ) if part)
    office = "plain" if core.plain else ""
    named = _capital_name(words, bare.first, last) if bare.extra else None
    if named is None:
        return replace(bare, role=role, kind=core.kind, office=office)
    name = (words.said(named, bare.last),)
    return replace(bare, head=(named, bare.last), role=role, kind=core.kind, office=office, name=name)


def _office(words: Words, hits: Hits, bare: Wording, core: Core, domain: str, rank: str) -> Wording:
    """An office, with the name that follows it when one does."""
    office, role = _titled(core, domain, rank)
    if core.office == "diplomat" and set(bare.extra) & {"top", "chief"}:
        office = role = "top diplomat"  # "the top Iranian diplomat"
    narrow = ""
    if core.singular in _HEADS and not core.plural:
        bare, narrow = replace(bare, of=_nearest(bare)), _narrowing(words, bare)
    if narrow and office == core.office:  # "the German spy chief" is not the chief of Germany
        office, role = f"{narrow.lower()} {office}", f"{narrow} {role}"
    titled = replace(bare, office=office, role=role, above=core.above, gender=core.gender)
    if role.split()[-1] in {"majesty", "highness", "holiness"}:  # "His Majesty"
        titled = replace(titled, definite=True, role=role.split()[-1])
    if core.plural:
        return replace(titled, sort=Sort.GROUP, kind="persons", gender="")
    served = _served(words, bare)
    if served is not None:
        last, _ = _state_behind(words, hits, served + 1)
        return replace(titled, last=last, head=(bare.first, last), owner=served, of=(), body="")
    end, run = bare.last, None
    if end < len(words) and not words.begins[end]:
        run = name_run(words, hits, end, titled=True)
        if run is None and words.lower[end] in _CLOSING | POSSESSIVE and end + 1 < len(words):
            run = _apposition(words, hits, end + 1, comma=words.lower[end] == ",")
            if run is not None and words.lower_at(run[1]) != "," and closes_opening(words, end):
                run = None  # "In a letter to the president, Roe asked": she writes to him
        if run is None and words.lower[end] == "(":
            run = _behind_bracket(words, hits, end)
    firm = run is not None and words.lower[run[1] - 1] in company_words() and words.lower[run[0]] not in genders()
    if run is None or firm or words.lower[run[0]] in _CAUSES:
        return titled
    last, state = _state_behind(words, hits, run[1])
    of = (*bare.of, *([state] if state else []))
    gender = core.gender or gender_of(words, *run)
    return replace(titled, sort=Sort.PERSON, last=last, head=run, name=name_words(words, run), gender=gender, of=of)


def _served(words: Words, bare: Wording) -> int | None:
    """The last word of the person under title and name whom somebody serves: "a spokesman for President Jane Roe"."""
    whose = whose_behind(words, bare.core + 1)
    if whose is None or words.pos[whose] != "PROPN":
        return None
    if "," in words.lower[bare.core : whose]:
        return None
    found = ((at, roles().at(words.lower, at)) for at in range(bare.core + 2, whose))
    at, title = next(((at, match[1]) for at, match in found if match and at + match[0] <= whose), (0, None))
    # "the envoy of the Secretary-General Jane Roe" is she; a head of an organisation has a name of his own behind it
    own = title is None or (title.office == "secretary general" and words.lower_at(at - 1) == "the")
    return None if own else whose


def _narrowing(words: Words, bare: Wording) -> str:
    """What the head of something heads, by the words before: "spy" in "the German spy chief"; empty for none.

    Adjectives stand with the noun behind them ("human rights"); alone they narrow where they are a field ("nuclear") or
    a people ("Kurdish"), and any does before "chief", a word for nobody who leads a state.
    """
    last = next(at for at in range(bare.core, bare.first - 1, -1) if words.lower[at] in _HEADS or at == bare.first)
    first = last
    while first > bare.first and _is_part_of_field(words, bare, first - 1):
        first -= 1
    leads = words.lower[last] == "leader"
    while leads and first < last and not _tells_a_field(words, first):
        first += 1
    if any(hit.last > first for hit in bare.of if hit.first < last):
        return ""
    if first < last and words.lower[first - 1] in HYPHENS and words.touches(first):
        first -= 2  # "far-right"
    return words.said(first, last) if first < last else ""


def _tells_a_field(words: Words, at: int) -> bool:
    """True for a noun, the adjective of a people and a field of government: "rebel", "Kurdish", "nuclear"."""
    return words.pos[at] in {"NOUN", "PROPN"} or words.capital[at] or is_field(words.lower[at])


def _is_part_of_field(words: Words, bare: Wording, at: int) -> bool:
    """True of a noun or adjective that may tell what somebody heads; false of "new", "deputy", "outgoing"."""
    if words.pos[at] not in {"NOUN", "PROPN", "ADJ"} or words.lower[at] in modifiers():
        return False
    return words.lower[at] in bare.extra or is_field(words.lower[at])


def _nearest(bare: Wording) -> tuple[Hit, ...]:
    """Whom somebody heads, of names that stand side by side: the Taliban of "the Afghan Taliban leader"."""
    named = sorted(bare.of, key=lambda hit: hit.first)
    outer = {hit.first for hit, inner in pairwise(named) if hit.last == inner.first}
    return tuple(hit for hit in bare.of if hit.first not in outer)


def _behind_bracket(words: Words, hits: Hits, at: int) -> tuple[int, int] | None:
    """The name behind a title that a bracket explains: "the Taoiseach (Irish prime minister) Jane Roe"."""
    for end in range(at + 1, min(at + BRACKET, len(words) - 1)):
        if words.lower[end] == ")":
            explains = any(roles().at(words.lower, i) for i in range(at + 1, end))
            return name_run(words, hits, end + 1, titled=True) if explains else None
    return None


def _titled(core: Core, domain: str, rank: str) -> tuple[str, str]:
    """Class and plain words of an office: "deputy foreign minister" for both of "the deputy overseas minister"."""
    office, role = core.office.replace("*", domain).strip(), core.singular
    if domain == "diplomacy" or (domain == "foreign" and core.office == "chief"):
        office, role = "top diplomat", "top diplomat"
    elif domain and "*" in core.office:
        role = f"{domain} {role}"
    elif domain and core.office in {"chief", "commander"}:
        office = f"{domain} {core.office}"
        role = f"{domain} {role}" if core.office == "chief" else role
    elif domain and core.office == "official":
        role = f"{domain} {role}"
    if rank and not core.office.startswith(("deputy", "vice")):
        office, role = f"deputy {office}", f"deputy {role}"
    return office, role


def read_person(words: Words, hits: Hits, run: tuple[int, int]) -> Wording:
    """A name without an office before it; "…, spokeswoman of the ministry" after it is taken along."""
    name, gender = name_words(words, run), gender_of(words, *run)
    telling = name[1:] if len(name) == 2 else name  # "Park Jin" is a person, "Hyde Park" is none
    if len(name) > 1 and any(part.lower() in company_words() for part in telling):
        said = words.said(*run)
        return Wording(Sort.BODY, run[0], run[1], run, run[1] - 1, role=name[-1].lower(), name=(said,), kind="company")
    first, of = _home_before(words, hits, run[0])
    last = run[1]
    home = None if of else _served_behind(words, hits, last)
    if home is not None:
        last, of = home.last, (home,)
    bare = Wording(Sort.PERSON, first, last, run, run[1] - 1, name=name, gender=gender, of=of)
    if words.lower_at(run[1]) != "," or run[1] + 1 >= len(words):
        return bare
    for at in range(run[1] + 1, min(run[1] + 9, len(words))):
        if words.lower[at] in {",", "."} or words.pos[at] in {"VERB", "AUX", "PRON"} or words.begins[at]:
            break
        core = core_at(words, hits, at)
        if core is None or core[1].sort != "office" or core[1].plural:
            continue
        office = read_phrase(words, hits, at, at + core[0], core[1])
        if office is None or office.sort != Sort.OFFICE or office.first > run[1] + 2:
            break
        if office.last < len(words) and words.tokens[office.last].tag_ in PLURAL_VERB:
            break  # headlines: "Roe, Chilean prime minister discuss trade" names two
        return replace(
            office, sort=Sort.PERSON, first=first, head=run, core=run[1] - 1, name=name,
            gender=gender or office.gender, of=office.of or of,
        )  # fmt: skip
    return bare


def _home_before(words: Words, hits: Hits, at: int) -> tuple[int, tuple[Hit, ...]]:
    """Where the phrase begins and the state or body of "Peru's Jane Roe"; the name's own begin when none is said."""
    hit = hits.end.get(at - 1) if at > 1 and words.lower[at - 1] in POSSESSIVE else None
    if hit is None or hit.naming != Naming.NAME or len(hit.actors) != 1 or hit.actors[0].type == ActorType.PERSON:
        return at, ()
    return hit.first, (hit,)


def _served_behind(words: Words, hits: Hits, at: int) -> Hit | None:
    """The state or body of "Jane Roe of Peru", "Jane Roe, of the World Bank"; None where the words go on."""
    of = at + (words.lower_at(at) == "," and words.lower_at(at + 1) == "of")
    end, hit = _state_behind(words, hits, of)
    if hit is None or len(hit.actors) != 1 or hit.naming != Naming.NAME or words.lower_at(end) in POSSESSIVE:
        return None
    return hit


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
    after = at + 1 + (words.lower_at(at + 1) == "the" and at + 1 not in hits.begin)
    hit = hits.begin.get(after)
    return (at, None) if hit is None or hit.naming == Naming.DEMONYM else (hit.last, hit)


def _capital_name(words: Words, first: int, last: int) -> int | None:
    """First word of a capitalised run that ends at `last` ("Gulf Mediation Council"), None when it is no name."""
    at = last
    while at > first and words.capital[at - 1]:
        at -= 1
    return at if last - at >= 2 and not words.begins[at] else None
