"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { offerUndo } from "@/components/frame/offer-undo";
import { noAnswer } from "@/components/ui/no-answer";
import { useRepeatKey } from "@/components/ui/repeat-key";
import {
  type FormAction,
  isKeyUsed,
  keyField,
  newForm,
  sentByScript,
} from "@/lib/cards/form-state";
import type { CorrectableField, ListedCard } from "@/lib/cards/lists/listed-card";

/** What a value became through somebody else while this one was typed. */
type Theirs = { yours: string; now: string; version: string };

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
  const key = useRepeatKey();
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
    form.set(keyField, key.of());
    try {
      const state = await action(newForm, form);
      if (state.status === "done") {
        key.settle();
        if (state.undo) offerUndo(state.undo);
        onSaved();
        router.refresh();
      } else if (state.current) {
        const { [field]: now = "", version = "" } = state.current;
        setTheirs({ yours: next, now, version });
      } else {
        if (isKeyUsed(state)) {
          key.settle();
          router.refresh();
        }
        const problem = state.errors[0]?.message ?? state.message ?? noAnswer;
        setRefusal({ value: next, problem });
      }
    } catch {
      setRefusal({ value: next, problem: noAnswer });
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
