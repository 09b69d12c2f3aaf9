"use client";

import {
  DragDropContext,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
} from "@hello-pangea/dnd";
import { Button } from "@mantine/core";
import { FormMessage } from "@/components/forms/form-message";
import { useFormAction } from "@/components/forms/use-form-action";
import { useChosenHolders } from "@/components/rota/use-chosen-holders";
import { WeekRow } from "@/components/rota/week-row";
import styles from "@/components/rota/weeks-form.module.css";
import { PageKeys } from "@/components/ui/page-keys";
import { useDocumentNonce } from "@/components/wall/use-document-nonce";
import type { FormAction } from "@/lib/cards/form-state";
import type { RotaView, RotaWeekView } from "@/lib/cards/rota/rota";
import { weekWords } from "@/lib/charts/rota/rota-words";
import { countOf } from "@/lib/format/count-of";

type WeeksFormProps = { rota: RotaView; nonce: string | undefined; action: FormAction };

const keys = [
  { keys: "Space", label: "On a week’s grip: lift who holds it, and drop to swap" },
  { keys: "↑ ↓", label: "Carry a lifted holder to another week" },
  { keys: "Esc", label: "Leave it where it was" },
];

/** The weeks with who holds them: swapped by mouse, touch or keyboard, or chosen from a list. */
export function WeeksForm({ rota, nonce, action }: WeeksFormProps) {
  const { weeks, people, version } = rota;
  const { state, pending, formProps } = useFormAction(action, { onDone: () => reset() });
  const { holderOf, choose, swap, reset, changed } = useChosenHolders(weeks, state.values);
  const nameOf = (id: string) => people.find((one) => String(one.id) === id)?.name ?? "nobody";
  const wordsOf = (week: RotaWeekView) => `${weekWords(week)}: ${nameOf(holderOf(week.week))}`;
  const announce = ({ destination }: DragUpdate, { announce: say }: ResponderProvided) => {
    const over = weeks.find(({ week }) => week === destination?.droppableId);
    say(over ? `Over ${wordsOf(over)}. Drop to swap.` : "Over no week.");
  };
  const drop = ({ source, destination }: DropResult, { announce: say }: ResponderProvided) => {
    if (!destination || destination.droppableId === source.droppableId) {
      say("Left where it was.");
      return;
    }
    swap(source.droppableId, destination.droppableId);
    say("The two weeks are swapped. Save to keep it.");
  };
  const row = (week: RotaWeekView) => (
    <WeekRow
      key={week.week}
      week={week}
      people={people}
      holder={holderOf(week.week)}
      isChanged={changed.includes(week)}
      choose={choose}
    />
  );
  const past = weeks.filter(({ when }) => when === "past");
  return (
    <form {...formProps} aria-label="Weeks">
      <PageKeys keys={keys} />
      <input type="hidden" name="version" value={version} />
      <div className={styles.panel} data-changed={changed.length > 0 || undefined}>
        <p role="status" className={styles.words}>
          {changed.length === 0
            ? "Whatever you change here counts as set by hand: planning leaves it alone unless asked."
            : `${countOf(changed.length, "week")} changed, not saved yet: ${changed.map(wordsOf).join("; ")}.`}
        </p>
        <div className={styles.buttons}>
          <Button
            type="submit"
            loading={pending}
            variant={changed.length > 0 ? "filled" : "default"}
          >
            Save weeks
          </Button>
          {changed.length > 0 ? (
            <Button variant="default" onClick={reset}>
              Back to what is saved
            </Button>
          ) : null}
        </div>
        <FormMessage state={state} />
      </div>
      <DragDropContext
        {...useDocumentNonce(nonce)}
        onDragUpdate={announce}
        onDragEnd={drop}
        dragHandleUsageInstructions="Press Space to lift who holds the week, the arrow keys to carry them to another week, Space again to swap the two, and Escape to leave them where they were."
      >
        <ol className={styles.weeks} aria-label="Weeks to come">
          {weeks.filter(({ when }) => when !== "past").map(row)}
        </ol>
        {past.length === 0 ? null : (
          <details className={styles.past}>
            <summary>{countOf(past.length, "week")} gone, to look up or put right</summary>
            <ol className={styles.weeks} aria-label="Weeks gone">
              {past.toReversed().map(row)}
            </ol>
          </details>
        )}
      </DragDropContext>
    </form>
  );
}
