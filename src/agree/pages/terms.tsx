import { z } from 'zod';
import { LANGUAGES } from '#kernel/words.js';
import { unprintable } from '#paper/printable.js';
import type { Context } from '#shell/context.js';
import { goToCreated, notFound, preview, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { whole } from '#shell/web/fields.js';
import { editDraft, releaseTerms } from '../actions/terms-draft.js';
import { archivedPdf, releaseNumbered } from '../actions/terms-read.js';
import { printTerms } from '../actions/terms-seal.js';
import { draftDocument, termsStanding, termsVersions } from '../actions/terms-standing.js';
import { AUDIENCES, type Audience, clausesSchema } from '../facts/terms.js';
import { differenceOf } from '../rules/terms-difference.js';
import { termsWords } from '../terms-words.js';
import { baseOf, changed, clauseDoors, ofAudience } from './terms-clause-doors.js';
import { TermsDesk } from './terms-desk.js';
import { DifferencePage } from './terms-difference.js';
import { differenceJson, plain, releaseAnswer, releaseJson, standingAnswer, standingJson } from './terms-json.js';
import { TermsOverview } from './terms-overview.js';
import { ReleasePage } from './terms-release.js';

const PDF = 'application/pdf';

const ofRelease = ofAudience.extend({ number: whole(1, 1_000_000) });
const language = z.enum(LANGUAGES).optional().catch(undefined);

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
  ...clauseDoors,
  draftPdf,
  release,
  one,
  pdf,
  difference,
];
