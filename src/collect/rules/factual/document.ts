import type { Block, LetterDocument } from '#paper/facts.js';
import { type LetterParties, paragraphs } from '../letter/document.js';
import { sayDay } from '../letter/said.js';
import { typeset } from '../letter/typography.js';
import { letterWords } from '../letter/words.js';
import type { FactualDraft, RecordedFact } from './facts.js';
import { sayRecordedDay } from './recital.js';
import { factualWords } from './words.js';

const HASH_SHOWN = 16;

/** Every fact quoted, with the journal entry that seals it. */
function sealBlocks({ facts, language }: FactualDraft): Block[] {
  const { seals } = factualWords(language);
  const set = (text: string): string => typeset(text, language);
  const rowOf = ({ seq, hash, kind, on, references }: RecordedFact): string[] => [
    sayRecordedDay(on, language),
    set(seals.kinds[kind]?.(references[0] ?? '') ?? kind),
    String(seq),
    hash.slice(0, HASH_SHOWN),
  ];
  return [
    {
      kind: 'table',
      caption: set(seals.caption),
      columns: [
        { title: seals.date, align: 'left' },
        { title: seals.fact, align: 'left' },
        { title: set(seals.entry), align: 'right' },
        { title: set(seals.hash), align: 'left' },
      ],
      rows: facts.map(rowOf),
    },
    { kind: 'paragraph', text: set(seals.note), tone: 'small' },
  ];
}

/** Lays a letter of facts out: its texts around the recital, then the list of the facts with their entries. */
export function factualDocument(draft: FactualDraft, parties: LetterParties): LetterDocument {
  const { language, asOf } = draft;
  const { paper } = letterWords(language);
  return {
    language,
    title: draft.subject,
    created: asOf,
    letterhead: parties.letterhead,
    recipient: parties.recipient,
    placeAndDate: paper.placeAndDate(parties.place, sayDay(asOf, language)),
    references: [
      ...(parties.number ? [{ label: paper.ourReference, value: parties.number }] : []),
      ...(parties.clientCode ? [{ label: paper.yourReference, value: parties.clientCode }] : []),
    ],
    subject: draft.subject,
    blocks: [
      { kind: 'paragraph', text: draft.salutation },
      ...paragraphs(draft.opening),
      ...draft.recital,
      ...paragraphs(draft.closing),
      { kind: 'paragraph', text: draft.courtesy },
      { kind: 'signature', lines: parties.signature },
      ...sealBlocks(draft),
    ],
    words: { subjectLabel: typeset(paper.subjectLabel, language), page: paper.page },
    ...(parties.registered ? { delivery: paper.registered } : {}),
    ...(parties.number ? {} : { watermark: paper.draft }),
    ...(parties.foldMarks === false ? {} : { foldMarks: true }),
  };
}
