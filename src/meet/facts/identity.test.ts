import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryChoices, isCountry, sayCountry } from './countries.js';
import { identityChangeSchema, newClientSchema } from './identity.js';

const codesOf = (input: unknown): string[] => {
  const parsed = identityChangeSchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
};

describe('a stated identity', () => {
  it('clears what is empty and leaves what is absent', () => {
    expect(identityChangeSchema.parse({ siren: '', termDays: '', city: ' Rennes ' })).toEqual({
      siren: null,
      termDays: null,
      city: 'Rennes',
    });
  });

  it('checks SIREN, VAT number, e-mail, term, rate and country by their own rules', () => {
    expect(codesOf({ siren: '123456789' })).toEqual(['meet.siren']);
    expect(codesOf({ vatNumber: 'FR00732829320' })).toEqual(['meet.vatNumber']);
    expect(codesOf({ email: 'nobody' })).toEqual(['web.email']);
    expect(codesOf({ termDays: '366' })).toEqual(['meet.term']);
    expect(codesOf({ termDays: '-1' })).toContain('meet.term');
    expect(codesOf({ contractRate: '-2' })).toEqual(['meet.contractRate']);
    expect(codesOf({ contractRate: '250' })).toEqual(['meet.contractRate']);
    expect(codesOf({ country: 'XX' })).toEqual(['meet.country']);
  });

  it('keeps identifiers and rates in one form', () => {
    expect(
      identityChangeSchema.parse({ siren: '732 829 320 00074', vatNumber: 'fr 44 732829320', contractRate: '12,5 %' }),
    ).toEqual({ siren: '732829320', vatNumber: 'FR44732829320', contractRate: '12.50' });
  });

  it('asks a new client for its name', () => {
    expect(newClientSchema.safeParse({}).success).toBe(false);
    expect(newClientSchema.safeParse({ name: '  ' }).success).toBe(false);
    expect(newClientSchema.parse({ name: ' Aube ' })).toEqual({ name: 'Aube' });
  });

  it('is the same when stated again', () => {
    fc.assert(
      fc.property(fc.record({ name: fc.string({ minLength: 1 }), city: fc.string() }), (input) => {
        const once = identityChangeSchema.safeParse(input);
        if (once.success) expect(identityChangeSchema.parse(once.data)).toEqual(once.data);
      }),
    );
  });
});

describe('countries', () => {
  it('have a name in each language', () => {
    expect(sayCountry('BE', 'fr')).toBe('Belgique');
    expect(sayCountry('BE', 'en')).toBe('Belgium');
    expect(isCountry('ZZ')).toBe(false);
  });

  it('put those whose law is known first, each once', () => {
    const codes = countryChoices('fr').map(([code]) => code);
    expect(codes.slice(0, 3)).toEqual(['FR', 'DE', 'BE']);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
