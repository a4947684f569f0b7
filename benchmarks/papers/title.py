"""What the title of a readout says: call or meeting, and the family names of those who took part."""

from __future__ import annotations

import re

from papers.family import family

#: The title of a readout: who, what, with whom.
TITLE = re.compile(
    r"^(?:Readout of |READOUT: |(?:Readout|Statement) (?:by|from) [^’']*? on |Statement on )?(?:the )?"
    r"(?P<who>.+?)(?:[’']s?)? "
    r"(?:Video |Phone |Virtual |Secure |Bilateral |Trilateral |Telephone )*"
    r"(?P<what>Calls?|Meetings?) with (?P<whom>.+)$"
)

#: Titles of other releases, and words for those met who are not named one by one.
OTHER = re.compile(r"Remarks|Background|at the Top|Press|Travel|Trip")
GROUPS = re.compile(
    r"\b(?:Counterparts?|Leaders?|Officials|Ministers|Group|Members|Representatives|Quad|Families|Allies|Senators|CEOs?"
    r"|Executives|Advocates|Survivors|Activists|Participants|Delegation|Partners|Democrats|Republicans|Secretaries|G7"
    r"|Governors|Mayors|Team|Experts|Directors|Senior|President of the|Council|Families|Parliament\w*|Attorneys|E3|P3"
    r"|[A-Z]\w+ Ministers|Business|Faith|Congress\w*|Caucus|Women|Students|Workers|Union|Center|Companies|Americans)\b"
)


#: Last words of an office: what follows "and", or stands after "of", belongs to it.
OFFICE = re.compile(
    r"(?:Minister|Secretary|President|Republic|Affairs|Head|Chancellor|Advis[eo]r|Chair|Director|Leader|Treasury|Office"
    r"|Representative|Administrator|Envoy|General|Premier|Security|Ministry|Chairperson|Commissioner|Trade|Staff|Kingdom"
    r"|Council|Department|States|Amir|Emir|Africa|Princess|Member|Speaker|Governor|Commission|Relations|Administration|Chief|Emirates|Nations)$"
)
#: A title names persons in office, not companies or citizens.
HIGH = re.compile(
    r"\b(?:Minister|President|Secretary|Chancellor|Prime|King|Crown|Ambassador|Advis[eo]r|Representative|Commissioner|Chair\w*"
    r"|Envoy|Director|Premier|Emir|Amir|Sheikh|Sultan|Taoiseach|Politburo)\b"
)


def gold_of(title: str) -> tuple[str, set[str]] | None:
    """Form and family names that a title gives; None when it names a group, or is that of something else."""
    hit = TITLE.match(title)
    if hit is None or OTHER.search(title) or GROUPS.search(hit["whom"]) or not HIGH.search(hit["whom"]):
        return None
    people = [_person(hit["who"])]
    held = ""
    whom = re.sub(
        r"(?<=[a-z]), (?:[A-Z][\w ]*?)?(?:State )?(?:Secretary|Spokesperson|Chancellor|Head|Director|Leader)\b.*",
        "",
        hit["whom"],
    )
    for part in re.split(r",? and (?=[A-Z])|, (?=[A-Z])|; ", whom):
        held = f"{held} {part}".strip()
        name = _person(held)
        if OFFICE.search(name):
            continue  # "Vice President and Foreign Minister Ramirez" is one
        people.append(name)
        held = ""
    named = {family(name) for name in people} - {""}
    if held or len(named) < 2 or any(OFFICE.search(name) for name in people):
        return None
    return ("call" if hit["what"].lower().startswith("call") else "meeting"), named


def _person(phrase: str) -> str:
    """ "Prime Minister Draghi of Italy" -> "Prime Minister Draghi"; an office "of X Y" before a name stays."""
    cut = re.match(r"(.+?) (?:of|from) (?:the )?[A-Z][\w. -]*$", phrase)
    head = cut[1] if cut is not None and not OFFICE.search(cut[1]) else phrase
    return re.sub(r"’s$|,.*| Jr\.?$", "", head)
