import { z } from 'zod';
import type { Result } from '#kernel/refusal.js';
import { LANGUAGES, type Language } from '#kernel/words.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import { type Answer, goTo, goToCreated, notFound, preview, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { whole } from '#shell/web/fields.js';
import {
  addClause,
  editClause,
  editDraft,
  moveClause,
  releaseTerms,
  removeClause,
  resetClause,
} from '../actions/terms-draft.js';
import { archivedPdf, releaseNumbered } from '../actions/terms-read.js';
import { printTerms } from '../actions/terms-seal.js';
import { draftDocument, termsStanding, termsVersions } from '../actions/terms-standing.js';
import { AUDIENCES, type Audience, clausesSchema, type TermsContent } from '../facts/terms.js';
import { differenceOf } from '../rules/terms-difference.js';
import { termsWords } from '../terms-words.js';
import { ClausePage, NewClausePage } from './terms-clause.js';
import { TermsDesk } from './terms-desk.js';
import { DifferencePage } from './terms-difference.js';
import { clauseForm, newClauseForm, textsFrom, valuesFrom } from './terms-forms.js';
import {
  clauseJson,
  differenceJson,
  plain,
  releaseAnswer,
  releaseJson,
  standingAnswer,
  standingJson,
} from './terms-json.js';
import { TermsOverview } from './terms-overview.js';
import { ReleasePage } from './terms-release.js';

const PDF = 'application/pdf';

const ofAudience = z.object({ audience: z.enum(AUDIENCES) });
const ofClause = ofAudience.extend({ key: z.string().max(40) });
const ofRelease = ofAudience.extend({ number: whole(1, 1_000_000) });
const language = z.enum(LANGUAGES).optional().catch(undefined);

const baseOf = (audience: Audience): string => `/settings/terms/${audience}`;

type StandingAnswer = z.input<typeof standingJson>;

/** Where a changed draft leads; a clause that is not there is a page that does not exist. */
async function changed(
  visit: { readonly context: Context; readonly language: Language },
  audience: Audience,
  result: Result<unknown>,
  to = baseOf(audience),
): Promise<Answer<StandingAnswer>> {
  if (result.ok) return goTo(to, standingAnswer(await termsStanding(visit.context, audience), visit.language));
  return result.refusals.some(({ code }) => code === 'terms.unknownClause') ? notFound() : refuse(result.refusals);
}

const overview = door({
  method: 'GET',
  path: '/settings/terms',
  name: 'listTerms',
  summary: 'The general terms of both audiences: draft, findings and releases.',
  access: 'account',
  answer: z.object({ terms: z.array(standingJson) }),
  handle: async (visit) => {
    const all = await Promise.all(AUDIENCES.map((audience) => termsStanding(visit.context, audience)));
    const terms = all.map((standing) => standingAnswer(standing, visit.language));
    return show({ terms }, () => <TermsOverview visit={visit} all={all} />);
  },
});

const desk = door({
  method: 'GET',
  path: '/settings/terms/:audience',
  name: 'readTermsDraft',
  summary: 'The draft of the terms of an audience, what to mend in it, and its releases.',
  access: 'account',
  params: ofAudience,
  answer: standingJson,
  handle: async (visit) => {
    const standing = await termsStanding(visit.context, visit.params.audience);
    return show(standingAnswer(standing, visit.language), () => <TermsDesk visit={visit} standing={standing} />);
  },
});

/** The draft again, with what was refused. */
const deskAgain: NonNullable<Door['again']> = async (visit, refusals) => {
  const { audience } = visit.params as { audience: Audience };
  const standing = await termsStanding(visit.context, audience);
  return <TermsDesk visit={visit} standing={standing} refusals={refusals} />;
};

const replace = door({
  method: 'POST',
  path: '/settings/terms/:audience',
  name: 'editTermsDraft',
  summary: 'Replaces every clause of the draft, in order; releases stay as they are.',
  access: 'owner',
  params: ofAudience,
  body: z.object({ clauses: clausesSchema }),
  answer: standingJson,
  handle: async (visit) => {
    const { context, params, body } = visit;
    return changed(visit, params.audience, await editDraft(context, params.audience, body.clauses));
  },
  again: deskAgain,
});

