/** A text as both databases and every reader of its hash hold it: whole Unicode, without NUL. */
const soundText = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.replaceAll('\0', '').toWellFormed();

/** A row or a payload with sound texts; itself where all are. */
export function sound<T>(value: T): T {
  if (typeof value === 'string') return soundText(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, inner]) => {
    const kept = sound(inner);
    changed ||= kept !== inner;
    return [key, kept] as const;
  });
  if (!changed) return value;
  return (Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)) as T;
}
