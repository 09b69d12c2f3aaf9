"use client";

import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { PressForm } from "@/components/people/press-form";
import { ShownOnce } from "@/components/people/shown-once";
import classes from "@/components/settings/list-form.module.css";
import type { FormAction } from "@/lib/cards/form-state";
import type { ShownToken } from "@/lib/cards/people/shown-members";

type Props = { tokens: ShownToken[]; createAction: FormAction; revokeAction: FormAction };

/** Tokens with which programs read the team, or change it, for the person who made them. */
export function TokenSection({ tokens, createAction, revokeAction }: Props) {
  const create = useFormAction(createAction);
  return (
    <section className={classes.section} aria-labelledby="tokens">
      <h2 id="tokens" className={classes.title}>
        Tokens for programs
      </h2>
      <p className={classes.text}>
        A program sends its token with every request: <code>Authorization: Bearer wt_…</code>. It
        may do what you may do, or only read.
      </p>
      <form {...create.formProps} data-unguarded>
        <Group align="end" gap="sm">
          <TextInput
            name="name"
            label="What is it for?"
            autoComplete="off"
            maxLength={100}
            required
            defaultValue={create.typed("name")}
            error={create.errorOf("name")}
          />
          <Checkbox name="canWrite" value="yes" label="May also change things" pb={8} />
          <Button type="submit" variant="default" loading={create.pending}>
            Make a token
          </Button>
        </Group>
        {create.state.result.token ? (
          <ShownOnce label="Token" value={create.state.result.token} />
        ) : null}
        {create.state.errors.length === 0 && <FormMessage state={create.state} />}
      </form>
      {tokens.length > 0 ? (
        <ul className={classes.list} aria-label="Tokens">
          {tokens.map(({ id, name, canWrite, owner, lastUsed }) => (
            <li key={id} className={classes.row}>
              <span className={classes.name}>
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                , {canWrite ? "reads and writes" : "reads"}
                <br />
                {owner}, {lastUsed ? `last used ${lastUsed}` : "never used"}
              </span>
              <PressForm action={revokeAction} name="id" value={String(id)}>
                Revoke
              </PressForm>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
