import type { Work } from '#journal/write.js';
import { formatDay } from '#kernel/day.js';
import { done, type Refusal, type Result, refused } from '#kernel/refusal.js';
import { LANGUAGES, type Language } from '#kernel/words.js';
import type { Seller } from '#meet/facts/party.js';
import type { LetterDocument } from '#paper/facts.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import { sha256Of } from '#shell/files.js';
import type { Audience, TermsContent } from '../facts/terms.js';
import { canonicalText, filled } from '../rules/terms.js';
import { blocking, termsFindings } from '../rules/terms-lint.js';
import { termsDocument } from '../rules/terms-paper.js';
import { latestRow } from '../store/terms.js';
import { termsWords } from '../terms-words.js';
import { businessOf } from './terms-draft-read.js';

const PDF = 'application/pdf';

/** The printing press is large, and loaded only by a process that prints. */
export const printTerms = async (document: LetterDocument): Promise<Uint8Array> =>
  (await import('#paper/pdf/render.js')).renderLetter(document);

/** One language of the terms about to be released. */
interface Copy {
  readonly language: Language;
  readonly sha256: string;
  readonly document: LetterDocument;
}

function copyIn(context: Context, content: TermsContent, seller: Seller, number: number, language: Language): Copy {
  const sha256 = sha256Of(canonicalText(content, language));
  const logo = seller.logo === null ? undefined : context.files.get(seller.logo);
  const print = { number, on: context.clock.today(), sha256, logo };
  return { language, sha256, document: termsDocument(content, language, seller, print) };
}

/** Prints a copy and files it in the archive. */
async function archive(context: Context, work: Work, copy: Copy, number: number, audience: Audience): Promise<string> {
  const own = context.organisationId;
  const bytes = await printTerms(copy.document);
  const id = context.newId();
  const name = termsWords(copy.language).paper.fileName(audience, number);
  const row = { id, organisation_id: own, client_id: null, sha256: context.files.put(bytes), bytes: bytes.length };
  await work.insert(own, 'archived_file', [{ ...row, media_type: PDF, name, created_at: work.at }]);
  return id;
}

/** What stands against releasing the terms as they are. */
function obstacles(
  context: Context,
  draft: TermsContent,
  content: TermsContent,
  copies: readonly Copy[],
  last:
    | { readonly sha256_fr: string | null; readonly sha256_en: string | null; readonly number: number | null }
    | undefined,
): readonly Refusal[] {
  const [fr, en] = copies;
  if (last && last.sha256_fr === fr?.sha256 && last.sha256_en === en?.sha256)
    return [{ code: 'terms.nothingChanged', values: { number: last.number ?? 0 } }];
  const findings = blocking(termsFindings(draft, content, context.clock.today()));
  return findings.length > 0 ? findings : copies.flatMap(({ document }) => unprintable(document).slice(0, 1));
}

/**
 * Releases terms inside a transaction: values written into the texts, numbered, hashed and printed in each language,
 * journaled; never changed nor removed afterwards. Refused attempts are journaled too.
 * @returns its id and number, or refusals `terms.*` (`termsFindings`), `terms.nothingChanged`, `paper.noGlyph`
 */
export async function sealTerms(
  context: Context,
  work: Work,
  draft: TermsContent,
): Promise<Result<{ readonly id: string; readonly number: number }>> {
  const own = context.organisationId;
  const { audience } = draft;
  const { seller, variables } = await businessOf(work.db, own);
  const last = await latestRow(work.db, own, audience);
  const number = (last?.number ?? 0) + 1;
  const content = filled(draft, variables);
  const copies = LANGUAGES.map((language) => copyIn(context, content, seller, number, language));
  const refusals = obstacles(context, draft, content, copies, last);
  if (refusals.length > 0) {
    const reasons = refusals.map(({ code, field }) => ({ code, ...(field ? { clause: field } : {}) }));
    work.record({ chain: own, kind: 'terms.refused', payload: { audience, reasons } });
    return refused(...refusals);
  }
  const [fr, en] = copies as [Copy, Copy];
  const releasedOn = formatDay(context.clock.today());
  work.record({
    chain: own,
    kind: 'terms.released',
    payload: {
      audience,
      number,
      releasedOn,
      clauses: content.clauses.length,
      sha256: { fr: fr.sha256, en: en.sha256 },
    },
  });
  const id = context.newId();
  const file_fr_id = await archive(context, work, fr, number, audience);
  const file_en_id = await archive(context, work, en, number, audience);
  await work.insert(own, 'terms_release', [
    {
      id,
      organisation_id: own,
      audience,
      number,
      state: 'released',
      content: JSON.stringify(content),
      released_on: releasedOn,
      sha256_fr: fr.sha256,
      sha256_en: en.sha256,
      file_fr_id,
      file_en_id,
      created_at: work.at,
      updated_at: work.at,
    },
  ]);
  return done({ id, number });
}