const newClause = door({
  method: 'GET',
  path: '/settings/terms/:audience/new-clause',
  name: 'newClauseForm',
  summary: 'The form of a clause of one’s own.',
  access: 'owner',
  params: ofAudience,
  answer: z.object({ audience: z.enum(AUDIENCES) }),
  handle: (visit) => show(visit.params, () => <NewClausePage visit={visit} audience={visit.params.audience} />),
});

const add = door({
  method: 'POST',
  path: '/settings/terms/:audience/clauses',
  name: 'addClause',
  summary: 'Adds a clause of one’s own at the end of the draft.',
  access: 'owner',
  params: ofAudience,
  body: newClauseForm,
  answer: standingJson,
  handle: async (visit) => {
    const { audience } = visit.params;
    const added = await addClause(visit.context, audience, textsFrom(visit.body));
    return changed(visit, audience, added, `${baseOf(audience)}#clauses`);
  },
  again: (visit, refusals) => <NewClausePage visit={visit} audience={visit.params.audience} refusals={refusals} />,
});

const draftClause = async (context: Context, { audience, key }: z.output<typeof ofClause>) => {
  const { draft } = await termsStanding(context, audience);
  return draft.clauses.find((clause) => clause.key === key);
};

const clause = door({
  method: 'GET',
  path: '/settings/terms/:audience/clauses/:key',
  name: 'readClause',
  summary: 'A clause of the draft in both languages, with its values.',
  access: 'account',
  params: ofClause,
  answer: clauseJson,
  handle: async (visit) => {
    const found = await draftClause(visit.context, visit.params);
    if (!found) return notFound();
    return show(plain(found) as z.input<typeof clauseJson>, () => (
      <ClausePage visit={visit} audience={visit.params.audience} clause={found} />
    ));
  },
});

const edit = door({
  method: 'POST',
  path: '/settings/terms/:audience/clauses/:key',
  name: 'editClause',
  summary: 'Changes a clause of the draft; a value that is absent stays as it was.',
  access: 'owner',
  params: ofClause,
  body: clauseForm,
  answer: standingJson,
  handle: async (visit) => {
    const { audience, key } = visit.params;
    const before = await draftClause(visit.context, visit.params);
    if (!before) return notFound();
    const change = { ...textsFrom(visit.body), parameters: valuesFrom(visit.body, before.parameters) };
    const edited = await editClause(visit.context, audience, key, change);
    return changed(visit, audience, edited, `${baseOf(audience)}#clause-${key}`);
  },
  again: async (visit, refusals) => {
    const found = await draftClause(visit.context, visit.params);
    return found && <ClausePage visit={visit} audience={visit.params.audience} clause={found} refusals={refusals} />;
  },
});

type Act = (context: Context, audience: Audience, key: string) => Promise<Result<TermsContent>>;

const verb = (name: string, last: string, summary: string, act: Act): Door =>
  door({
    method: 'POST',
    path: `/settings/terms/:audience/clauses/:key/${last}`,
    name,
    summary,
    access: 'owner',
    params: ofClause,
    answer: standingJson,
    handle: async (visit) => {
      const { audience, key } = visit.params;
      return changed(visit, audience, await act(visit.context, audience, key), `${baseOf(audience)}#clauses`);
    },
  });

const move = door({
  method: 'POST',
  path: '/settings/terms/:audience/clauses/:key/move',
  name: 'moveClause',
  summary: 'Moves a clause of the draft one place up or down.',
  access: 'owner',
  params: ofClause,
  body: z.object({ direction: z.enum(['up', 'down']) }),
  answer: standingJson,
  handle: async (visit) => {
    const { audience, key } = visit.params;
    const moved = await moveClause(visit.context, audience, key, visit.body.direction);
    return changed(visit, audience, moved, `${baseOf(audience)}#clause-${key}`);
  },
});

