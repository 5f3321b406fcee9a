import type { QuoteContent, QuoteOption } from '#agree/facts/quote.js';
import type { Finding } from '#agree/facts/state.js';
import { totalsOf } from '#kernel/lines/totals.js';

const plain = (title: string): string => title.trim().toLowerCase();
const netOf = ({ lines }: QuoteOption): number => totalsOf(lines).netCents;

/** Options that a client can compare: each with a name of its own, a price, and prices that differ. */
export function lintOptions({ options }: QuoteContent): Finding[] {
  return options.flatMap((option, index): Finding[] => {
    const earlier = options.slice(0, index);
    const { title } = option;
    if (earlier.some((other) => plain(other.title) === plain(title)))
      return [{ code: 'quote.sameOption', severity: 'toMend', field: `options.${index}.title`, values: { title } }];
    const twin = earlier.find((other) => netOf(other) === netOf(option));
    return twin
      ? [
          {
            code: 'quote.sameOptionPrice',
            severity: 'advice',
            field: `options.${index}.lines`,
            values: { title, other: twin.title },
          },
        ]
      : [];
  });
}
