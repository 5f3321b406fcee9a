import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256Of } from '#shell/files.js';

/** A static file, held in memory under an address that changes with its content. */
export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Absent where compression gains nothing (fonts). */
  readonly gzipped: Uint8Array | undefined;
}

export interface Assets {
  readonly style: Asset;
  readonly script: Asset;
  readonly icon: Asset;
  /** The fonts of a page, asked for before the style sheet names them: the first layout has its letters. */
  readonly fonts: readonly Asset[];
  /** @param name last part of the address */
  readonly find: (name: string) => Asset | undefined;
}

/** The sources lie beside the TypeScript, in `src`, whether the program runs from there or from `dist`. */
const HERE = join(import.meta.dirname, '..', '..', '..', 'src', 'shell', 'web');

const STYLE_SHEETS = ['base', 'layout', 'forms', 'tables', 'parts', 'lines', 'print'] as const;

const FONTS = {
  'sans-400': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  'sans-600': '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2',
  'serif-400': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
} as const;

function makeAsset(name: string, mediaType: string, bytes: Uint8Array): Asset {
  const dot = name.lastIndexOf('.');
  const hash = sha256Of(bytes).slice(0, 12);
  return {
    path: `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`,
    mediaType,
    bytes,
    gzipped: mediaType.startsWith('font/') ? undefined : gzipSync(bytes, { level: 9 }),
  };
}

/** Style sheets without comments and indentation: what travels is what is needed. */
function pack(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

/** Other stages may bring a style sheet of their own beside their pages; they are appended in order. */
function readStyle(extraSheets: readonly string[]): string {
  const own = STYLE_SHEETS.map((name) => join(HERE, 'style', `${name}.css`));
  return [...own, ...extraSheets].map((path) => pack(readFileSync(path, 'utf8'))).join('\n');
}

/**
 * Reads the style sheets, the script, the icon and the fonts, once, at start.
 * @param extraSheets paths of further style sheets
 */
export function loadAssets(extraSheets: readonly string[] = []): Assets {
  const locate = createRequire(import.meta.url);
  const all: Asset[] = [];
  const keep = (asset: Asset): Asset => {
    all.push(asset);
    return asset;
  };
  const font = (name: keyof typeof FONTS): Asset =>
    keep(makeAsset(`${name}.woff2`, 'font/woff2', readFileSync(locate.resolve(FONTS[name]))));
  const fonts = { 'sans-400': font('sans-400'), 'sans-600': font('sans-600'), 'serif-400': font('serif-400') };
  const css = readStyle(extraSheets).replace(
    /url\(font:([\w-]+)\)/g,
    (_, name: keyof typeof FONTS) => `url(${fonts[name].path})`,
  );
  const scripts = readdirSync(join(HERE, 'script')).filter((name) => name.endsWith('.js'));
  const script = scripts.sort().map((name) => readFileSync(join(HERE, 'script', name), 'utf8'));
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const assets = {
    style: keep(makeAsset('desk.css', 'text/css; charset=utf-8', encode(css))),
    script: keep(makeAsset('desk.js', 'text/javascript; charset=utf-8', encode(script.join('\n')))),
    icon: keep(makeAsset('seal.svg', 'image/svg+xml', readFileSync(join(HERE, 'style', 'seal.svg')))),
    fonts: Object.values(fonts),
  };
  const byName = new Map(all.map((asset) => [asset.path.slice('/assets/'.length), asset]));
  return { ...assets, find: (name) => byName.get(name) };
}
