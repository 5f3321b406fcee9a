const CLOCK = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\s*([ap])\.?m\.?)?$/i;

/** An hour of the day as seconds since midnight: `10:23`, `10:23:52`, `10:23:52 AM`; undefined when it is none. */
export function readClock(text: string): number | undefined {
  const match = CLOCK.exec(text.trim().replaceAll('\u202f', ' '));
  if (!match) return undefined;
  const half = match[4]?.toLowerCase();
  const hours = Number(match[1]);
  if (half === undefined ? hours > 23 : hours < 1 || hours > 12) return undefined;
  const ofDay = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return ofDay * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
}

const LENGTH = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;

/** A duration as `H:MM:SS` or `H:MM`, in whole seconds; undefined when it is none. */
export function readLength(text: string): number | undefined {
  const match = LENGTH.exec(text.trim());
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : undefined;
}

const HOURS = /^(\d{1,4})(?:[.,](\d{1,6}))?$/;

/** Decimal hours, with a comma or a point, in whole seconds, half up on digits; `H:MM` too. Undefined when it is none. */
export function readHours(text: string): number | undefined {
  const match = HOURS.exec(text.trim());
  if (!match) return readLength(text);
  const decimals = match[2] ?? '';
  const scale = 10 ** decimals.length;
  return Math.floor((Number((match[1] ?? '') + decimals) * 3600 * 2 + scale) / (scale * 2));
}

const FLAGS: Readonly<Record<string, boolean>> = {
  yes: true,
  no: false,
  true: true,
  false: false,
  oui: true,
  non: false,
  '1': true,
  '0': false,
};

/** A yes or a no; nothing at all is undefined, anything else null. */
export function readFlag(text: string): boolean | undefined | null {
  const plain = text.trim().toLowerCase();
  return plain === '' ? undefined : (FLAGS[plain] ?? null);
}

const RATE = /^(\d{1,9})(?:[.,](\d{1,6}))?$/;

/** A rate as a decimal string without idle zeros, or null where it is nothing or zero. */
export function readRate(text: string): string | null {
  const match = RATE.exec(text.trim());
  if (!match) return null;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  const units = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const rate = decimals === '' ? units : `${units}.${decimals}`;
  return rate === '0' ? null : rate;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.\d{1,6})?(?:Z|\+00:?00)$/;

/** A moment in UTC as its day and its hour, each still a text. */
export function splitMoment(text: string): { readonly day: string; readonly clock: string } | undefined {
  const match = MOMENT.exec(text.trim());
  return match ? { day: match[1] ?? '', clock: match[2] ?? '' } : undefined;
}
