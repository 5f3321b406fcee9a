/** Letters and digits that are not taken for one another (no I, O, 0, 1): 32 signs, five bits each. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Eight signs: 40 bits. */
export const CODE_LENGTH = 8;

const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** A code as it is read in a mail: two groups of four. */
export function sayCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A code as typed, without its separators, in capitals; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const bare = typed.replace(/[\s\-–.]/g, '').toUpperCase();
  return CODE.test(bare) ? bare : undefined;
}
