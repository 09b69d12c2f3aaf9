import { pointWords } from "@/components/data-quality/point-words";
import { Explained, Meanings } from "@/components/how/explained";
import { qualityPoints } from "@/lib/cards/team/quality-points";

/** How figures are worked out: the points of data quality. */
export function DataQualityExplained() {
  return (
    <Explained
      topic="data-quality"
      heading="Data quality"
      lead="Cards whose record looks wrong and may distort the figures. Nothing is left out until somebody decides."
      source="the limit for a day’s releases is Tukey’s far-out fence (1977), its quartiles R’s type 7."
    >
      <Meanings
        of={qualityPoints.map((point) => [pointWords[point].title, pointWords[point].rule])}
      />
      <p>
        Excluded cards are not checked, nor those that somebody marked as right: who, when and why
        stands on the point’s page, from where they can be listed again. Weekends and holidays are
        the team’s, even if it counts calendar days.
      </p>
    </Explained>
  );
}
