import { civilOf, type Day, dayOf } from '#kernel/day.js';

/** A half-year, as twice the year plus 0 (January to June) or 1 (July to December). */
export type HalfYear = number & { readonly __halfYear?: never };

const LABEL = /^(\d{4})S([12])$/;

/** Reads a label of a table of this folder, `2026S2`. Throws when the table is mistyped. */
export function halfYear(label: string): HalfYear {
  const match = LABEL.exec(label);
  if (!match) throw new Error(`not a half-year: ${label}`);
  return Number(match[1]) * 2 + Number(match[2]) - 1;
}

/** The half-year that holds a day. */
export function halfYearOf(day: Day): HalfYear {
  const { year, month } = civilOf(day);
  return year * 2 + (month > 6 ? 1 : 0);
}

/** `2026S2`. */
export function halfYearLabel(half: HalfYear): string {
  return `${Math.floor(half / 2)}S${(half % 2) + 1}`;
}

/** 1 January or 1 July. */
export function firstDayOfHalf(half: HalfYear): Day {
  return dayOf(Math.floor(half / 2), half % 2 === 0 ? 1 : 7, 1);
}

/** 30 June or 31 December. */
export function lastDayOfHalf(half: HalfYear): Day {
  return firstDayOfHalf(half + 1) - 1;
}
