import "server-only";
import { isAPIError } from "better-auth/api";
import { z } from "zod";
import { emailSchema, maxPasswordLength } from "@/lib/cards/people/account-schema";
import { Problem } from "@/lib/cards/problem";
import { isKnownFrom } from "@/lib/db/users";
import { auth } from "@/lib/services/people/auth";
import { forgetLimits, limitAttempts, signInLimits } from "@/lib/services/people/limit-attempts";

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z
    .string()
    .min(1, { error: "Write your password." })
    .max(maxPasswordLength, { error: "That is longer than any password here." }),
});

/**
 * Signs somebody in with a new session and sets its cookie. A 422 Problem, the same in words and in
 * time, for a wrong password and for an account that is not there; 429 after too many.
 */
export async function signIn(
  { email, password }: z.output<typeof signInSchema>,
  { headers, client }: { headers: Headers; client: string },
): Promise<void> {
  const limits = signInLimits(email, client, await isKnownFrom(email, client));
  await limitAttempts(limits);
  try {
    await auth().api.signInEmail({ body: { email, password }, headers });
  } catch (error) {
    if (isAPIError(error)) throw wrongPassword();
    throw error;
  }
  // Not what the address has tried: it would be free to guess after each account of its own.
  await forgetLimits(limits.slice(1));
}

/** Ends the session of the request. */
export async function signOut(headers: Headers): Promise<void> {
  await auth().api.signOut({ headers });
}

function wrongPassword(): Problem {
  return new Problem({
    status: 422,
    code: "wrong-password",
    message:
      "The e-mail address or the password is not right. Try again, or ask an owner for a link that sets a new password.",
  });
}
