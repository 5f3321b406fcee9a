import { expect, it } from 'vitest';
import { draftReminder } from '#collect/actions/draft.js';
import { onEveryEngine } from '#shell/testing/engines.js';
import { furnish } from '#shell/testing/records.js';
import { visitorOf } from '#shell/testing/visitors.js';
import { stageDoors, stageRefusalWords } from './doors.js';

/** Where the forms of a page post to, the frame's own (language, sign out) left out. */
function verbsIn(page: string): string[] {
  const posts = [...page.matchAll(/<form[^>]*method="post"[^>]*>/g)].map(([tag]) => tag);
  const actions = posts.map((tag) => /action="([^"]*)"/.exec(tag)?.[1] ?? '?');
  return actions.filter((action) => action !== '/language' && action !== '/logout');
}

onEveryEngine('the doors of every stage', (bench) => {
  it('show verbs to those who may write, and to no one else', async () => {
    const { context, workspace } = await bench.open();
    const member = await visitorOf(workspace, stageDoors, stageRefusalWords, 'member');
    const accountant = await visitorOf(workspace, stageDoors, stageRefusalWords, 'accountant');
    const { client } = await furnish(context);
    const drafted = await draftReminder(context, client, {});
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusals));
    const paths = [
      '/',
      '/relations',
      `/clients/${client}`,
      `/clients/${client}/identity`,
      '/clients/new',
      `/clients/${client}/letters/new`,
      `/letters/${drafted.value.id}`,
    ];
    for (const path of paths) {
      const { status, text } = await accountant.page(path);
      expect([path, status, verbsIn(text)]).toEqual([path, 200, []]);
      expect(text).not.toContain('Terminer');
    }
    for (const path of paths.slice(2)) {
      const shown = verbsIn((await member.page(path)).text);
      expect([path, shown.length > 0]).toEqual([path, true]);
      expect(shown).not.toContain(`/clients/${client}/erasure`);
    }
  });

  it('say to a reader that there is nothing yet, and ask nothing of him', async () => {
    const { workspace } = await bench.open();
    const accountant = await visitorOf(workspace, stageDoors, stageRefusalWords, 'accountant');
    for (const path of ['/', '/relations']) {
      const { status, text } = await accountant.page(path);
      expect(status).toBe(200);
      expect(text).toContain('Aucun client pour l’instant');
      expect(text).not.toContain('href="/clients/new"');
    }
    const member = await visitorOf(workspace, stageDoors, stageRefusalWords, 'member');
    expect(verbsIn((await member.page('/imports')).text)).toEqual(['/imports']);
    expect(verbsIn((await accountant.page('/imports')).text)).toEqual([]);
  });
});
