"use client";

import { Button, Group, Kbd } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { CardPageActions } from "@/components/cards/card-page-actions";
import { FormMessage } from "@/components/forms/form-message";
import { LinkButton } from "@/components/forms/link-button";
import { useFormAction } from "@/components/forms/use-form-action";
import { isTyping } from "@/components/ui/is-typing";
import type { FormAction } from "@/lib/cards/form-state";
import classes from "./card-actions.module.css";

type Props = {
  base: string;
  number: number;
  version: number;
  idempotencyKey: string;
  canCommit: boolean;
  canRelease: boolean;
  actions: CardPageActions;
};

/** What one does most with a card, each in one click or one key. */
export function CardActions(props: Props) {
  const { base, number, actions } = props;
  const group = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const button = group.current?.querySelector<HTMLElement>(`[data-key="${event.key}"]`);
      if (!button) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <Group ref={group} gap="sm" align="start" className={classes.actions}>
      {props.canCommit && (
        <OneClick {...props} action={actions.commitToday} label="Commit today" shortcut="c" />
      )}
      {props.canRelease && (
        <OneClick {...props} action={actions.releaseToday} label="Release today" shortcut="r" />
      )}
      <LinkButton
        href={`${base}/cards/new?from=${number}`}
        variant="default"
        data-key="d"
        aria-keyshortcuts="d"
        rightSection={<Kbd size="xs">d</Kbd>}
      >
        Duplicate
      </LinkButton>
      <OneClick {...props} action={actions.bin} label="Put into the bin" isQuiet />
    </Group>
  );
}

type OneClickProps = Pick<Props, "version" | "idempotencyKey"> & {
  action: FormAction;
  label: string;
  shortcut?: string;
  isQuiet?: boolean;
};

function OneClick({ version, idempotencyKey, action, label, shortcut, isQuiet }: OneClickProps) {
  const { state, pending, formProps } = useFormAction(action);
  return (
    <form {...formProps}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={`${label} ${idempotencyKey}`} />
      <Button
        type="submit"
        loading={pending}
        variant={isQuiet ? "subtle" : "default"}
        {...(isQuiet ? { color: "gray" } : {})}
        data-key={shortcut}
        aria-keyshortcuts={shortcut}
        rightSection={shortcut && <Kbd size="xs">{shortcut}</Kbd>}
      >
        {label}
      </Button>
      {state.status === "refused" && <FormMessage state={state} />}
    </form>
  );
}
