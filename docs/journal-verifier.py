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
mapping_preset signal_override letter letter_invoice archived_file business_profile client_profile catalogue_item terms_release quote quote_version client_link consent_step
acceptance commitment time_entry delivery reservation bill_draft bill_document incident mail_account
outbox""".split()


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


def check_entry(entry, seq, previous, erased):
    key = f'journal_entry {entry["chain"]}/{entry["seq"]}'
    if entry["seq"] != seq + 1:
        yield "deleted", f'journal_entry {entry["chain"]}/{seq + 1}'
    elif entry["previous"] != previous:
        yield "reordered", key
    if entry_hash(entry) != entry["hash"]:
        yield "edited", key
    if entry["payload"] is None or entry["salt"] is None:
        if f'{entry["chain"]}/{entry["seq"]}' not in erased:
            yield "deleted", key
    elif sha256(entry["salt"] + "\n" + entry["payload"]) != entry["payload_hash"]:
        yield "edited", key


def check_ends(last, heads, sealed, organisations):
    for chain in {*last, *heads, *sealed}:
        seq, digest = last.get(chain, (0, ""))
        head = heads.get(chain)
        own = chain in organisations
        expected = max(head[0] if head else 0, 0 if own else sealed.get(chain, (0, ""))[0])
        if head is None:
            yield "deleted", f"journal_head {chain}"
        elif seq == head[0] and digest != head[1]:
            yield "edited", f"journal_head {chain}"
        if seq < expected:
            yield "truncated", f"journal_entry {chain}/{seq + 1}"
        # Every entry of a client's chain must be sealed by the organisation's.
        for number in range(sealed.get(chain, (0, ""))[0] + 1, seq + 1) if not own else ():
            yield "inserted", f"journal_entry {chain}/{number}"


def check_entries(entries, heads):
    covered, sealed, erased, findings, last = {}, {}, set(), [], {}
    for entry in entries:
        if entry["kind"] == "payload.erased" and entry["payload"]:
            named = json.loads(entry["payload"]).get("entries", [])
            erased.update(key for key in named if key.startswith(entry["chain"] + "/"))
    for entry in entries:
        findings += check_entry(entry, *last.get(entry["chain"], (0, "0" * 64)), erased)
        for table, row, digest in json.loads(entry["covers"]):
            covered.setdefault((table, row), {})[entry["chain"]] = (digest, entry["salt"])
        if entry["chain"] == entry["organisation_id"]:
            for chain, number, digest in json.loads(entry["heads"]):
                sealed[chain] = max(sealed.get(chain, (0, "")), (number, digest))
        last[entry["chain"]] = (entry["seq"], entry["hash"])
    organisations = {entry["organisation_id"] for entry in entries}
    return covered, findings + list(check_ends(last, heads, sealed, organisations))


def chain_of(table, row):
    return row["id"] if table == "client" else row.get("client_id") or row["organisation_id"]


def check_rows(db, covered):
    findings, files = [], {}
    for table in TABLES:
        seen = set()
        for row in rows_of(db, table, "id"):
            seen.add(row["id"])
            covers = covered.get((table, row["id"]), {})
            digest, salt = covers.get(chain_of(table, row), (None, None))
            if digest is None:
                findings.append(("edited" if covers and chain_of(table, row) not in covers else "inserted", f'{table} {row["id"]}'))
            elif len(covers) > 1 or (salt is not None and row_hash(salt, table, row) != digest):
                findings.append(("edited", f'{table} {row["id"]}'))
            if table == "archived_file":
                files[row["sha256"]] = row["bytes"]
        for (name, key), covers in covered.items():
            if name == table and key not in seen and any(digest for digest, _ in covers.values()):
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
