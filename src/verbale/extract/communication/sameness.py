"""Whether words that name a communication take up one named before."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.circumstance import leading_day
from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.kind import is_other_kind
from verbale.extract.communication.mood import mood_of
from verbale.extract.communication.party import agree, clash, disagree, identity
from verbale.extract.communication.thread import Thread
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import ActorType, Day

#: Nouns for papers of a kind of their own, which no one calls a reply.
_OWN_KIND = word_list("own_kind")

#: Words that count papers: what bears another one is another paper.
_ORDINALS = word_list("ordinal")


def is_same(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True when the draft can speak of the thread's communication."""
    if not _forms_fit(draft, thread) or _answers(draft, thread):
        return False
    if _is_said_again(draft, thread) or _tells_headline(reading, draft, thread):
        return True
    lemma = draft.trigger.token.lemma_.lower()
    if lemma in _OWN_KIND and all(d.trigger.token.lemma_.lower() != lemma and d.is_reply for d in thread.drafts):
        return False
    if _is_said_to_be(draft, thread):
        return True
    if thread.family == "paper" and (is_other_kind(draft, thread.drafts) or _dated_apart(reading, draft, thread)):
        return False
    if thread.family == "paper" and (_goes_back(reading, draft, thread) or _numbered_apart(draft, thread)):
        return False
    if draft.article is Article.NEW:
        return _is_new_again(reading, draft, thread)
    if thread.family == "encounter":
        return _is_same_encounter(reading, draft, thread)
    own, other = draft.side, thread.side
    if disagree(reading, own, other):
        return False
    to, to_other = draft.role("recipients"), thread.tokens("recipients")
    introduced = draft.article in {Article.INDEFINITE, Article.VERB, Article.NEW}
    if introduced and (disagree(reading, to, to_other) or _entered_apart(reading, draft, thread)):
        return False
    if mood_of(draft) != mood_of(thread.first) and draft.article is not Article.DEFINITE:
        return False
    if draft.trigger.is_verb and not draft.is_reply and draft.trigger.row["lemma"] != "write" and to:
        return bool(agree(reading, own, other)) and _is_near(draft, thread)
    if draft.article is Article.DEFINITE:
        return True
    if draft.trigger.strength == "follow":
        whose = any(c.lower_ == "of" for c in draft.trigger.token.children)  # "a copy of which"
        return whose or draft.article is not Article.INDEFINITE or bool(agree(reading, own, other))
    if draft.article is Article.POSSESSED:
        return bool(agree(reading, own, other)) or not own or not other
    if draft.trigger.is_verb and draft.is_reply and not any(identity(reading, t) for t in own):
        return any(d.is_reply or d.answers for d in thread.drafts)
    return bool(agree(reading, own, other))


def _is_said_again(draft: Draft, thread: Thread) -> bool:
    """True for one verb in two tenses: "we have raised or are raising it"."""
    token = draft.trigger.token
    first = token.head
    again = draft.trigger.is_verb and token.dep_ == "conj" and first.lemma_ == token.lemma_
    either = again and any(c.lower_ == "or" for c in first.children)
    return either and any(d.trigger.token.i == first.i for d in thread.drafts)


