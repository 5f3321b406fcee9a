#!/usr/bin/env python3
"""An independent verifier of Entente's journal, written from docs/journal.md with the standard library alone.

Usage: journal-verifier.py DATA_FOLDER      (embedded database; the program stopped, or a copy)
Prints one finding a line, `kind<TAB>place`; exit code 0 without findings, 1 with some.
"""
import hashlib
import json
import os
import sqlite3
import sys

TABLES = """organisation account api_token client invoice credit_note payment allocation import
mapping_preset signal_override letter letter_invoice archived_file""".split()


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical(value):
    # RFC 8785 for what the journal holds: text, whole numbers, null, arrays, objects.
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(json.dumps(key, ensure_ascii=False) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def entry_hash(entry):
    return sha256(canonical({
        "actor": entry["actor"], "at": entry["at"], "chain": entry["chain"],
        "covers": json.loads(entry["covers"]), "format": entry["format"],
        "heads": json.loads(entry["heads"]), "kind": entry["kind"],
        "organisation": entry["organisation_id"], "payloadHash": entry["payload_hash"],
        "previous": entry["previous"], "seq": entry["seq"],
    }))


def row_hash(salt, table, row):
    return sha256(salt + "\n" + table + "\n" + canonical({k: v for k, v in row.items() if v is not None}))


def rows_of(db, table, order):
    return [dict(row) for row in db.execute(f'select * from "{table}" order by {order}')]


def check_entries(entries, heads):
    covered, named, erased, findings, last = {}, {}, set(), [], {}
    for entry in entries:
        if entry["kind"] == "payload.erased" and entry["payload"]:
            erased.update(json.loads(entry["payload"]).get("entries", []))
    for entry in entries:
        key = f'{entry["chain"]}/{entry["seq"]}'
        seq, previous = last.get(entry["chain"], (0, "0" * 64))
        if entry["seq"] != seq + 1:
            findings.append(("deleted", f'journal_entry {entry["chain"]}/{seq + 1}'))
        elif entry["previous"] != previous:
            findings.append(("reordered", f"journal_entry {key}"))
        if entry_hash(entry) != entry["hash"]:
            findings.append(("edited", f"journal_entry {key}"))
        if entry["payload"] is None or entry["salt"] is None:
            if key not in erased:
                findings.append(("deleted", f"journal_entry {key}"))
        elif sha256(entry["salt"] + "\n" + entry["payload"]) != entry["payload_hash"]:
            findings.append(("edited", f"journal_entry {key}"))
        for table, row, digest in json.loads(entry["covers"]):
            covered[(table, row)] = (digest, entry["salt"])
        for chain, number, digest in json.loads(entry["heads"]):
            named[chain] = max(named.get(chain, (0, "")), (number, digest))
        last[entry["chain"]] = (entry["seq"], entry["hash"])
    for chain in {*last, *heads, *named}:
        seq, digest = last.get(chain, (0, ""))
        for expected in filter(None, (heads.get(chain), named.get(chain))):
            if seq < expected[0]:
                findings.append(("truncated", f"journal_entry {chain}/{seq + 1}"))
            elif seq == expected[0] and digest != expected[1]:
                findings.append(("edited", f"journal_head {chain}"))
    return covered, findings


def check_rows(db, covered):
    findings, files = [], {}
    for table in TABLES:
        seen = set()
        for row in rows_of(db, table, "id"):
            seen.add(row["id"])
            digest, salt = covered.get((table, row["id"]), (None, None))
            if digest is None:
                findings.append(("inserted", f'{table} {row["id"]}'))
            elif salt is not None and row_hash(salt, table, row) != digest:
                findings.append(("edited", f'{table} {row["id"]}'))
            if table == "archived_file":
                files[row["sha256"]] = row["bytes"]
        for (name, key), (digest, _) in covered.items():
            if name == table and digest is not None and key not in seen:
                findings.append(("deleted", f"{table} {key}"))
    return findings, files


def check_files(folder, files):
    for digest in files:
        path = os.path.join(folder, "files", digest[:2], digest)
        if not os.path.exists(path):
            yield "deleted", f"files/{digest[:2]}/{digest}"
        else:
            with open(path, "rb") as file:
                if hashlib.sha256(file.read()).hexdigest() != digest:
                    yield "edited", f"files/{digest[:2]}/{digest}"


def main(folder):
    db = sqlite3.connect(os.path.join(folder, "entente.db"))
    db.row_factory = sqlite3.Row
    heads = {row["chain"]: (row["seq"], row["hash"]) for row in rows_of(db, "journal_head", "chain")}
    covered, findings = check_entries(rows_of(db, "journal_entry", "chain, seq"), heads)
    row_findings, files = check_rows(db, covered)
    findings += row_findings + list(check_files(folder, files))
    for kind, place in findings:
        print(f"{kind}\t{place}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
