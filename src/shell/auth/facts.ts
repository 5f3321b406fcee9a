import { z } from 'zod';

/** What each role may do: owners everything, members the daily work, accountants read. */
export const ROLES = ['owner', 'member', 'accountant'] as const;
export type Role = (typeof ROLES)[number];

export const PASSWORD_MIN = 8;
const PASSWORD_MAX = 1024;

/** A new password: eight characters or more, no rule on which. */
export const newPassword = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX);

/** A password as typed at the sign-in: whatever it is, it is only compared. */
export const typedPassword = z.string().min(1).max(PASSWORD_MAX);

/** An e-mail address, kept in lower case. */
export const emailAddress = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A person's or a token's name. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u);

export const accountAnswer = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  createdAt: z.string(),
  suspendedAt: z.string().nullable(),
});
export type AccountAnswer = z.infer<typeof accountAnswer>;

export const sessionAnswer = z.object({
  id: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
  current: z.boolean(),
});

export const tokenAnswer = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  revokedAt: z.string().nullable(),
});
