"""A paper likened to one told before has the ends of that one."""

from builders import claim, reading
from verbale.extract.likened import with_likened

READ = reading(
    "Norway sent Chad a letter in reply to its note. A similar letter will come from Sudan. "
    "Identical letters reached Niger. A new letter is awaited from Kenya.",
    "2022-02-09",
)
ACTORS = {mention.actor.name: mention.actor for mention in READ.mentions if mention.actor is not None}
NOTE = claim(READ.report, "communication", mention="its note", form=("note", "note verbale"))


def paper(words, **roles):
    roles = {role: (name, ACTORS[name]) for role, name in roles.items()}
    return claim(READ.report, "communication", mention=words, form=("letter", "letter"), **roles)


FIRST = paper("a letter", sender="Norway", recipients="Chad")
FIRST = FIRST.with_link("in_reply_to", NOTE.id, FIRST.first("form").spans)


def ends(one, *others):
    """Senders, addressees and links of a paper after it is likened, the others told beside it."""
    made = with_likened(READ, [NOTE, FIRST, *others, one])[-1]
    return tuple([v.value for v in made.get(field)] for field in ("sender", "recipients", "in_reply_to"))


def test_a_similar_letter_of_another_writer_goes_to_the_same_addressee_and_answers_the_same():
    assert ends(paper("A similar letter", sender="Sudan")) == (["Sudan"], ["Chad"], [NOTE.id])


def test_a_similar_letter_of_another_writer_is_not_on_behalf_of_those_of_the_first():
    first = paper("a letter", sender="Norway", recipients="Chad", on_behalf_of="Niger")
    like = paper("A similar letter", sender="Sudan", on_behalf_of="Niger")
    made = with_likened(READ, [NOTE, first, like])[-1]
    assert [v.field for v in made.values if v.field in ("on_behalf_of", "recipients")] == ["recipients"]


def test_identical_letters_to_others_are_of_the_same_writer_and_answer_nothing():
    assert ends(paper("Identical letters", recipients="Niger")) == (["Norway"], ["Niger"], [])


def test_a_new_letter_is_not_likened():
    assert ends(paper("A new letter", sender="Kenya")) == (["Kenya"], [], [])


def test_a_similar_letter_of_the_addressee_goes_nowhere_by_itself():
    assert ends(paper("A similar letter", sender="Chad")) == (["Chad"], [], [])


def test_a_paper_told_only_later_lends_nothing():
    early = paper("a letter", sender="Norway")
    made = with_likened(READ, [early, paper("A similar letter", sender="Sudan", recipients="Niger")])
    assert made[0] == early
