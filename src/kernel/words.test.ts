import { describe, expect, it } from 'vitest';
import { fullStop, ofName, thatName, underLabel } from './words.js';

describe('words around a name or a text that someone else wrote', () => {
  it('elide before a vowel, and leave an h alone', () => {
    expect([ofName('Atelier Brume'), ofName('Boulangerie'), ofName('Hélène'), ofName('Élan')]).toEqual([
      'd’Atelier Brume',
      'de Boulangerie',
      'de Hélène',
      'd’Élan',
    ]);
    expect([thatName('Atelier Brume'), thatName('Brume')]).toEqual(['qu’Atelier Brume', 'que Brume']);
  });

  it('end once', () => {
    expect([fullStop('1 % à 8 jours'), fullStop('Aucun.'), fullStop('Aucun..'), fullStop('Et puis…')]).toEqual([
      '1 % à 8 jours.',
      'Aucun.',
      'Aucun.',
      'Et puis…',
    ]);
  });

  it('give a label only to a text that does not name itself', () => {
    expect(underLabel('Escompte', '1 % à 8 jours')).toBe('Escompte\u202f: 1 % à 8 jours');
    expect(underLabel('Escompte', 'Pas d’escompte.')).toBe('Pas d’escompte.');
    const insured = 'Responsabilité civile professionnelle\u202f: AXA';
    expect(underLabel('Assurance professionnelle', insured)).toBe(insured);
    expect(underLabel('Assurance', 'AXA, https://axa.example')).toBe('Assurance\u202f: AXA, https://axa.example');
  });
});
