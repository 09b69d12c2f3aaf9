import type { CheckedImport } from "@/components/import/checked-import";
import { PlaceSelect } from "@/components/import/place-select";
import { EditorDetails } from "@/components/ui/editor-details";
import { statusParameter } from "@/lib/cards/import/import-choices";
import classes from "./column-choices.module.css";

/** A log of changes may hold more, of other fields than the status. */
const mostShown = 60;

type Props = { outcome: CheckedImport; choices: URLSearchParams };

/** Where the statuses, lists or stages of the file stand, each to be placed otherwise. */
export function StatusChoices({ outcome, choices }: Props) {
  const { statuses } = outcome;
  if (statuses.length === 0) return null;
  const isChosen = statuses.some(({ name }) => choices.has(statusParameter(name)));
  return (
    <EditorDetails className={classes.more} isOpen={isChosen} summary="Where work stands">
      <div className={classes.fields}>
        {statuses.slice(0, mostShown).map(({ name, place }) => (
          <PlaceSelect
            key={name}
            name={name}
            place={place}
            chosen={choices.get(statusParameter(name)) ?? ""}
          />
        ))}
      </div>
    </EditorDetails>
  );
}
