import { Explained, Meanings } from "@/components/how/explained";

/** How figures are worked out: the chart of all items. */
export function CommittedToDoneExplained() {
  return (
    <Explained
      topic="committed-to-done"
      heading="Committed to done"
      lead="Every released card is a dot: its release day across, its cycle time up. Is work getting faster, and which cards stand out?"
      tooLittle="the rolling line starts once enough cards are released to fill its window. A group of one card has no SD."
    >
      <Meanings
        of={[
          ["Over SLA", "A dot is over when it took longer than the SLA of its own type."],
          ["Order", "By release day, then by card number."],
          [
            "Mean, mean ± SD",
            "Of the cards shown, defined as in the SLA table. Mean − SD stops at 0.",
          ],
          [
            "Rolling mean and SD",
            "Of the last 20 releases up to each card, or as many as you choose. It shows drift that one line over years hides.",
          ],
          [
            "By size, by type",
            "Shortest, longest, mean and SD of each group. Cards without a size are a group.",
          ],
        ]}
      />
    </Explained>
  );
}
