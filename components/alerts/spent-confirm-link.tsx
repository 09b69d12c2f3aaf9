import { NarrowPage } from "@/components/people/narrow-page";
import { confirmHours } from "@/lib/cards/alerts/alert";

/** Said in place of what a link asks that can answer nothing. */
export function SpentConfirmLink() {
  return (
    <NarrowPage
      title="This link no longer works"
      lead={`It was answered, is older than ${confirmHours} hours, a later one was mailed, or part of it is missing. Whoever made the alert can send a new one.`}
    >
      {null}
    </NarrowPage>
  );
}