const draftPdf = door({
  method: 'GET',
  path: '/settings/terms/:audience/preview/:language',
  name: 'termsPreview',
  summary: 'The draft as it would be printed today, marked as one.',
  access: 'account',
  params: ofAudience.extend({ language: z.enum(LANGUAGES) }),
  media: PDF,
  handle: async ({ context, params, language }) => {
    const document = await draftDocument(context, params.audience, params.language);
    const [missing] = unprintable(document);
    if (missing) return refuse([missing]);
    const name = `${termsWords(language).paper.draft}.pdf`;
    return preview(await printTerms(document), PDF, name);
  },
});

const release = door({
  method: 'POST',
  path: '/settings/terms/:audience/releases',
  name: 'releaseTerms',
  summary: 'Releases the draft: numbered, dated, hashed, printed in both languages, never changed afterwards.',
  access: 'owner',
  params: ofAudience,
  answer: releaseJson,
  handle: async ({ context, params }) => {
    const released = await releaseTerms(context, params.audience);
    if (!released.ok) return refuse(released.refusals, 409);
    return goToCreated(`${baseOf(params.audience)}/releases/${released.value.number}`, releaseAnswer(released.value));
  },
  again: deskAgain,
});

const findRelease = ({ store, organisationId }: Context, { audience, number }: z.output<typeof ofRelease>) =>
  releaseNumbered(store.read, organisationId, audience, number);

const one = door({
  method: 'GET',
  path: '/settings/terms/:audience/releases/:number',
  name: 'readTermsRelease',
  summary: 'A release: its clauses, its whole text and its hashes.',
  access: 'account',
  params: ofRelease,
  query: z.object({ language }),
  answer: releaseJson,
  handle: async (visit) => {
    const found = await findRelease(visit.context, visit.params);
    if (!found) return notFound();
    return show(releaseAnswer(found), () => (
      <ReleasePage visit={visit} release={found} language={visit.query.language ?? visit.language} />
    ));
  },
});

const pdf = door({
  method: 'GET',
  path: '/settings/terms/:audience/releases/:number/pdf/:language',
  name: 'termsReleasePdf',
  summary: 'The archived PDF of a release, byte for byte as it was published.',
  access: 'account',
  params: ofRelease.extend({ language: z.enum(LANGUAGES) }),
  media: PDF,
  handle: async ({ context, params }) => {
    const found = await findRelease(context, params);
    if (!found) return notFound();
    const bytes = archivedPdf(context, found, params.language);
    if (!bytes) return refuse([{ code: 'terms.archiveBroken', values: { number: params.number } }], 409);
    return preview(bytes, PDF, termsWords(params.language).paper.fileName(params.audience, params.number));
  },
});

const version = z
  .union([z.literal('draft'), whole(0, 1_000_000)])
  .optional()
  .catch(undefined);

const difference = door({
  method: 'GET',
  path: '/settings/terms/:audience/difference',
  name: 'termsDifference',
  summary: 'What changed between two releases, or from the last one to the draft, word by word.',
  access: 'account',
  params: ofAudience,
  query: z.object({ from: version, to: version, language }),
  answer: differenceJson,
  handle: async (visit) => {
    const { audience } = visit.params;
    const versions = await termsVersions(visit.context, audience, visit.query);
    if (!versions) return notFound();
    const { from, to, before, after, numbers } = versions;
    const language = visit.query.language ?? visit.language;
    const differences = differenceOf(before, after, language);
    const data = { audience, from, to, language, clauses: plain(differences) };
    return show(data, () => (
      <DifferencePage visit={visit} comparison={{ audience, from, to, language, differences, numbers }} />
    ));
  },
});

/** Every door of the general terms. */
export const termsDoors: readonly Door[] = [
  overview,
  desk,
  replace,
  newClause,
  add,
  clause,
  edit,
  move,
  verb('resetClause', 'reset', 'Gives a clause its shipped text and values back.', resetClause),
  verb('removeClause', 'remove', 'Removes a clause from the draft; releases keep it.', removeClause),
  draftPdf,
  release,
  one,
  pdf,
  difference,
];
