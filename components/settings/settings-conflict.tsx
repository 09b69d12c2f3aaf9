import { ConflictSides } from "@/components/forms/conflict-sides";
import { startField } from "@/lib/cards/fields/card-form";
import type { FormState, FormValues } from "@/lib/cards/form-state";
import { mergeForm, settingsChanged, startsOf } from "@/lib/cards/team/form-sides";

type SettingsConflictProps = {
  state: FormState;
  labelOf: (field: string) => string;
  /** A value as people read it; as it is where absent */
  show?: (field: string, value: string) => string;
};

/** Whether what a form was told is that somebody else changed the same settings. */
export function isSettingsConflict({ code, current }: FormState): boolean {
  return code === settingsChanged && current !== null;
}

/** Both sides of settings that somebody else saved meanwhile, to choose from. */
export function SettingsConflict({ state, labelOf, show = shownAsIs }: SettingsConflictProps) {
  const { current, values } = state;
  if (!isSettingsConflict(state) || current === null) return null;
  const { clashes } = mergeForm(values, current);
  return (
    <ConflictSides
      title="Somebody else saved these settings"
      text="They were changed after you opened this page. Choose what to keep, then save."
      fields={clashes.map((field) => ({
        field,
        label: labelOf(field),
        theirs: show(field, current[field] ?? ""),
        yours: show(field, values[field] ?? ""),
        keepsTheirs: false,
      }))}
    />
  );
}

type StartFieldsProps = { start: FormValues; state: FormState; kept?: FormValues | null };

/** What a form started from, so that a change made meanwhile by somebody else is noticed. */
export function StartFields({ start, state, kept = null }: StartFieldsProps) {
  const values = state.status === "refused" ? state.values : (kept ?? {});
  const starts = startsOf(start, values, isSettingsConflict(state) ? state.current : null);
  return Object.entries(starts).map(([field, value]) => (
    <input key={field} type="hidden" name={startField(field)} value={value} />
  ));
}

function shownAsIs(_: string, value: string): string {
  return value;
}
