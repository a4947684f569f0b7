"""What stands right of the core of a phrase: whose it is, what it is for, to whom and where."""

from __future__ import annotations

from verbale.mention.field import domain_in
from verbale.mention.hits import Hits
from verbale.mention.mention import Naming
from verbale.mention.side import Side
from verbale.mention.table import (
    Phrases,
    bodies,
    descriptions,
    domains,
    field_words,
    genders,
    modifiers,
    regions,
    roles,
    told_of_verbs,
)
from verbale.mention.wording import Hit
from verbale.mention.words import POSSESSIVE, Words

#: "the head of Russian diplomacy"
_DIPLOMACY = Phrases({("diplomacy",): "diplomacy", ("foreign", "policy"): "diplomacy"})


#: Tags of the verbs that make a clause.
FINITE = {"VBD", "VBZ", "VBP", "MD"}

#: Longest field of government taken, in words: "Korean Peninsula Peace and Security Affairs" has six.
MOST_FIELDS = 9


def look_right(words: Words, hits: Hits, last: int) -> Side:
    """What follows the core that ends before word `last`: "of …", "for …", "to …", "at …"."""
    side = Side(last)
    at = last
    behind = hits.begin.get(at)
    if behind is not None and behind.naming == Naming.DEMONYM and not words.begins[at]:
        # Translated prose: "the first minister British", "the Council European".
        after = behind.last
        noun_follows = after < len(words) and words.pos[after] in {"NOUN", "PROPN", "ADJ"} and not words.begins[after]
        if not noun_follows or words.pos[after] == "ADJ":
            side.of.append(behind)
            side.edge = at = after
    beside = domains().at(words.lower, at) if at < len(words) and words.capital[at] and not words.begins[at] else None
    if beside is not None:  # "Director Security and Defence Policy"
        side.domain, side.edge = beside[1], at + beside[0]
        at = side.edge
    for _ in range(3):
        preposition = words.lower_at(at)
        if at >= len(words) or words.begins[at] or preposition not in {"of", "for", "to", "at", "in", "from", "with"}:
            break
        after = at + 1
        if (after < len(words) and words.begins[after]) or tells_what(words, at):
            break
        if words.lower_at(after) in {"the", "its", "their"} and after not in hits.begin:
            after += 1
        field_found = domains().at(words.lower, after) if preposition in {"of", "for"} else None
        if field_found is not None and bodies().at(words.lower, after + field_found[0]):
            field_found = None  # "spokesperson for the Foreign Ministry"
        affairs = _affairs_end(words, after) if preposition in {"of", "for"} else after
        if affairs > after + (field_found[0] if field_found is not None else 1):
            side.domain = field_found[1] if field_found is not None else side.domain
            side.edge = at = affairs
            continue
        hit = hits.begin.get(after)
        if hit is not None and preposition == "of" and _DIPLOMACY.at(words.lower, hit.last):
            side.of.append(hit)
            side.domain, side.edge = "diplomacy", hit.last + 1
            break
        ruled = _ruled_field(words, hit) if hit is not None and preposition == "of" else None
        if hit is not None and ruled is not None:  # "the head of Israeli intelligence"
            side.of.append(hit)
            side.edge, side.domain = ruled
            break
        if hit is not None and hit.naming == Naming.DEMONYM:
            follows = hit.last < len(words) and words.pos[hit.last] in {"NOUN", "PROPN", "ADJ"}
            follows = follows or _is_adjective_of_noun(words, hit.last)
            hit = None if follows or preposition in {"to", "in", "at", "with"} else hit
        if hit is not None:
            if preposition == "with" or (preposition == "at" and not side.of and hit.naming != Naming.NAME):
                break
            named = _inner_phrase(words, hits, after) if preposition == "of" and _goes_on(words, hit) else None
            if named is not None and bodies().at(words.lower, named[0] - 1) and named[0] > hit.last:
                side.body = words.said(after, named[0])
                side.edge = at = named[0]  # "the leader of the Peru Reform Party", "the head of the UN mission"
                side.of += named[1]
                break
            owned = (
                _owned_end(words, at)
                if words.lower_at(hit.last) in POSSESSIVE and preposition in {"of", "for"}
                else None
            )
            if owned is not None:  # "the president of Peru's Congress"
                side.of.append(hit)
                side.body, side.edge = words.said(after, owned), owned
                break
            if preposition in {"of", "for", "from", "at"}:
                side.of.append(hit)
            elif preposition == "in" and hit.city and not side.of:
                side.seat = hit
            else:
                side.target = hit.actors[0].name if len(hit.actors) == 1 else ""
            if preposition in {"of", "from"}:
                while words.lower_at(hit.last) in {",", "and"}:
                    step = hit.last + (2 if words.lower_at(hit.last + 1) in {"the", "and", "of"} else 1)
                    step += 1 if words.lower_at(step) == "the" else 0
                    following = hits.begin.get(step)
                    if following is None or (step == hit.last + 1 and _begins_clause(words, following, hit.last)):
                        break
                    side.of.append(following)
                    hit = following
            side.edge = at = hit.last
            continue
        fields = _fields_end(words, after) if preposition in {"of", "for"} else after
        if fields > after + (field_found[0] if field_found is not None else 0):
            side.domain = field_found[1] if field_found is not None else domain_in(words.lower[after:fields])
            side.edge = at = fields
            continue
        region = regions().at(words.lower, after) if field_found is None else None
        if region is not None:
            side.edge = at = after + region[0]
            continue
        if field_found is not None:
            size, side.domain = field_found
            side.edge = at = after + size
            continue
        if preposition in {"of", "at", "for", "in"}:
            inner = _inner_phrase(words, hits, after)
            if inner is not None:
                if preposition in {"of", "at"} and (not inner[1] or _ends_with_body(words, after, inner[0])):
                    side.body = words.said(after, inner[0])
                side.edge = at = inner[0]
                side.of += inner[1]
                continue
        break
    return side


