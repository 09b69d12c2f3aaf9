import { Explained, Formula, Meanings } from "@/components/how/explained";

export function SlaExplained() {
  return (
    <Explained
      topic="sla"
      heading="The SLA table"
      lead="How long cards of a kind really took, and the age past which a card runs against its own kind’s history. It is not a promise."
      tooLittle="with fewer than 2 cards there is no SD, no SLA and no share over it: the page says “not enough data”. From 2 to 9 cards the figures are shown and marked as resting on few items."
      source="the sample standard deviation divides by n − 1, as STDEV.S of a spreadsheet does. Percentiles are by linear interpolation: type 7 of Hyndman and Fan (1996), the same as PERCENTILE.INC of a spreadsheet and quantile() of R."
    >
      <p>
        The figures of a group rest on the cycle times of its cards released within the chosen
        period. Groups are work types, sizes or both; cards without a size are a group of their own.
      </p>
      <Formula>SLA = mean + k · SD, with k = 1 unless the team’s settings say otherwise</Formula>
      <Meanings
        of={[
          ["Items", "How many cards the figures rest on."],
          ["Mean", "The average cycle time."],
          [
            "SD",
            "Standard deviation: how far cycle times typically are from the mean. The larger it is, the less the mean tells about the next card.",
          ],
          [
            "SLA, whole days",
            "Cycle times are whole days, so a card is within an SLA of 14.97 days exactly when it took 14 or fewer. This is the number on tiles and on cards; it is never below 1.",
          ],
          [
            "Over SLA, % over",
            "How many of the same cards, and what share of them, took longer than the SLA.",
          ],
          ["Median, P85, P95", "Half, 85% and 95% of the cards took no longer than this."],
          [
            "SLA due date",
            "The last day on which a card can be released and still be within its SLA: the commit day counts as day 1.",
          ],
        ]}
      />
      <p>
        If cycle times were spread evenly around their mean, 84% of cards would be within mean + 1
        SD. They are not: a few cards take very long. So read the share that the table gives: 100%
        less “% over” is what the SLA really covered.
      </p>
      <p>
        A percentile can be chosen as the rule in place of mean + k · SD; P85 then is the number of
        days within which 85% of the cards were done. The columns stay the same.
      </p>
    </Explained>
  );
}
