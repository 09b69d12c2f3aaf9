import { StatusBoard } from "@/components/import/status-board";
import { EditorDetails } from "@/components/ui/editor-details";
import { statusPrefix } from "@/lib/cards/import/import-choices";
import type { CheckedImport } from "@/lib/files/checked-import";
import classes from "./column-choices.module.css";

type Props = {
  outcome: CheckedImport;
  address: string;
  choices: string;
  columns: string;
  nonce: string | undefined;
};

/**
 * Where the statuses, lists or stages of the file stand. Folded where they tell no days and nobody
 * placed any; a question of its own holds it where some cannot be placed.
 */
export function StatusChoices(props: Props) {
  const { statuses, clockBy, questions } = props.outcome;
  if (statuses.length === 0 || questions.some(({ option }) => option === "statuses")) return null;
  const names = [...new URLSearchParams(props.choices).keys()];
  const isOpen = clockBy !== null || names.some((name) => name.startsWith(statusPrefix));
  return (
    <EditorDetails
      className={classes.more}
      isOpen={isOpen}
      summary={`Where work stands${clockBy === null ? "" : ", and when its clock runs"}`}
    >
      <StatusBoard {...props} heading="h3" />
    </EditorDetails>
  );
}
