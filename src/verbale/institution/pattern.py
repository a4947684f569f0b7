"""Wordings in which reports speak of the size, the members and the presidency of institutions."""

from __future__ import annotations

import re

from verbale.institution.shadow import STATE, UNION, WORD

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
#: "27", "twenty-seven"; a number that goes on ("27,000", "2.7") is none.
_NUMBER = (
    rf"(?:\d{{1,3}}(?![\d.,]*\d)(?!\s*(?:%|percent|per cent))|(?:{_TENS})(?:[-\s](?:{_UNITS}))?|{_TEENS}|{_UNITS})"
)
_MEMBERS = (
    r"(?:member[-\s](?:states|countries|nations|governments)|members|allies|countries|nations|states parties|states"
    r"|participating [Ss]tates|capitals|economies|governments|Allies|Member States|Members)"
)
_U, _S = rf"{UNION}+", rf"(?:the )?{STATE}+"
_BODY = rf"(?:{UNION}+|{WORD}+)"
_HAS = (
    r"(?:which |that |who )?(?:now |currently |today "
    r")?(?:has|have|counts?|comprises?|comprising|consists? of|includes?"
    r"|including|groups|grouping|brings together|unites|is made up of|made up of|is composed of|contains?)"
)
_ONLY = r"(?:only |just |all |some |currently |now |as many as |no more than )*"
_IN = r"(?:of|in|that make up|who make up|making up|that form|belonging to|from|within)"


