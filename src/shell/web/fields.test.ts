import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flag, optionalText, safePath, text, whole } from './fields.js';

const ELSEWHERE = [
  'https://evil.example',
  'http://evil.example',
  '//evil.example',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '/%0d%0aSet-Cookie:x=1/..//evil.example\u0000',
  '/relations\r\nSet-Cookie: x=1',
  '/.//evil.example',
  '/..//evil.example',
  '/a/../..//evil.example',
  '/x/..//evil.example',
  '?next=//evil.example',
  '#//evil.example',
  '@evil.example',
  'https:evil.example',
  'https:/evil.example',
  '/\u2028/evil.example',
  '/\u3000//evil.example',
  '/‮//evil.example',
  '',
];

describe('a path to come back to', () => {
  it.each(ELSEWHERE)('is not %j', (path) => {
    expect(safePath(path)).toBe('/');
  });

  it.each(['/', '/relations', '/relations?sort=-name&q=a%20b', '/clients/0198/letters?as=2026-09-30'])(
    'is %s',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );
});

describe('fields', () => {
  it('take a form and JSON alike', () => {
    const schema = z.object({ days: whole(0, 90), on: flag, note: optionalText() });
    expect(schema.parse({ days: '30', on: 'on', note: ' ' })).toEqual({ days: 30, on: true, note: null });
    expect(schema.parse({ days: 30, on: false, note: null })).toEqual({ days: 30, on: false, note: null });
    expect(schema.parse({ days: '30' })).toEqual({ days: 30, on: false, note: null });
    for (const days of ['3.5', '91', '-1', 'x', '', 1e99, null]) expect(schema.safeParse({ days }).success).toBe(false);
  });

  it('refuse control characters and empty texts', () => {
    for (const value of ['', '  ', 'a\nb', 'a\u0000', 'a\u001b[31m'])
      expect(text().safeParse(value).success).toBe(false);
  });
});