def closes_opening(words: Words, comma: int) -> bool:
    """True of the comma after "In a letter to the president": what a sentence opens with, before who does something."""
    if words.lower_at(comma) != ",":
        return False
    token = words.tokens[comma]
    before = [t for t in token.sent if t.i < token.i and (t.is_alpha or t.like_num)]
    return bool(before) and before[0].pos_ in {"ADP", "SCONJ"} and not any(t.tag_ in FINITE for t in before)


def _begins_clause(words: Words, hit: Hit, comma: int) -> bool:
    """True of Peru in "To the president of the Council, Peru's minister said": he is not president of both."""
    return words.lower_at(hit.last) in POSSESSIVE and closes_opening(words, comma)


def unread_body(words: Words, at: int) -> int | None:
    """End of what stands behind the "of" at word `at` and no table reads: "of the negotiating team", "of Scotland"."""
    if words.lower_at(at) != "of" or words.begins[at] or tells_what(words, at):
        return None
    noun = next((child for child in words.tokens[at].children if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN"} or any(c.like_num for c in (noun, *noun.children)):
        return None  # "the letter to the chief of Aug. 4"
    if noun.pos_ == "NOUN" and not any(
        c.lower_ in {"the", "its", "their"} or (c.dep_ == "amod" and c.is_title) for c in noun.children
    ):
        return None  # "told the head of a letter"
    end = _before_name(words, at + 1, words.at(noun.idx) + 1)
    titled = noun.pos_ == "PROPN" and any(roles().at(words.lower, i) for i in range(at + 1, end))
    return end if not (titled or any(words.begins[at:end])) else None


def tells_what(words: Words, at: int) -> bool:
    """True where the "of" at word `at` says what one is told: "informed the council of the raid"."""
    if words.lower_at(at) != "of":
        return False
    told = words.tokens[at].head
    verb = told.head if told.dep_ in {"dobj", "nsubjpass"} else told
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in told_of_verbs():
        return False
    noun = next((child for child in words.tokens[at].children if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ != "NOUN":
        return False
    here = words.at(noun.idx)
    return bodies().at(words.lower, here) is None and roles().at(words.lower, here) is None


def _owned_end(words: Words, at: int) -> int | None:
    """End of what a state owns behind the preposition at word `at`: "of Peru's Congress"."""
    whose = whose_behind(words, at)
    if whose is None or words.pos[whose] not in {"NOUN", "PROPN"}:
        return None
    return _before_name(words, at + 1, whose + 1)


def _before_name(words: Words, first: int, last: int) -> int:
    """Where a name begins behind a common noun: "the Council's committee | Jane Roe"; `last` where none does."""
    begins = (at for at in range(first + 1, last) if words.capital[at] and words.pos[at - 1] == "NOUN")
    return next((at for at in begins if not words.capital[at - 1]), last)


def whose_behind(words: Words, at: int) -> int | None:
    """The word on which what stands behind "of", "for" or "to" at word `at` hangs: "of the *president*"."""
    if words.lower_at(at) not in {"of", "for", "to"} or words.begins[at]:
        return None
    noun = next((child for child in words.tokens[at].children if child.dep_ == "pobj"), None)
    if noun is None or noun.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    found = words.at(noun.idx)
    return found if not any(words.begins[at : found + 1]) else None


def _ruled_field(words: Words, hit: Hit) -> tuple[int, str] | None:
    """End and name of a field of government behind the adjective of a state, unless it begins the name of a body."""
    field = domains().at(words.lower, hit.last) if hit.naming == Naming.DEMONYM else None
    if field is None or words.begins[hit.last] or bodies().at(words.lower, hit.last + field[0]):
        return None
    return hit.last + field[0], field[1]


def _goes_on(words: Words, hit: Hit) -> bool:
    """True when a capitalised word, or one for a body, stands straight behind the name."""
    if hit.last >= len(words) or words.begins[hit.last]:
        return False
    return words.capital[hit.last] or bodies().at(words.lower, hit.last) is not None


def _affairs_end(words: Words, at: int) -> int:
    """End of a field called "… Affairs" that begins at word `at`: "Near Eastern Affairs"; `at` for none."""
    end = at
    while end < min(len(words), at + MOST_FIELDS) and not (words.begins[end] and end > at):
        joins = end > at and words.lower[end] in {"and", "&", ",", "the"}
        if not (words.capital[end] or joins) or bodies().at(words.lower, end) or roles().at(words.lower, end):
            break
        end += 1
        if words.lower[end - 1] == "affairs":
            return end
    return at


def _fields_end(words: Words, at: int) -> int:
    """End of a run of capitalised fields from word `at` on: "Women, Family and Community Development"; `at` for none.

    A run that a body ends is the body's name: "Rural Development Bank".
    """
    end = at
    while end < len(words) and not (words.begins[end] and end > at):
        if words.capital[end] and words.lower[end] in field_words():
            end += 1
            continue
        joint = end
        while end > at and words.lower_at(joint) in {",", "and", "&"}:
            joint += 1
        if joint == end or joint >= len(words) or words.lower[joint] not in field_words() or not words.capital[joint]:
            break
        end = joint + 1
    return at if end > at and bodies().at(words.lower, end) else end


def _ends_with_body(words: Words, first: int, last: int) -> bool:
    """True when a body other than a government ends the words: who heads the Peruvian delegation does not head Peru."""
    for at in range(first, last):
        match = bodies().at(words.lower, at)
        if match is not None and at + match[0] == last:
            return match[1].kind != "government" or match[1].singular == "side"
    return False


def _is_adjective_of_noun(words: Words, at: int) -> bool:
    """True when word `at` goes on with a common noun: "the head of Israeli research" does not head Israel."""
    if at >= len(words) or words.begins[at] or words.capital[at]:
        return False
    return words.pos[at] in {"NOUN", "ADJ"} or words.tokens[at].tag_ == "VBG"


def _inner_phrase(words: Words, hits: Hits, at: int) -> tuple[int, list[Hit]] | None:
    """End and states of a phrase around a body or role that begins at word `at` ("the Russian foreign ministry")."""
    end, found, of, inside, closed = at, None, [], False, 0
    while end < min(len(words), at + 8) and not (words.begins[end] and end > at):
        hit = hits.begin.get(end)
        if hit is not None:
            of.append(hit)
            end = hit.last
            closed = end if hit.naming == Naming.NAME else closed
            heads = hit.naming != Naming.DEMONYM or not _is_adjective_of_noun(words, end)
            found = end if hit.actors and heads and found in {0, hit.first} else found
            inside = inside or hit.naming == Naming.DEMONYM  # "the Serb List"
            continue
        for table in (bodies(), descriptions(), roles()):
            match = table.at(words.lower, end)
            if match is not None:
                end += match[0]
                found = end
                break
        else:
            word = words.lower[end]
            region = regions().at(words.lower, end)
            if region is not None and found == end:
                end += region[0]
                found = end  # translated prose: "the Council European"
                continue
            if words.capital[end] and (word in genders() or modifiers().get(word) in {"mister", "madam"}):
                break  # the name of a person begins
            if words.capital[end] and inside and end == closed:
                break  # "the office of the President of Peru Jane Roe": behind a state a name begins
            if words.capital[end] and inside and words.pos[end] in {"ADJ", "NOUN", "PROPN"}:
                end += 1
                found = end  # "the Bureau of European and Eurasian Affairs"
                continue
            if words.pos[end] in {"ADJ", "NOUN", "PROPN"} or word in POSSESSIVE | {"the"}:
                end += 1
                continue
            if word in {"of", "for"} and found == end:
                inside = True
                end += 1
                continue
            if word == "and" and inside and end + 1 < len(words) and words.capital[end + 1]:
                end += 1
                continue
            break
    return (found, of) if found else None