def _find(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", r"[ \u00a0\n]+"))


#: Kind of wording -> pattern; `n` is the number, `u` the institution, `v` another one, `s` the state.
SIZES: tuple[re.Pattern[str], ...] = (
    _find(rf"\b(?P<n>{_NUMBER})[-\s](?:member|nation|country|state|strong)(?:[-\s]strong)? (?P<u>{_BODY})"),
    _find(rf"(?P<u>{_U})['’]s? (?P<n>{_NUMBER}) {_MEMBERS}\b"),
    _find(
        rf"\b(?:[Tt]he|[Aa]ll|[Aa]ll of the|[Aa]ll the|[Ii]ts|other|remaining) (?P<n>{_NUMBER}) "
        rf"(?P<u>{_U})(?:['’]s?)? {_MEMBERS}\b"
    ),
    _find(
        rf"\b(?:[Tt]he|[Aa]ll|[Aa]ll of the|[Aa]ll the|other|remaining) (?P<n>{_NUMBER}) {_MEMBERS} {_IN} "
        rf"(?:the )?(?P<u>{_BODY})"
    ),
    _find(rf"(?P<u>{_U}),? {_HAS} {_ONLY}(?P<n>{_NUMBER}) {_MEMBERS}\b"),
    _find(rf"(?P<u>{_U}) (?:and|with) (?P<own>its|all its) {_ONLY}(?P<n>{_NUMBER}) {_MEMBERS}\b"),
    _find(
        rf"\b(?P<own>[Ii]ts|[Tt]he {WORD}+['’]s?) (?P<n>{_NUMBER}) "
        rf"(?:member[-\s](?:states|countries|nations)|members|allies)\b"
    ),
)
SHARED: tuple[re.Pattern[str], ...] = (
    _find(
        rf"(?P<u>{_BODY}),? {_HAS} {_ONLY}(?P<n>{_NUMBER}) (?:of the (?P<all>{_NUMBER}) "
        rf")?(?P<v>{_U})(?:['’]s?)? {_MEMBERS}\b"
    ),
    _find(
        rf"\b(?P<n>{_NUMBER}) (?:of the (?P<all>{_NUMBER}) )?(?P<v>{_U})(?:['’]s?)? {_MEMBERS} "
        rf"(?:that |which |who )?(?:are |were |belong |is )?(?:also |both |currently )*(?:in |members of "
        rf"|part of |belong to |to )?(?:the )?"
        rf"(?P<u>{_U})(?: members| allies| member states)?(?!\w)"
    ),
    _find(
        rf"\b(?P<n>{_NUMBER}) of the (?P<v>{_U})['’]s? (?P<all>{_NUMBER}) {_MEMBERS} (?:are|belong) "
        rf"(?:also )?(?:in|to|members of) (?:the )?(?P<u>{_U})"
    ),
)  # fmt: skip
_FULL = r"(?:full |founding |current |permanent |longstanding |long-standing |fellow |original |key )*"
MEMBERS: tuple[re.Pattern[str], ...] = (
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|who|that) )?(?:(?P<is>is|are|remains) )?(?:(?P<no>not|never|no "
        rf"longer|neither) )?(?:yet )?"
        rf"(?:a |an |one of the )?{_FULL}(?:member|member state|member country|member nation)s? of (?:the "
        rf")?(?P<u>{_U})"
    ),
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|who|that) )?(?P<is>is|are|remains) (?:(?P<no>not|no longer) "
        rf")?(?:yet )?(?:a |an )?{_FULL}"
        rf"(?:non-)?(?P<u>{_U}) (?:member state|member country|member|ally|state|country)\b"
    ),
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|who|that) )?(?P<is>is|are) (?:(?P<no>not) )?(?:yet )?(?:part "
        rf"of|in) (?:the )?(?P<u>{_U})(?= (?:or|and|but)|[,.;)])"
    ),
    _find(
        rf"(?P<no>[Nn]on-)?(?P<u>{_U}) (?:member state|member country|member "
        rf"nation|member|ally|members|allies) (?P<s>{STATE}+)"
    ),
    _find(rf"(?P<s>{STATE}+),? a (?P<no>non-)(?P<u>{_U}) (?:member|country|state)\b"),
)  # fmt: skip
MOVES: tuple[re.Pattern[str], ...] = (
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|who|that) )?(?:had |has |officially |formally "
        rf")*(?P<move>joined|acceded to|entered|left|quit|withdrew from|exited) (?:the )?(?P<u>{_U}),? "
        rf"(?:back )?in (?:\w+ )?(?P<y>(?:19|20)\d\d)\b"
    ),
    _find(rf"(?P<s>{STATE}+),? a (?P<move>member) of (?:the )?(?P<u>{_U}) since (?:\w+ )?(?P<y>(?:19|20)\d\d)\b"),
)  # fmt: skip
WITHIN: tuple[re.Pattern[str], ...] = (
    _find(
        rf"(?P<u>{_U}),? {_HAS} (?:all )?(?:of )?(?:the )?(?P<v>{_U})(?:['’]s?)? (?:member states|member "
        rf"countries|members|states|countries)(?P<more>(?:,? (?:and|as well as|plus) {_S}|, {_S})*)"
    ),
)  # fmt: skip
PRESIDENCY: tuple[re.Pattern[str], ...] = (
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|that) )?(?:currently |now |this (?:month|year) "
        rf")?(?:holds|holding|has|took over|assumed|is holding) "
        rf"(?:currently )?(?:the |its )?(?:rotating |six-month |monthly |current |annual )*(?P<u>{_U}) "
        rf"(?:Council )?(?:[Pp]residency|[Cc]hair\w*)\b"
    ),
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|that) )?(?:currently |now )?(?:holds|holding|has|took "
        rf"over|assumed|is holding) "
        rf"(?:currently )?(?:the )?(?:rotating |six-month |monthly |current |annual "
        rf")*(?:[Pp]residency|[Cc]hair\w*) of (?:the )?(?P<u>{_U})"
    ),
    _find(
        rf"(?P<s>{STATE}+),? (?:(?:which|that) )?(?:currently |now )?(?P<chairs>chairs|is "
        rf"chairing|presides over) (?:the )?(?P<u>{_U})(?= this|[,.;]| in )"
    ),
)  # fmt: skip

#: Before a wording: it speaks of another time, of a plan or a doubt, and is not compared.
ASIDE = re.compile(
    r"(?:\b(?:then|former|formerly|once|if|unless|until|whether|would|could|should|may|might|will|becomes?|become|becoming"
    r"|future|prospective|aspiring|candidate|potential|when|before|new|newest|originally|initially|wants?|hopes?|not "
    r"all"
    r"|most of|many of|some of|several of|half of|ex)[ -]+(?:the )?)$",
    re.IGNORECASE,
)

_WORTH = {word: n for n, word in enumerate(_UNITS.split("|"), 1)}
_WORTH |= {word: n for n, word in enumerate(_TEENS.split("|"), 10)}
_WORTH |= {word: n * 10 for n, word in enumerate(_TENS.split("|"), 2)}


def number(words: str) -> int:
    """Value of a number in figures or words.

    >>> number("twenty-seven")
    27
    """
    return int(words) if words.isdigit() else sum(_WORTH[part] for part in words.replace("-", " ").split())
