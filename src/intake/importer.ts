/**
 * The process in which a page's import runs: `importer.js TASK` with a task as JSON. It prints its progress and at last its
 * answer, a JSON line each, so that neither the memory nor the pace of the server depends on the size of a file.
 */
import { openWorkspace } from '#shell/workspace.js';
import { importFile, previewFile } from './actions/import.js';
import type { Task, TaskLine } from './apart.js';

const task = JSON.parse(process.argv[2] ?? '') as Task;
const say = (line: TaskLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const workspace = await openWorkspace({
  dataFolder: task.dataFolder,
  databaseUrl: process.env['ENTENTE_DATABASE_URL'] || undefined,
  host: '127.0.0.1',
  port: 0,
});
const context = { ...workspace.as(task.who), organisationId: task.organisationId };
try {
  if (task.verb === 'preview') say({ preview: await previewFile(context, task.request) });
  else say({ outcome: await importFile(context, task.request, (stage, share) => say({ stage, share })) });
} finally {
  await workspace.close();
}
