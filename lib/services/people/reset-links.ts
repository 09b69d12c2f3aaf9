import "server-only";
import { auth } from "@/lib/services/people/auth";
import { publicUrl } from "@/lib/services/people/public-url";
import { newSecret } from "@/lib/services/people/secret-links";

/** A link that sets a new password for an account, good once and for some hours. Of its secret a hash is kept. */
export async function newResetLink(userId: string, hours: number): Promise<string> {
  const token = newSecret();
  const { internalAdapter } = await auth().$context;
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt: new Date(Date.now() + hours * 3_600_000),
  });
  return new URL(`/reset-password/${token}`, publicUrl()).href;
}
