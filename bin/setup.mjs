// Installs and builds what is missing, once. Plain JavaScript for any Node from 20 on: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NODE_WANTED = 24;
const STALE_LOCK_MS = 10 * 60_000;
const stampOf = {
  install: join(root, 'node_modules', '.entente-install'),
  build: join(root, 'dist', '.entente-build'),
};

const say = (line) => process.stderr.write(`${line}\n`);

function newest(folder) {
  let stamp = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    stamp = Math.max(stamp, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return Math.max(stamp, statSync(folder).mtimeMs);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const buildStamp = () =>
  String(Math.max(newest(join(root, 'src')), statSync(join(root, 'tsconfig.build.json')).mtimeMs));

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const installed = () => read(stampOf.install) === lockHash();
const built = () => read(stampOf.build) === buildStamp();

/** Runs a step in silence; what it said is told, on standard error, only when it fails. */
function run(command, args, options = {}) {
  const said = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { status, error, stdout, stderr } = spawnSync(command, args, { ...said, ...options });
  if (error) throw error;
  if (status === 0) return;
  say(`${stdout}${stderr}`.trimEnd());
  throw new Error(`"${[command, ...args].join(' ')}" ended with code ${status}`);
}

function install() {
  say('Entente: installing what it needs (once)…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { shell: process.platform === 'win32' });
  writeFileSync(stampOf.install, lockHash());
}

function build() {
  say('Entente: building…');
  const stamp = buildStamp();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(nodePath(), [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
  writeFileSync(stampOf.build, stamp);
}

function withLock(work) {
  const lock = join(root, '.setup-lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    work();
  } finally {
    release();
  }
}

/** A Node that Entente runs on: this one when it is recent enough, else the one that its own packages bring. */
export function nodePath() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_WANTED) return process.execPath;
  const names = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  const found = names
    .flatMap((name) => [
      join(root, 'node_modules', name, 'bin', 'node'),
      join(root, 'node_modules', name, 'bin', 'node.exe'),
    ])
    .find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `Entente needs Node ${NODE_WANTED} or later (this is ${process.versions.node}), and no packaged one exists for ${process.platform} ${process.arch}.`,
  );
}

/** Makes a fresh clone ready; does nothing when it already is. */
export function setUp() {
  if (installed() && built()) return;
  withLock(() => {
    if (!installed()) install();
    if (!built()) build();
  });
}