def _tells_headline(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True for the first act of the body that is of the headline's form, with parties that can be the same."""
    first = thread.first
    if len(thread.drafts) > 2 or draft.article is Article.NEW or not _is_in_headline(reading, first.trigger.token):
        return False
    if _is_in_headline(reading, draft.trigger.token) or mood_of(draft) != mood_of(first):
        return False
    if draft.trigger.form != first.trigger.form or draft.article is Article.POSSESSED:
        return False
    sides = [(draft.side, thread.side), (draft.role("recipients"), thread.tokens("recipients"))]
    if any(_are_others(reading, ours, theirs) for ours, theirs in sides) or clash(reading, *sides[0]):
        return False
    if thread.family == "paper" and (is_other_kind(draft, thread.drafts) or _dated_apart(reading, draft, thread)):
        return False
    shared = any(_share(reading, ours, theirs) for ours, theirs in sides)
    return shared or not thread.side


def _is_in_headline(reading: Reading, token: Token) -> bool:
    """True in the first line where it is a title: it ends without a full stop, and more follows."""
    if not reading.paragraphs or len(reading.paragraphs) < 2:
        return False
    title = reading.paragraphs[0]
    return token.idx < title.end and reading.words(title).rstrip()[-1:] not in {".", '"', "”", ":"}


def _share(reading: Reading, ours: list[Token], theirs: list[Token]) -> bool:
    return bool(agree(reading, ours, theirs)) or bool(_names(reading, ours) & _names(reading, theirs))


def _are_others(reading: Reading, ours: list[Token], theirs: list[Token]) -> bool:
    return disagree(reading, ours, theirs) and not _names(reading, ours) & _names(reading, theirs)


def _names(reading: Reading, tokens: list[Token]) -> set[str]:
    """Proper names in the wordings: "Taliban" in "the Afghan Taliban" and in "Taliban officials"."""
    found = set()
    for token in tokens:
        mention = reading.mention_of(token)
        inside = reading.tokens_in(mention.span) if mention is not None else [token]
        found |= {t.lower_ for t in inside if t.pos_ == "PROPN"}
        if mention is not None and mention.actor is not None and mention.actor.type is ActorType.GROUP:
            found |= {word.lower() for word in mention.actor.name.split() if word[:1].isupper()}
    return found


def _dated_apart(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True for papers that bear different days: "its note of 6 March", "the note of 24 March"."""
    own = _borne(reading, draft)
    other = [day for d in thread.drafts for day in _borne(reading, d)]
    return bool(own and other) and not any(a.overlaps(b) for a in own for b in other)


def _entered_apart(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True under another day of a chronology: "June 24: Ethiopia writes back" below "May 14: Ethiopia's reply"."""
    own = leading_day(reading, draft.trigger.token.idx)
    other = leading_day(reading, thread.drafts[-1].trigger.token.idx)
    if own is None or other is None or own.day is None or other.day is None:
        return False
    return not own.day.overlaps(other.day)


def _goes_back(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True for "the reply was handed to the embassy" after the embassy's own note: it goes to who wrote the first."""
    taken = draft.role("recipients") + draft.role("received_by")
    taking = thread.tokens("recipients") + thread.tokens("received_by")
    if not draft.is_reply or agree(reading, draft.side, thread.side) or agree(reading, taken, taking):
        return False
    return bool(agree(reading, taken, thread.side))


def _numbered_apart(draft: Draft, thread: Thread) -> bool:
    """True for "the first note" beside "a second note"."""
    own, other = _number(draft), {number for d in thread.drafts if (number := _number(d))}
    return own is not None and bool(other) and own not in other


def _number(draft: Draft) -> str | None:
    if draft.trigger.is_verb:
        return None
    return next((t.lower_ for t in draft.trigger.token.lefts if t.lower_ in _ORDINALS), None)


def _borne(reading: Reading, draft: Draft) -> list[Day]:
    """Days that the noun itself bears."""
    noun = draft.trigger.token
    found = []
    for day in draft.days:
        first = reading.token_at(day.span.start)
        top = first
        while top is not None and top.i != noun.i and top.pos_ not in {"VERB", "AUX"} and top.head.i != top.i:
            top = top.head
        if day.day is not None and top is not None and top.i == noun.i and not draft.trigger.is_verb:
            found.append(day.day)
    return found


def _is_said_to_be(draft: Draft, thread: Thread) -> bool:
    """True for "the invitation is a response": what the one is, the other is."""
    token = draft.trigger.token
    if token.dep_ != "attr" or token.head.lemma_ not in {"be", "represent", "remain"}:
        return False
    subjects = {c.i for c in token.head.children if c.dep_ == "nsubj"}
    return any(d.trigger.token.i in subjects for d in thread.drafts)


def _is_near(draft: Draft, thread: Thread) -> bool:
    """True in the sentence of the thread's last mention and the next."""
    last = thread.drafts[-1].trigger.token
    return sum(1 for t in last.doc[last.i + 1 : draft.trigger.token.i + 1] if t.is_sent_start) <= 1


def _is_new_again(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True for a headline's "second note" that the report then tells of: "a second note"."""
    first = thread.first
    if first.article is not Article.NEW or len(thread.drafts) > 1:
        return False
    lemma = draft.trigger.token.lemma_
    headline = reading.paragraphs and first.trigger.token.idx < reading.paragraphs[0].end
    return (
        bool(headline)
        and first.trigger.token.lemma_ == lemma
        and not disagree(reading, draft.side, thread.side)
        and not disagree(reading, draft.role("recipients"), thread.tokens("recipients"))
    )


def likeness(reading: Reading, draft: Draft, thread: Thread) -> int:
    """How much the two share beyond what they must; of equals the one named last is meant."""
    shared = 2 * min(1, agree(reading, draft.side, thread.side))
    shared += min(1, agree(reading, draft.role("recipients"), thread.tokens("recipients")))
    lemmas = {d.trigger.token.lemma_.lower() for d in thread.drafts}
    shared += draft.trigger.token.lemma_.lower() in lemmas
    number = draft.trigger.token.tag_
    shared += any(d.trigger.token.tag_ == number for d in thread.drafts if not d.trigger.is_verb)
    return shared - 2 * (draft.is_reply and not any(d.is_reply for d in thread.drafts))


def _is_same_encounter(reading: Reading, draft: Draft, thread: Thread) -> bool:
    own, other = draft.role("sender"), thread.tokens("sender")
    if {draft.trigger.form, thread.form} == {"meeting", "summons"}:  # "summoned the envoy … who received the envoy"
        everyone = other + thread.tokens("recipients")
        return agree(reading, own + draft.role("recipients"), everyone) >= 2 and not disagree(reading, own, everyone)
    beside = {d.trigger.token.dep_ for d in (draft, *thread.drafts)} & {"pobj"}
    same_sentence = draft.trigger.token.sent.start == thread.drafts[-1].trigger.token.sent.start
    if disagree(reading, own, other) or clash(reading, own, other):
        return False
    if draft.trigger.form == "visit" and _other_persons(reading, own, other):
        return False
    people = {i.own for t in own if (i := identity(reading, t))}
    same_mood = mood_of(draft) == mood_of(thread.first)
    if draft.article is Article.POSSESSED and len(people) <= 1 and not draft.days and same_mood:
        return True
    if draft.trigger.form == "visit" and agree(reading, own, other) and same_mood:
        return True
    own_days, other_days = [d.day for d in draft.days if d.day], [d.day for t in thread.drafts for d in t.days if d.day]
    if own_days and other_days and not any(a.overlaps(b) for a in own_days for b in other_days):
        return False
    introduced = draft.article in {Article.INDEFINITE, Article.VERB}
    here, there = _places(draft.role("place")), _places(thread.tokens("place"))
    if introduced and here and there and not here & there:
        return False
    if not same_mood and not same_sentence:
        return False
    if draft.trigger.form in {"visit", "press conference", "summons"} or draft.article is Article.DEFINITE:
        return True
    shared = agree(reading, own, other)
    if same_sentence and (not own or not other):
        return True
    if same_sentence and (beside or draft.article in {Article.INDEFINITE, Article.VERB}):
        return False
    return shared >= 2 or (shared == 1 and min(len(own), len(other)) == 1)


def _other_persons(reading: Reading, ours: list[Token], theirs: list[Token]) -> bool:
    """True where both name persons and no one is named by both: a councillor's visit is not his president's."""
    first, second = (
        {m.actor.id for t in tokens if (m := reading.mention_of(t)) and m.actor and m.actor.type is ActorType.PERSON}
        for tokens in (ours, theirs)
    )
    return bool(first and second) and first.isdisjoint(second)


def _places(tokens: list[Token]) -> set[str]:
    return {token.lower_ for token in tokens}


def _answers(draft: Draft, thread: Thread) -> bool:
    """True when one of the two is said to answer the other."""
    return any(
        any(covers(token, other.trigger.token) for token in draft.answers)
        or any(covers(token, draft.trigger.token) for token in other.answers)
        for other in thread.drafts
    )


def covers(token: Token, trigger: Token) -> bool:
    if token.i == trigger.i:
        return True
    return any(t.i == trigger.i for t in token.subtree) and token.lemma_.lower() in {
        "demand",
        "content",
        "text",
        "call",
    }


def _forms_fit(draft: Draft, thread: Thread) -> bool:
    if {draft.trigger.form, thread.form} == {"call", "meeting"} and not _can_be_either(draft, thread):
        return False
    if {draft.trigger.form, thread.form} == {"meeting", "summons"} and draft.trigger.is_verb:
        return True
    if draft.trigger.is_verb or thread.first.trigger.is_verb:
        return bool(thread.forms & set(draft.trigger.fits)) or draft.trigger.form in thread.fits
    return bool(thread.forms & set(draft.trigger.fits))


def _can_be_either(draft: Draft, thread: Thread) -> bool:
    """True when a word for speaking, which fits a call and a meeting, is among them: "talks", "the conversation"."""
    lemmas = {d.trigger.token.lemma_.lower() for d in (draft, *thread.drafts)}
    return bool(lemmas & word_list("either_way"))
