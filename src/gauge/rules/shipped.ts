/**
 * Coefficients before a business has eighty settled invoices, and towards which its own are drawn after:
 * the constant, then the features in the order of `FEATURES` (outlook.ts). The mean of one fit on each public
 * file, earliest four fifths only: a new business is as likely to be like one as like the other.
 * `node bench/forecast.ts --fit` prints them again.
 */
export const SHIPPED_LATE: readonly number[] = [0.07, 0.31, 0.01, 0.89, 0.29, 0.16, 0.1];

/** A dispute is expected at the client's own shrunk rate: one file is too little to ship more. */
export const SHIPPED_DISPUTED: readonly number[] = [0, 0, 1, 0, 0, 0, 0];
