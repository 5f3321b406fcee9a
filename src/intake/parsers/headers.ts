/** A column title reduced to what identifies it: no accents, case, spaces or punctuation. `Compte Auxiliaire N°` is `compteauxiliairen`. */
export function titleKey(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
