const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/** What kind of document a row is, from its type column. */
export type DocumentKind = 'invoice' | 'creditNote' | 'payment' | 'none' | 'unknown';

/** Types as programs write them: words, or SAP's two letters (RV, DR invoices; DG credit notes; DZ payments). */
export function documentKindOf(type: string): DocumentKind {
  const word = plain(type);
  if (word === '') return 'invoice';
  if (/devis|quote|estimate|proforma|pro forma|commande|order|bon de livraison|delivery/.test(word)) return 'none';
  if (/avoir|credit|refund|^(cn|rc|dg|rg|kg|out_refund|rm)$/.test(word)) return 'creditNote';
  if (/paiement|payment|reglement|receipt|encaissement|^(dz|zp|pmt)$/.test(word)) return 'payment';
  if (/factur|invoice|acompte|deposit|debit|bill|^(rv|dr|r1|rf|inv|fa|fc|fac|out_invoice|in|f)$/.test(word))
    return 'invoice';
  return 'unknown';
}

/** What a status column says of the payment. */
export type PaidState = 'paid' | 'partial' | 'unpaid' | 'void' | 'unknown';

export function paidStateOf(status: string): PaidState {
  const word = plain(status);
  if (/draft|brouillon|cancel|annul|void|deleted|supprim|proforma|devis|quote/.test(word)) return 'void';
  if (/partial|partiel|in_payment|en cours/.test(word)) return 'partial';
  if (
    /unpaid|impaye|non[ _-]?(paye|regle|solde)|not[ _-]?paid|overdue|retard|open|ouvert|sent|envoye|a payer|a regler|viewed|due|echu|emis/.test(
      word,
    )
  )
    return 'unpaid';
  if (/paid|paye|regle|solde|settled|closed|cleared|acquitt|encaisse/.test(word)) return 'paid';
  return 'unknown';
}

/** Yes or no, in both languages; undefined when it is neither. */
export function flagOf(value: string): boolean | undefined {
  const word = plain(value);
  if (/^(yes|y|oui|o|true|vrai|1|x|electronic|electronique|e-?mail|courriel|edi)$/.test(word)) return true;
  if (/^(no|n|non|false|faux|0|paper|papier|courrier|post|postal|mail)$/.test(word)) return false;
  return undefined;
}

const SYMBOLS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/** ISO 4217 code of a currency written as a code or a symbol. */
export function currencyOf(value: string): string | undefined {
  const text = value.trim().toUpperCase();
  if (/^[A-Z]{3}$/.test(text)) return text;
  return SYMBOLS[text] ?? (/^EUROS?$/.test(text) ? 'EUR' : undefined);
}
