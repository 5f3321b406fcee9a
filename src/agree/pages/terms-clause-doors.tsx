import { z } from 'zod';
import type { Result } from '#kernel/refusal.js';
import type { Language } from '#kernel/words.js';
import type { Context } from '#shell/context.js';
import { type Answer, goTo, notFound, refuse, show } from '#shell/web/answers.js';
import { type Door, door } from '#shell/web/door.js';
import { addClause, editClause, moveClause, removeClause, resetClause } from '../actions/terms-draft.js';
import { termsStanding } from '../actions/terms-standing.js';
import { AUDIENCES, type Audience, type TermsContent } from '../facts/terms.js';
import { ClausePage, NewClausePage } from './terms-clause.js';
import { clauseForm, newClauseForm, textsFrom, valuesFrom } from './terms-forms.js';
import { clauseJson, plain, standingAnswer, standingJson } from './terms-json.js';

/** The audience that an address names. */
export const ofAudience = z.object({ audience: z.enum(AUDIENCES) });
const ofClause = ofAudience.extend({ key: z.string().max(40) });

/** Address of the draft of an audience. */
export const baseOf = (audience: Audience): string => `/settings/terms/${audience}`;

type StandingAnswer = z.input<typeof standingJson>;

/** Where a changed draft leads; a clause that is not there is a page that does not exist. */
export async function changed(
  visit: { readonly context: Context; readonly language: Language },
  audience: Audience,
  result: Result<unknown>,
  to = baseOf(audience),
): Promise<Answer<StandingAnswer>> {
  if (result.ok) return goTo(to, standingAnswer(await termsStanding(visit.context, audience), visit.language));
  return result.refusals.some(({ code }) => code === 'terms.unknownClause') ? notFound() : refuse(result.refusals);
}

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

/** The doors of the clauses of a draft. */
export const clauseDoors: readonly Door[] = [
  newClause,
  add,
  clause,
  edit,
  move,
  verb('resetClause', 'reset', 'Gives a clause its shipped text and values back.', resetClause),
  verb('removeClause', 'remove', 'Removes a clause from the draft; releases keep it.', removeClause),
];
