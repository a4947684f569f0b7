"""What a record is: one small file per concept. No I/O, no language processing."""

from verbale.record.actor import Actor, ActorType
from verbale.record.claim import Claim, Value
from verbale.record.day import OPEN, Day
from verbale.record.entry import Entry, EntryValue, State
from verbale.record.kind import ANSWERABLE, ENCOUNTERS, KINDS, PAPERS, FieldType, Kind
from verbale.record.lineage import Lineage, LineageLink, Relation
from verbale.record.modality import DID_NOT, HAPPENED, Modality
from verbale.record.report import Furniture, Report
from verbale.record.span import Span

__all__ = [
    "ANSWERABLE",
    "DID_NOT",
    "ENCOUNTERS",
    "HAPPENED",
    "KINDS",
    "OPEN",
    "PAPERS",
    "Actor",
    "ActorType",
    "Claim",
    "Day",
    "Entry",
    "EntryValue",
    "FieldType",
    "Furniture",
    "Kind",
    "Lineage",
    "LineageLink",
    "Modality",
    "Relation",
    "Report",
    "Span",
    "State",
    "Value",
]
