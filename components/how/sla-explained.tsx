import { Explained, Formula, Meanings } from "@/components/how/explained";
import { slaColumns } from "@/lib/metrics/sla-columns";

const percentiles = slaColumns.filter(({ percent }) => percent !== undefined);
const shares = new Intl.ListFormat("en-GB").format([
  "Half",
  ...percentiles.map(({ percent }) => `about ${percent}%`),
]);

/** How figures are worked out: the SLA table. */
export function SlaExplained() {
  return (
    <Explained
      topic="sla"
      heading="The SLA table"
      lead="How long each kind of card really took, and the age past which a card runs against the history of its kind. It is not a promise."
      tooLittle="a group of fewer than 2 cards has no SD, no SLA and no share over it: “not enough data”. Groups of 2 to 9 cards are marked “few items”."
      source="the sample standard deviation divides by n − 1, as STDEV.S does in a spreadsheet. Percentiles are interpolated: type 7 of Hyndman and Fan (1996), as PERCENTILE.INC and quantile() in R."
    >
      <p>
        A group is a type, a size or both; cards without a size are a group. Its figures rest on the
        cycle times of cards released in the period.
      </p>
      <Formula>SLA = mean + k × SD, where k is 1 until the team changes it</Formula>
      <Meanings
        of={[
          ["Items", "How many cards the figures rest on."],
          ["Mean", "The average cycle time."],
          [
            "SD",
            "Standard deviation: how far cycle times typically are from the mean. The larger it is, the less the mean says about the next card.",
          ],
          [
            "SLA in whole days",
            "The number on tiles and cards. Cycle times are whole days, so a card meets an SLA of 14.97 days exactly when it took 14 or fewer. Never below 1.",
          ],
          ["Over SLA, % over", "How many of the same cards took longer, and their share."],
          [
            ["Median", ...percentiles.map(({ label }) => label)].join(", "),
            `${shares} of the cards took no longer. About, because the figure lies between the days of two cards.`,
          ],
          ["SLA date", "The last day on which a release meets the SLA. The commit day is day 1."],
        ]}
      />
      <p>
        How many cards does mean + 1 SD cover? If cycle times followed the normal curve, 84.1%; if
        they were spread evenly, 78.9%. Real ones follow neither, since a few cards take very long.
        Read the share in the table: 100% less “% over” is what the SLA covered, of these same
        cards.
      </p>
      <p>
        The rule can be a percentile instead. P85 is about the number of days within which 85% of
        the cards finished. The columns stay the same.
      </p>
      <p>
        The planning page can show <strong>lead times</strong> instead: from prioritised to done,
        waiting included. Every figure then says so. Cards without one (no prioritised day, or one
        after the release) are left out and counted. A record without commit days opens on them.
        Quotes, chances and the wall stay with cycle times.
      </p>
    </Explained>
  );
}
