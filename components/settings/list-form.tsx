"use client";

import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { RestoredNote } from "@/components/forms/restored-note";
import { useDraft } from "@/components/forms/use-draft";
import { useFormAction } from "@/components/forms/use-form-action";
import {
  type FieldColumn,
  type FieldRow,
  kindLabel,
  ListField,
} from "@/components/settings/list-field";
import { PreviewAnswer, PreviewButton } from "@/components/settings/preview-answer";
import {
  isSettingsConflict,
  SettingsConflict,
  StartFields,
} from "@/components/settings/settings-conflict";
import type { FormAction } from "@/lib/cards/form-state";
import { listFormValues } from "@/lib/cards/lists/list-form";
import { formatNumber } from "@/lib/format/format-number";
import classes from "./list-form.module.css";

type Props = {
  draftKey: string;
  title: string;
  text: string;
  columns: FieldColumn[];
  rows: FieldRow[];
  /** Whether its entries make figures, which can be previewed */
  makesFigures?: boolean;
  action: FormAction;
};

/** One of the team's lists: names, order and what else an entry has; a blank row for a new one. */
export function ListForm({ draftKey, title, text, columns, rows, action, ...props }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [order, setOrder] = useState(rows.map((row) => row.id));
  const draft = useDraft(form, draftKey);
  const { state, pending, formProps, typed } = useFormAction(action, {
    onDone: ({ result }) => {
      if (result.preview === undefined) draft.forget();
    },
  });

  function move(index: number, by: -1 | 1) {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved === undefined) return;
    next.splice(index + by, 0, moved);
    setOrder(next);
    // The places follow what is seen; typing them does the same without a script.
    for (const [place, id] of next.entries()) {
      const input = form.current?.elements.namedItem(`order.${id}`);
      if (input instanceof HTMLInputElement) input.value = String(place + 1);
    }
    form.current?.dispatchEvent(new Event("input"));
  }

  const firstError = state.errors[0]?.message;
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
      <form ref={form} {...formProps}>
        <RestoredNote
          isRestored={draft.isRestored}
          onDiscard={() => {
            draft.discard();
            setOrder(rows.map((row) => row.id));
          }}
        />
        <ol className={classes.list}>
          {order.map((id, index) => {
            const row = rows.find((one) => one.id === id);
            return (
              row && (
                <li key={id} className={classes.row}>
                  <Place id={String(id)} name={row.name} value={String(index + 1)} typed={typed} />
                  <ListFields row={row} columns={columns} typed={typed} />
                  <span className={classes.side}>
                    <span className={classes.moves}>
                      <Move up name={row.name} isOff={index === 0} onMove={() => move(index, -1)} />
                      <Move
                        name={row.name}
                        isOff={index === order.length - 1}
                        onMove={() => move(index, 1)}
                      />
                    </span>
                    <span className={classes.count}>
                      {formatNumber(row.cards)} {row.cards === 1 ? "card" : "cards"}
                    </span>
                  </span>
                </li>
              )
            );
          })}
          <li className={classes.row}>
            <Place id="new" name="a new one" value="" typed={typed} />
            <ListFields row={null} columns={columns} typed={typed} />
            <span className={classes.side} />
          </li>
        </ol>
        <StartFields start={listFormValues(rows)} state={state} kept={draft.kept} />
        <SettingsConflict
          state={state}
          labelOf={(field) => labelOf(field, rows)}
          show={(field, value) => shown(field, value, rows)}
        />
        {isSettingsConflict(state) ? null : (
          <FormMessage
            state={firstError === undefined ? state : { ...state, message: firstError }}
          />
        )}
        <PreviewAnswer state={state} />
        <Group gap="sm" mt="sm">
          <Button type="submit" variant="default" loading={pending}>
            Save {title.toLowerCase()}
          </Button>
          {props.makesFigures ? <PreviewButton isPending={pending} /> : null}
        </Group>
      </form>
    </section>
  );
}

const columnLabels: Record<string, string> = {
  ...{ name: "Name", kind: "Kind", colour: "Colour", limit: "Limit", box: "Time box" },
};

function labelOf(field: string, rows: readonly FieldRow[]): string {
  const [column = "", id] = field.split(".");
  if (column === "order") return "Order";
  return `${columnLabels[column]} of “${nameOf(id, rows)}”`;
}

function shown(field: string, value: string, rows: readonly FieldRow[]): string {
  if (field !== "order") return kindLabel(value) ?? value;
  return value
    .split(",")
    .map((id) => nameOf(id, rows))
    .join(", ");
}

function nameOf(id: string | undefined, rows: readonly FieldRow[]): string {
  return rows.find((row) => String(row.id) === id)?.name ?? "another one";
}

type Typed = (field: string, start?: string) => string;

type PlaceProps = { id: string; name: string; value: string; typed: Typed };

function Place({ id, name, value, typed }: PlaceProps) {
  return (
    <TextInput
      name={`order.${id}`}
      aria-label={`Place of ${name}`}
      className={classes.order}
      inputMode="numeric"
      defaultValue={typed(`order.${id}`, value)}
    />
  );
}

type FieldsProps = { row: FieldRow | null; columns: FieldColumn[]; typed: Typed };

function ListFields({ row, columns, typed }: FieldsProps) {
  const key = row === null ? "new" : String(row.id);
  const name = row?.name ?? "a new one";
  return (
    <>
      <TextInput
        name={`name.${key}`}
        aria-label={row === null ? "A new one" : `Name of ${name}`}
        className={classes.name}
        dir="auto"
        maxLength={100}
        autoComplete="off"
        placeholder={row === null ? "Add another …" : undefined}
        defaultValue={typed(`name.${key}`, row?.name ?? "")}
      />
      {columns.map((column) => (
        <ListField key={column} column={column} field={key} name={name} row={row} typed={typed} />
      ))}
    </>
  );
}

type MoveProps = { up?: boolean; name: string; isOff: boolean; onMove: () => void };

function Move({ up = false, name, isOff, onMove }: MoveProps) {
  const Arrow = up ? IconArrowUp : IconArrowDown;
  return (
    <ActionIcon
      variant="default"
      size="lg"
      disabled={isOff}
      aria-label={`Move ${name} ${up ? "up" : "down"}`}
      onClick={onMove}
    >
      <Arrow size={16} aria-hidden="true" />
    </ActionIcon>
  );
}
