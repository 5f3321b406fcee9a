import { describe, expect, it } from 'vitest';
import { noteRefusals } from './note.js';

const codes = (text: string): readonly string[] => noteRefusals(text, 'note').map(({ code }) => code);

describe('a note about a person', () => {
  it('keeps facts', () => {
    expect(codes('A appelé onze fois le 3 mars ; a demandé de refaire la page d’accueil après la recette.')).toEqual(
      [],
    );
    expect(codes('Rendez-vous déplacé, confondre les deux projets, contrat condensé.')).toEqual([]);
  });

  it('refuses an insult, whatever its case and accents', () => {
    expect(codes('Quel CRÉTIN')).toEqual(['note.insult']);
    expect(noteRefusals('des idiots', 'note')[0]).toEqual({
      code: 'note.insult',
      field: 'note',
      values: { word: 'idiot' },
    });
  });

  it('refuses what the law protects', () => {
    expect(codes('il est en dépression et divorcé')).toEqual(['note.health', 'note.family']);
    expect(codes('a unionist, catholic')).toEqual(['note.religion', 'note.union']);
  });
});
