import { z } from 'zod';
import type { ImportRequest } from '../actions/import.js';
import { TARGETS } from '../parsers/receivables/targets.js';
import type { Upload } from '../uploads.js';

const column = z.string().max(300).optional();

/** What a person may choose about reading a list of invoices: `map-number=#3`, `dateOrder=dmy`, `decimal=,`. */
export const choicesSchema = z.object({
  ...Object.fromEntries(TARGETS.map((target) => [`map-${target}`, column])),
  dateOrder: z.enum(['', 'dmy', 'mdy']).optional(),
  decimal: z.enum(['', ',', '.']).optional(),
  keepDuplicates: z.enum(['on', 'off']).optional(),
});

/** The choices as a form sends them; empty when none was made. */
export type Choices = Readonly<Record<string, string | undefined>>;

/** The import that a person asks for: the file kept aside and the choices made. */
export function requestOf(upload: Upload, choices: Choices): ImportRequest {
  const mapping: Record<string, string> = {};
  for (const target of TARGETS) {
    const chosen = choices[`map-${target}`];
    if (chosen !== undefined) mapping[target] = chosen;
  }
  const { dateOrder, decimal } = choices;
  return {
    kind: upload.kind,
    path: upload.path,
    fileName: upload.fileName,
    sha256: upload.sha256,
    mapping,
    keepDuplicates: choices['keepDuplicates'] === 'on',
    ...(dateOrder === 'dmy' || dateOrder === 'mdy' ? { dateOrder } : {}),
    ...(decimal === ',' || decimal === '.' ? { decimal } : {}),
  };
}
