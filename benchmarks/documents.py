"""Primary documents: sender, addressee, day and reply links, beside simple baselines.

    python benchmarks/documents.py --gold GOLD_FOLDER [--errors N]

Reads GOLD_FOLDER/documents/frus_dev.jsonl.gz (printed letters, telegrams, memoranda) with the head as first line and
without it, GOLD_FOLDER/documents/frus_reply_links_dev.jsonl.gz, and the readouts of calls and meetings in
GOLD_FOLDER/bulk/press_state_wh_2021_2022.jsonl.gz. Every set is split by a hash of the document's id: errors were
looked at in the half "seen", the half "unseen" was only scored.

Persons are compared by family name, accents and case aside: the gold has the names that the head gives to persons,
and none for offices ("the Department of State"), which therefore count neither way.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from papers.fields import measure_fields
from papers.links import measure_links
from papers.readouts import measure_readouts
from papers.record import measure_record
from papers.rows import rows_of


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--gold", type=Path, required=True, help="folder that holds documents/ and bulk/")
    options.add_argument("--errors", type=int, default=0, help="show so many errors of the seen half")
    options.add_argument("--record", action="store_true", help="read the linked documents into a record too (minutes)")
    options.add_argument("--readouts", type=int, default=300, help="how many readouts to read (they are parsed)")
    asked = options.parse_args()
    rows = rows_of(asked.gold / "documents/frus_dev.jsonl.gz")
    measure_fields(rows, asked.errors)
    measure_links(rows, rows_of(asked.gold / "documents/frus_reply_links_dev.jsonl.gz"), asked.errors)
    if asked.record:
        measure_record(rows, rows_of(asked.gold / "documents/frus_reply_links_dev.jsonl.gz"), asked.errors)
    measure_readouts(rows_of(asked.gold / "bulk/press_state_wh_2021_2022.jsonl.gz"), asked.readouts, asked.errors)


if __name__ == "__main__":
    sys.exit(main())
