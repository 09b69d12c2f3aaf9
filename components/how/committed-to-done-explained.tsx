import { Explained, Meanings } from "@/components/how/explained";

export function CommittedToDoneExplained() {
  return (
    <Explained
      topic="committed-to-done"
      heading="Committed to done"
      lead="Every released card as a dot: to the right by its release, upwards by its cycle time. Is it getting better, and which cards stand out?"
      tooLittle="there is no rolling line until as many cards are released as it looks back on. A size with one card has no SD."
    >
      <Meanings
        of={[
          [
            "Order",
            "By the day of release; cards released on one day in the order of their numbers.",
          ],
          [
            "Mean, mean + SD, mean − SD",
            "Of all cards shown, by the definitions of the SLA table. Mean − SD is never drawn below 0.",
          ],
          [
            "Rolling mean and SD",
            "The same of the last 20 releases up to each card (or as many as chosen). It shows drift that one line over all years hides.",
          ],
          [
            "By size, by type",
            "Shortest, longest and mean cycle time and SD of each group, sizes in the team’s own order; cards without a size are a group of their own.",
          ],
        ]}
      />
    </Explained>
  );
}
