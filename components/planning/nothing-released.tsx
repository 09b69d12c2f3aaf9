import { EmptyState } from "@/components/ui/empty-state";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

type NothingReleasedProps = {
  path: string;
  facts: { inProgress: number; lastRelease: IsoDay | null };
};

/** Why there are no figures: nothing released yet, or nothing in this selection. */
export function NothingReleased({ path, facts }: NothingReleasedProps) {
  const { inProgress, lastRelease } = facts;
  if (lastRelease !== null) {
    return (
      <EmptyState
        title="No released cards to show"
        text={`Nothing in this selection was released with a commit day. The last release of the team was on ${showDay(lastRelease)}.`}
        actions={[{ label: "Show everything", href: path }]}
      />
    );
  }
  const cards = inProgress === 1 ? "1 card is" : `${inProgress} cards are`;
  return (
    <EmptyState
      title="No released cards to show"
      text={`${cards} in progress and none has been released. Figures appear with the first releases.`}
      actions={[{ label: "See the cards", href: `${path}/cards` }]}
    />
  );
}
