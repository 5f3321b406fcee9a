import { titleKey } from '../headers.js';

/** Columns of a FEC (article A47 A-1 of the Livre des procédures fiscales), and those that programs add. */
const FEC_COLUMNS = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
  'Montant',
  'Sens',
  'DateLimitReglmt',
  'NumFacture',
] as const;
export type FecColumn = (typeof FEC_COLUMNS)[number];

const words = (list: string): readonly string[] => list.split(' ');

/** Other spellings met, reduced by `titleKey`. */
const SPELLINGS: Readonly<Record<FecColumn, readonly string[]>> = {
  JournalCode: words('codejournal journal codejnl jnl codejal'),
  JournalLib: words('libellejournal journallibelle libjournal intitulejournal'),
  EcritureNum: words('numecriture numeroecriture ecriturenumero necriture numerodecriture numerodecritures ecrnum'),
  EcritureDate: words('dateecriture datecomptable datedecomptabilisation datecompta ecrdate'),
  CompteNum: words('numcompte numerocompte numerodecompte comptenumero compte comptegeneral ncompte'),
  CompteLib: words('libellecompte comptelibelle libcompte intitulecompte libelleducompte'),
  CompAuxNum: words(
    'compteauxnum compteauxiliaire numcompteauxiliaire compauxiliairenum auxnum comptetiers codetiers ' +
      'numerodecompteauxiliaire numcompteaux compaux',
  ),
  CompAuxLib: words(
    'compteauxlib compauxlibelle libellecompteauxiliaire libcompteaux auxlib libelletiers ' +
      'libelledecompteauxiliaire compauxiliairelib',
  ),
  PieceRef: words(
    'refpiece referencepiece numpiece numeropiece piecereference piece npiece piecenum ' +
      'referencedelapiecejustificative',
  ),
  PieceDate: words('datepiece datedelapiece datedelapiecejustificative'),
  EcritureLib: words(
    'libelleecriture ecriturelibelle libecriture libelle libelledelecriture libelledelecriturecomptable',
  ),
  Debit: words('montantdebit debitmontant montantaudebit debiteur montantdebiteur debiteuro'),
  Credit: words('montantcredit creditmontant montantaucredit crediteur montantcrediteur crediteuro'),
  EcritureLet: words('lettrage codelettrage lettre let ecriturelettrage ecriturelettre ecrlet'),
  DateLet: words('datelettrage datedelettrage letdate'),
  ValidDate: words('datevalid datevalidation datedevalidation'),
  Montantdevise: words('montantendevise devisemontant mtdevise'),
  Idevise: words('devise iddevise identifiantdevise codedevise identifiantdeladevise'),
  Montant: words('montanteuro amount montanteur montantensens'),
  Sens: words('sensecriture debitcredit dc senscomptable'),
  DateLimitReglmt: words('datelimitereglement datelimitreglement dateecheance echeance datelimitereglmt'),
  NumFacture: words('numerofacture numerodefacture nfacture'),
};

const COLUMN_OF = new Map<string, FecColumn>();
for (const column of FEC_COLUMNS)
  for (const spelling of [titleKey(column), ...SPELLINGS[column]]) COLUMN_OF.set(spelling, column);

/** The column a title means, whatever its case, accents, spaces or order of words. */
export function fecColumnOf(title: string): FecColumn | undefined {
  return COLUMN_OF.get(titleKey(title));
}

/** Where each column stands, those that are missing though needed or legal, and those that are unknown. */
export interface FecLayout {
  readonly width: number;
  readonly at: Readonly<Partial<Record<FecColumn, number>>>;
  /** Without these nothing can be read. */
  readonly missing: readonly string[];
  /** The law asks for these; the file can be read without. */
  readonly absent: readonly string[];
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
}

const NEEDED: readonly FecColumn[] = ['JournalCode', 'EcritureDate', 'CompteNum'];
const LEGAL: readonly FecColumn[] = [
  'JournalLib',
  'EcritureNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
];

/** Reads the titles of a FEC. */
export function layOutFec(titles: readonly string[]): FecLayout {
  const at: Partial<Record<FecColumn, number>> = {};
  const unknown: string[] = [];
  const repeated: string[] = [];
  titles.forEach((title, index) => {
    const column = fecColumnOf(title);
    if (column === undefined) {
      if (title.trim() !== '') unknown.push(title.trim());
    } else if (at[column] === undefined) at[column] = index;
    else repeated.push(title.trim());
  });
  const missing: string[] = NEEDED.filter((column) => at[column] === undefined);
  if (at.EcritureNum === undefined && at.PieceRef === undefined) missing.push('EcritureNum');
  const twoColumns = at.Debit !== undefined && at.Credit !== undefined;
  const signed = at.Montant !== undefined && at.Sens !== undefined;
  if (!twoColumns && !signed) {
    if (at.Montant !== undefined) missing.push('Sens');
    else if (at.Debit !== undefined) missing.push('Credit');
    else if (at.Credit !== undefined) missing.push('Debit');
    else missing.push('Debit', 'Credit');
  }
  return {
    width: titles.length,
    at,
    missing,
    absent: LEGAL.filter((column) => at[column] === undefined),
    unknown,
    repeated,
  };
}
