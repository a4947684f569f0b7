"""What answers the answer to a paper is another paper, though it goes the same way."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Modality

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
SHORT = report("Norland gave Sudria a list on the Varn bridge. Sudria wrote back in a letter.", outlet="A")
AGAIN = report("Sudria wrote in a letter on the Varn bridge, in answer to a list that Norland gave it.", outlet="B")
LONG = report("Sudria wrote in a letter on the Varn bridge. Norland gave a note back to Sudria on it.", outlet="C")


def paper(where, words, writer, addressee, mood=Modality.ASSERTED):
    ends = {"sender": (writer.name, writer), "recipients": (addressee.name, addressee)}
    return claim(where, "communication", mood, mention=words, form=(words, "letter"), **ends)


def tied(reply, first):
    return reply.with_link("in_reply_to", first.id, first.values[0].spans)


def test_the_third_paper_of_a_thread_is_not_its_first():
    claims = []
    for where in (SHORT, AGAIN):
        first = paper(where, "a list", NORLAND, SUDRIA)
        claims += [first, tied(paper(where, "a letter", SUDRIA, NORLAND), first)]
    second = paper(LONG, "a letter", SUDRIA, NORLAND)
    claims += [second, tied(paper(LONG, "a note", NORLAND, SUDRIA), second)]
    made = [e for e in derive([SHORT, AGAIN, LONG], claims, ACTORS).entries if e.kind == "communication"]
    assert sorted(len(entry.claims) for entry in made) == [1, 2, 3]
    answered = {entry.id: [v.value for v in entry.get("in_reply_to")] for entry in made}
    (first,) = [id for id, links in answered.items() if not links]
    (second,) = [id for id, links in answered.items() if links == [first]]
    assert sorted(map(str, answered.values())) == sorted(map(str, [[], [first], [second]]))
