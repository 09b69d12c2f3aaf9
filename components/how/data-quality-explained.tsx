import { pointWords } from "@/components/data-quality/point-words";
import { Explained, Meanings } from "@/components/how/explained";
import { qualityPoints } from "@/lib/cards/quality-points";

export function DataQualityExplained() {
  return (
    <Explained
      topic="data-quality"
      heading="Data quality"
      lead="Which cards look as if their record were wrong and would distort the figures. Nothing is left out of a figure by this; somebody has to decide."
      source="the limit for a day’s releases is Tukey’s far-out fence (1977), its quartiles R’s type 7."
    >
      <Meanings
        of={qualityPoints.map((point) => [pointWords[point].title, pointWords[point].rule])}
      />
      <p>
        Cards that are left out of the figures already are not looked at. Weekends and holidays are
        the team’s own, whether or not it counts calendar days.
      </p>
    </Explained>
  );
}
