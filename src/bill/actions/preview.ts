import type { Refusal } from '#kernel/refusal.js';
import type { Context } from '#shell/context.js';
import type { BillDocument } from '../facts/bill.js';
import { billAdvice } from '../rules/checks/checks.js';
import { billDocument } from '../rules/document.js';
import type { Draft } from './draft.js';
import { groundOf } from './ground.js';
import { linesFor } from './lines.js';
import { problemsOf } from './problems.js';

/** Stands for the number of a draft while it is checked. */
const UNNUMBERED = 'DRAFT';

/** A draft as it would be issued today: the document without its number, what keeps it from it, what is worth a look. */
export interface Preview {
  /** Undefined where what it rests on is missing: `problems` says what. */
  readonly document: BillDocument | undefined;
  readonly problems: readonly Refusal[];
  readonly advice: readonly Refusal[];
}

/** Looks at a draft as the issue would. */
export async function previewOf(context: Context, draft: Draft): Promise<Preview> {
  const { clientId, kind, quoteId, correctsId } = draft;
  const order = {
    clientId,
    kind,
    content: draft.content,
    quoteId,
    correctsId,
    draftId: draft.id,
    effect: 'fromDate' as const,
  };
  const found = await groundOf(context.store.read, context.organisationId, order);
  if (!found.ok) return { document: undefined, problems: found.refusals, advice: [] };
  const { row, ground } = found.value;
  const content = { ...draft.content, lines: linesFor(draft.content.lines, row.vat_exempt === 1) };
  const identity = { id: draft.id, kind, number: UNNUMBERED, day: context.clock.today() };
  const document = billDocument(identity, content, ground);
  return { document: { ...document, number: '' }, problems: problemsOf(document), advice: billAdvice(document) };
}
