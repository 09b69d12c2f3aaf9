"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { offerUndo } from "@/components/frame/offer-undo";
import { type FormAction, newForm, sentByScript } from "@/lib/cards/form-state";
import type { CorrectableField, ListedCard } from "@/lib/cards/lists/listed-card";

/** What a value became through somebody else while this one was typed. */
type Theirs = { yours: string; now: string; version: string };

const unreachable = "Walltime could not be reached. Nothing was saved: try again.";

/**
 * Saves a corrected value of a card. Where somebody else changed the same value meanwhile, both are
 * there to choose from; a change of other values is no conflict.
 */
export function useCorrection(
  action: FormAction,
  card: ListedCard,
  field: CorrectableField,
  value: string,
  onSaved: () => void,
) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<{ value: string; problem: string } | null>(null);
  const [saving, setSaving] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);

  async function save(next: string, over?: Theirs) {
    if (saving !== null) return;
    if (next === value && !over) return onSaved();
    setSaving(next);
    setRefusal(null);
    const form = new FormData();
    form.set("number", String(card.number));
    form.set("version", over?.version ?? String(card.version));
    form.set("field", field);
    form.set("was", over?.now ?? value);
    form.set("value", next);
    form.set(sentByScript, "yes");
    try {
      const state = await action(newForm, form);
      if (state.status === "done") {
        if (state.undo) offerUndo(state.undo);
        onSaved();
        router.refresh();
      } else if (state.current) {
        const { [field]: now = "", version = "" } = state.current;
        setTheirs({ yours: next, now, version });
      } else {
        const problem = state.errors[0]?.message ?? state.message ?? unreachable;
        setRefusal({ value: next, problem });
      }
    } catch {
      setRefusal({ value: next, problem: unreachable });
    } finally {
      setSaving(null);
    }
  }

  /** Leaves things as they are stored. */
  function giveUp() {
    setRefusal(null);
    if (theirs) router.refresh();
    setTheirs(null);
  }

  return {
    saving,
    problem: refusal?.problem ?? null,
    /** The value that was refused last */
    refused: refusal?.value ?? null,
    theirs,
    save,
    giveUp,
  };
}
