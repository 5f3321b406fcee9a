import { describe, expect, it } from 'vitest';
import { isCommonPassword } from './common-passwords.js';
import { hashPassword, isPassword, NO_PASSWORD, newInitialPassword } from './passwords.js';

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

describe('password hashing', () => {
  it('knows its own password, however its accents were typed, and no other', async () => {
    const kept = await hashPassword('forêt de décembre');
    expect(await isPassword('forêt de décembre'.normalize('NFD'), kept)).toBe(true);
    expect(await isPassword('foret de decembre', kept)).toBe(false);
    expect(await isPassword('', NO_PASSWORD)).toBe(false);
    expect(await isPassword('!', NO_PASSWORD)).toBe(false);
  });

  it('salts: the same password is never kept twice the same', async () => {
    const [one, two] = await Promise.all([hashPassword('une phrase'), hashPassword('une phrase')]);
    expect(one).not.toBe(two);
  });

  it('costs fifty milliseconds at least, and as much when there is no account', async () => {
    const kept = await hashPassword('une phrase assez longue');
    const known = await millisecondsOf(() => isPassword('wrong', kept));
    const unknown = await millisecondsOf(() => isPassword('wrong', undefined));
    expect(known).toBeGreaterThan(50);
    expect(unknown).toBeGreaterThan(50);
  });

  it('takes passwords of 8 and of 1024 characters', async () => {
    for (const password of ['abcdefg!', 'x'.repeat(1023).concat('y')]) {
      const kept = await hashPassword(password);
      expect([await isPassword(password, kept), await isPassword(`${password}.`, kept)]).toEqual([true, false]);
    }
  });

  it('hands over passwords that are long enough and never the same', () => {
    const made = new Set(Array.from({ length: 1000 }, newInitialPassword));
    expect(made.size).toBe(1000);
    for (const password of made) expect(password).toMatch(/^([a-zA-Z2-9]{4}-){3}[a-zA-Z2-9]{4}$/);
  });
});

describe('common passwords', () => {
  it.each(['password', 'MotDePasse', 'azertyuiop', '12345678', '87654321', 'aaaaaaaa', 'abababab', 'lkjhgfds'])(
    'refuses %s',
    (password) => {
      expect(isCommonPassword(password, [])).toBe(true);
    },
  );

  it('refuses what the account itself says', () => {
    const personal = ['claire.fontaine@example.fr', 'Claire Fontaine'];
    for (const password of ['claire.fontaine', 'CLAIRE FONTAINE', 'claire.fontaine@example.fr'])
      expect(isCommonPassword(password, personal)).toBe(true);
  });

  it('takes anything else, without rules on its characters', () => {
    for (const password of ['une phrase assez longue', 'тридцать три', 'correct horse'])
      expect(isCommonPassword(password, ['claire@example.fr'])).toBe(false);
  });
});
