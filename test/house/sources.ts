import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The project's own folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

export interface Source {
  /** Path below the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Every file below `src` with one of the given endings. */
export function sources(...endings: readonly string[]): readonly Source[] {
  return walk(join(ROOT, 'src'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('src/shell/testing/');
