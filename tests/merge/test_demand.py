"""One demand told by two reports, and two demands."""

from tests.builders import claim, report

from verbale.merge.align.demand import align
from verbale.merge.match import Verdict
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType

NORLAND, SUDRIA, WESTIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria", "Westia"))
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA, WESTIA)})


def view(outlet: str, asked: Actor, content: str):
    """The demand that Norland puts to a state in the words `content`."""
    read = report(f"Norland urged {asked.name} to {content} on the Varn bridge.", outlet=outlet)
    made = claim(read, "demand", by=("Norland", NORLAND), of=(asked.name, asked), cue="urged", content=content)
    return make_view(made, read, f"lin-{outlet}", PARTIES)


def verdict(one, other):
    return align(one, other, Rarity([one.words, other.words])).verdict


def test_what_is_asked_of_another_state_in_other_words_is_another_demand():
    one = view("A", SUDRIA, "immediately stop the illegal patrols")
    assert verdict(one, view("B", WESTIA, "stop patrols immediately, as illegal")) is not Verdict.SAME
    assert verdict(one, view("B", SUDRIA, "stop patrols immediately, as illegal")) is Verdict.SAME


def test_one_wording_is_one_demand_though_reports_differ_on_whom_it_goes_to():
    one = view("A", SUDRIA, "immediately stop the illegal patrols")
    assert verdict(one, view("B", WESTIA, "immediately stop the illegal patrols")) is Verdict.SAME
