"use client";

import { Button, Group, TextInput } from "@mantine/core";
import Link from "next/link";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import type { FormAction } from "@/lib/cards/form-state";
import classes from "./saved-mappings.module.css";

export type SavedMapping = { id: number; name: string; choices: string; remove: FormAction };

type Props = {
  address: string;
  /** The columns and formats as they stand, behind the question mark of the address */
  choices: string;
  mappings: SavedMapping[];
  save: FormAction;
};

/** Choices saved by name: takes them over for this file, saves those made here, forgets others. */
export function SavedMappings({ address, choices, mappings, save }: Props) {
  const { state, pending, formProps, typed, errorOf } = useFormAction(save);
  return (
    <section className={classes.section} aria-labelledby="saved-mappings">
      <h2 id="saved-mappings" className={classes.title}>
        For the next file like this
      </h2>
      {mappings.length > 0 && (
        <ul className={classes.list}>
          {mappings.map((mapping) => (
            <li key={mapping.id}>
              <Link href={`${address}?${mapping.choices}`} className={classes.use}>
                Use <bdi>{mapping.name}</bdi>
              </Link>
              <RemoveMapping mapping={mapping} />
            </li>
          ))}
        </ul>
      )}
      <form {...formProps}>
        <input type="hidden" name="choices" value={choices} />
        <Group align="flex-end" gap="sm">
          <TextInput
            name="name"
            label="Save these choices as"
            placeholder="Monthly export"
            defaultValue={typed("name")}
            error={errorOf("name")}
            maxLength={100}
          />
          <Button type="submit" variant="default" loading={pending}>
            Save
          </Button>
        </Group>
        <FormMessage state={state} />
      </form>
    </section>
  );
}

function RemoveMapping({ mapping }: { mapping: SavedMapping }) {
  const { state, pending, formProps } = useFormAction(mapping.remove);
  return (
    <form {...formProps}>
      <Button
        type="submit"
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={pending}
        aria-label={`Forget ${mapping.name}`}
      >
        Forget
      </Button>
      {state.status === "refused" ? <FormMessage state={state} /> : null}
    </form>
  );
}
