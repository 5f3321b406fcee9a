import type { Block, Item, Labelled, LetterDocument } from '#paper/facts.js';

/** Both texts, or one where they are the same. */
const both = (first: string, second: string | undefined): string =>
  second === undefined || second === first ? first : `${first} / ${second}`;

/** Labels in both languages, values as the leading one writes them. */
const labels = <T extends Labelled>(first: readonly T[], second: readonly Labelled[]): T[] =>
  first.map((one, i) => ({ ...one, label: both(one.label, second[i]?.label) }));

const all = (first: readonly string[], second: readonly string[]): string[] =>
  first.flatMap((text, i) => (second[i] === undefined || second[i] === text ? [text] : [text, second[i]]));

function bothItems(first: Item, second: Item | undefined): Item {
  return {
    ...first,
    details: first.details.map((one, i) => ({ ...one, label: both(one.label, second?.details[i]?.label) })),
    adjustments: first.adjustments.map((one, i) => ({ ...one, label: both(one.label, second?.adjustments[i]?.label) })),
  };
}

const columnsOf = <T extends { readonly title: string }>(first: readonly T[], second: readonly T[]): T[] =>
  first.map((one, i) => ({ ...one, title: both(one.title, second[i]?.title) }));

function bothBlocks(first: Block, second: Block | undefined): Block[] {
  if (second === undefined || second.kind !== first.kind) return [first];
  if (first.kind === 'paragraph' && second.kind === 'paragraph')
    return first.text === second.text ? [first] : [first, second];
  if (first.kind === 'items' && second.kind === 'items') {
    const items = first.items.map((one, i) => bothItems(one, second.items[i]));
    return [
      {
        ...first,
        caption: both(first.caption, second.caption),
        columns: columnsOf(first.columns, second.columns),
        items,
      },
    ];
  }
  if (first.kind === 'table' && second.kind === 'table')
    return [
      { ...first, caption: both(first.caption, second.caption), columns: columnsOf(first.columns, second.columns) },
    ];
  if (first.kind === 'totals' && second.kind === 'totals') return [{ ...first, rows: labels(first.rows, second.rows) }];
  if (first.kind === 'recall' && second.kind === 'recall')
    return [
      {
        ...first,
        title: both(first.title, second.title),
        facts: labels(first.facts, second.facts),
        paragraphs: all(first.paragraphs, second.paragraphs),
      },
    ];
  if (first.kind === 'mentions' && second.kind === 'mentions')
    return [{ ...first, items: all(first.items, second.items) }];
  if (first.kind === 'payment' && second.kind === 'payment')
    return [{ ...first, title: both(first.title, second.title), lines: labels(first.lines, second.lines) }];
  return [first];
}

/**
 * One document in two languages, from the same one in each: labels and sentences in both, amounts and dates as the
 * leading language writes them.
 */
export function bilingual(first: LetterDocument, second: LetterDocument): LetterDocument {
  return {
    ...first,
    references: labels(first.references, second.references),
    blocks: first.blocks.flatMap((block, i) => bothBlocks(block, second.blocks[i])),
    words: {
      ...first.words,
      subjectLabel: both(first.words.subjectLabel.replace(/[\s\u202f]*:$/, ''), second.words.subjectLabel),
    },
  };
}
