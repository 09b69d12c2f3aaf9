import { passkeyClient } from "@better-auth/passkey/client";
import { createAuthClient } from "better-auth/client";

/** better-auth's side of passkeys in the browser. */
export const passkeys = createAuthClient({ plugins: [passkeyClient()] });
