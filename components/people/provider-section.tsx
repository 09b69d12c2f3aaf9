"use client";

import { Alert, Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import classes from "@/components/settings/list-form.module.css";
import type { FormAction } from "@/lib/cards/form-state";

export type ShownProvider = {
  name: string;
  isConnected: boolean;
  hasPassword: boolean;
  /** Why connecting came to nothing; null where it was not tried */
  problem: string | null;
};

type Props = { provider: ShownProvider; connectAction: FormAction; disconnectAction: FormAction };

/** Whether the account is connected with the provider at which people sign in. */
export function ProviderSection({ provider, connectAction, disconnectAction }: Props) {
  const { name, isConnected, hasPassword, problem } = provider;
  const change = useFormAction(isConnected ? disconnectAction : connectAction);
  return (
    <section className={classes.section} aria-labelledby="provider">
      <h2 id="provider" className={classes.title}>
        Sign in with {name}
      </h2>
      <p className={classes.text}>
        {isConnected
          ? `This account is connected: you can sign in with ${name}.`
          : `Connect this account, then sign in with ${name} instead of the password.`}
      </p>
      {problem ? (
        <Alert role="alert" color="red" mb="sm" title="Not connected">
          {problem}
        </Alert>
      ) : null}
      {isConnected && !hasPassword ? null : (
        <form {...change.formProps} data-unguarded>
          <Button type="submit" variant="default" loading={change.pending}>
            {isConnected ? "Disconnect" : "Connect"}
          </Button>
          <FormMessage state={change.state} />
        </form>
      )}
    </section>
  );
}
