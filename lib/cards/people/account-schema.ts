import { z } from "zod";

export const minPasswordLength = 10;
export const maxPasswordLength = 128;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(320, { error: "An e-mail address has at most 320 characters." })
  .pipe(z.email({ error: "Write an e-mail address such as ann@example.org." }));

export const newPasswordSchema = z
  .string()
  .min(minPasswordLength, { error: `A password has at least ${minPasswordLength} characters.` })
  .max(maxPasswordLength, { error: `A password has at most ${maxPasswordLength} characters.` });

const personNameSchema = z
  .string()
  .trim()
  .min(1, { error: "Write your name, as the others know you." })
  .max(100, { error: "A name has at most 100 characters." });

/** What somebody fills in who gets an account. */
export const newAccountSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

export type NewAccount = z.output<typeof newAccountSchema>;
