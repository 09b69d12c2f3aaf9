import { NarrowPage } from "@/components/people/narrow-page";
import { confirmHours } from "@/lib/cards/alerts/alert";

/** Said in place of what a link asks that can answer nothing. */
export function SpentConfirmLink() {
  return (
    <NarrowPage
      title="This link no longer works"
      lead={`It has been answered, is older than ${confirmHours} hours, was replaced by a newer one, or is incomplete. Whoever made the alert can send a new one.`}
    >
      {null}
    </NarrowPage>
  );
}
