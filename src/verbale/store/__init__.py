"""Keeps a record: reports, claims and actors as read, lineages and entries as derived."""

from verbale.store.interface import Derived, Hit, RecordStore, Refused, StoredSpan
from verbale.store.sqlite import Record

__all__ = ["Derived", "Hit", "Record", "RecordStore", "Refused", "StoredSpan"]
