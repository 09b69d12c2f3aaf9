"use client";

import { Alert, Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { PressForm } from "@/components/people/press-form";
import classes from "@/components/settings/list-form.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import { deviceName } from "@/lib/cards/people/device-name";
import { showDay } from "@/lib/dates/show-day";

type Props = {
  passkeys: { id: string; name: string; since: string }[];
  removeAction: FormAction;
};

/** The passkeys of an account: a device's own lock in place of the password. */
export function PasskeysSection({ passkeys, removeAction }: Props) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function add() {
    setPending(true);
    setProblem(null);
    const client = await import("@/components/people/passkey-client");
    const name = deviceName(navigator.userAgent);
    const answer = await client.passkeys.passkey.addPasskey({ name });
    setPending(false);
    if (!answer?.error) router.refresh();
    else if (answer.error.status === 403) {
      setProblem("It is more than a day since you signed in here. Sign out and in again first.");
    } else setProblem("No passkey was made. Your device may not offer one here.");
  }

  return (
    <section className={classes.section} aria-labelledby="passkeys">
      <h2 id="passkeys" className={classes.title}>
        Passkeys
      </h2>
      <p className={classes.text}>
        Sign in with the lock of your device, a fingerprint for instance, instead of the password.
      </p>
      {passkeys.length > 0 ? (
        <ul className={classes.list}>
          {passkeys.map(({ id, name, since }) => (
            <li key={id} className={classes.row}>
              <span className={classes.name}>
                <strong>{name}</strong>
                <br />
                since <time dateTime={since}>{showDay(since.slice(0, 10))}</time>
              </span>
              <PressForm action={removeAction} name="id" value={id}>
                Remove
              </PressForm>
            </li>
          ))}
        </ul>
      ) : null}
      <Button variant="default" loading={pending} onClick={add}>
        Add a passkey
      </Button>
      {problem ? (
        <Alert role="alert" color="red" mt="sm">
          {problem}
        </Alert>
      ) : null}
    </section>
  );
}
