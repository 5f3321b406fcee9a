/**
 * A source of whole numbers that looks like chance and is the same for the same seed, everywhere and for ever
 * (mulberry32 on an FNV-1a hash of the seed).
 * @returns a function that gives a whole number from `lowest` to `highest`, both included
 */
export function chanceOf(seed: string): (lowest: number, highest: number) => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (lowest, highest) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const share = ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    return lowest + Math.floor(share * (highest - lowest + 1));
  };
}
