"use client";

import { Alert, Button } from "@mantine/core";
import { useEffect, useState } from "react";

/** Signs in without a password, where the browser knows passkeys. */
export function PasskeySignIn({ next }: { next: string }) {
  const [isPossible, setPossible] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => setPossible("PublicKeyCredential" in window), []);
  if (!isPossible) return null;

  async function signIn() {
    setPending(true);
    setProblem(null);
    const { passkeys } = await import("@/components/people/passkey-client");
    const { error } = await passkeys.signIn.passkey();
    if (error === null) {
      window.location.assign(next);
      return;
    }
    setPending(false);
    setProblem(
      error.status === 429
        ? "There were too many attempts. Wait a minute, then try again."
        : "No passkey of this Walltime was shown. Try again, or use your password.",
    );
  }

  return (
    <>
      <Button variant="default" fullWidth mt="md" loading={pending} onClick={signIn}>
        Sign in with a passkey
      </Button>
      {problem ? (
        <Alert role="alert" color="red" mt="sm">
          {problem}
        </Alert>
      ) : null}
    </>
  );
}
