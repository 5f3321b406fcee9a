import { z } from 'zod';
import { LANGUAGES } from '#kernel/words.js';
import { type FileAnswer, goTo, notFound } from './answers.js';
import type { Asset } from './assets.js';
import { type Door, door } from './door.js';
import { nextPath } from './fields.js';
import type { House } from './house.js';
import { LANGUAGE_COOKIE } from './language.js';
import { openApiDocument } from './openapi.js';
import { readinessOf } from './readiness.js';

const inline = (text: string, mediaType = 'text/plain; charset=utf-8'): FileAnswer => ({
  kind: 'file',
  bytes: new TextEncoder().encode(text),
  mediaType,
  inline: true,
  immutable: false,
});

const assetAnswer = (asset: Asset): FileAnswer => ({
  kind: 'file',
  bytes: asset.bytes,
  mediaType: asset.mediaType,
  inline: true,
  immutable: true,
  ...(asset.gzipped ? { gzipped: asset.gzipped } : {}),
});

const YEAR_SECONDS = 31_536_000;

function healthDoors(house: House): Door[] {
  const isReady = readinessOf(house.workspace);
  return [
    door({
      method: 'GET',
      path: '/healthz',
      name: 'health',
      summary: 'Whether the process is alive.',
      access: 'anyone',
      media: 'text/plain',
      handle: () => inline('ok\n'),
    }),
    door({
      method: 'GET',
      path: '/readyz',
      name: 'readiness',
      summary: 'Whether the database takes writes and the disk has room; 503 or 507 when not.',
      access: 'anyone',
      media: 'text/plain',
      handle: async () => {
        await isReady();
        return inline('ok\n');
      },
    }),
  ];
}

const languageDoor = door({
  method: 'POST',
  path: '/language',
  name: 'chooseLanguage',
  summary: 'Keeps the language of the pages for this browser.',
  access: 'anyone',
  body: z.object({ language: z.enum(LANGUAGES), next: nextPath }),
  answer: z.object({ language: z.enum(LANGUAGES) }),
  handle: ({ body: { language, next }, arrival }) =>
    goTo(next, { language }, [
      { name: LANGUAGE_COOKIE, value: language, maxAge: YEAR_SECONDS, secure: arrival.secure },
    ]),
});

/**
 * The doors of the house itself: health, static files, language, and the description of every door.
 * @param others all other doors, described along with these
 */
export function houseDoors(house: House, others: readonly Door[]): Door[] {
  const assets = door({
    method: 'GET',
    path: '/assets/:name',
    name: 'asset',
    summary: 'A static file, under a name that changes with its content.',
    access: 'anyone',
    params: z.object({ name: z.string() }),
    media: 'application/octet-stream',
    handle: ({ params }) => {
      const asset = house.assets.find(params.name);
      return asset ? assetAnswer(asset) : notFound();
    },
  });
  const all: Door[] = [];
  let text: string | undefined;
  const description = door({
    method: 'GET',
    path: '/openapi.json',
    name: 'openapi',
    summary: 'This description (OpenAPI 3.1).',
    access: 'anyone',
    media: 'application/json',
    handle: () => {
      text ??= JSON.stringify(openApiDocument(all));
      return inline(text, 'application/json; charset=utf-8');
    },
  });
  const own = [...healthDoors(house), languageDoor, assets, description];
  all.push(...others, ...own);
  return own;
}
