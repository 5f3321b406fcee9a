#!/usr/bin/env python3
"""Checks a dossier of Entente: every document against its hash, every fact against the one before.

Usage: python3 verify.py [folder]      (Python 3.8 or later, nothing to install)
Ends with 0 when all is as it was sealed, 1 when something was changed.
The format is described in docs/dossier.md and docs/journal.md of Entente.
"""
import hashlib
import json
import os
import sys


def sha256(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode("utf-8")).hexdigest()


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


def lines_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def check_files(folder, manifest):
    for name, digest in manifest["files"].items():
        path = os.path.join(folder, *name.split("/"))
        if not os.path.isfile(path):
            yield "missing: " + name
            continue
        with open(path, "rb") as file:
            if sha256(file.read()) != digest:
                yield "changed: " + name
    known = {os.path.normpath(name) for name in manifest["files"]}
    documents = os.path.join(folder, "documents")
    for name in sorted(os.listdir(documents)) if os.path.isdir(documents) else []:
        if os.path.normpath(os.path.join("documents", name)) not in known:
            yield "added: documents/" + name


def check_chain(entries, manifest):
    previous, seq = "0" * 64, 0
    for entry in entries:
        where = "fact no. %d" % entry["seq"]
        if entry["seq"] != seq + 1 or entry["previous"] != previous:
            yield "missing or moved before " + where
        if entry_hash(entry) != entry["hash"]:
            yield "changed: " + where
        if entry["payload"] is not None and sha256(entry["salt"] + "\n" + entry["payload"]) != entry["payload_hash"]:
            yield "changed: what is told by " + where
        previous, seq = entry["hash"], entry["seq"]
    head = manifest["head"]
    if head and (seq, previous) != (head["seq"], head["hash"]):
        yield "the chain does not end where the manifest says"


def check_seals(entries, seals):
    hashes = {(entry["chain"], entry["seq"]): entry["hash"] for entry in entries}
    sealed = 0
    for seal in seals:
        if entry_hash(seal) != seal["hash"]:
            yield "changed: seal no. %d" % seal["seq"]
        for chain, seq, digest in json.loads(seal["heads"]):
            if (chain, seq) in hashes:
                sealed = max(sealed, seq)
                if hashes[chain, seq] != digest:
                    yield "fact no. %d is not the one that was sealed" % seq
    if entries and sealed < entries[-1]["seq"]:
        yield "facts after no. %d are not sealed from outside" % sealed


def hashes_in(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from hashes_in(item)
    elif isinstance(value, str) and len(value) == 64:
        yield value


def told(entries):
    """Hashes that the facts themselves name."""
    for entry in entries:
        if entry["payload"]:
            yield from hashes_in(json.loads(entry["payload"]))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    entries = lines_of(os.path.join(folder, "journal.jsonl"))
    findings = [
        *check_files(folder, manifest),
        *check_chain(entries, manifest),
        *check_seals(entries, lines_of(os.path.join(folder, "seals.jsonl"))),
    ]
    named = set(told(entries))
    kept = [name for name, digest in manifest["files"].items() if digest in named]
    for finding in findings:
        print(finding)
    print("%d documents, %d facts, %d documents named by a sealed fact: %s" % (
        len(manifest["files"]), len(entries), len(kept),
        "nothing was changed" if not findings else "%d findings" % len(findings)))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
