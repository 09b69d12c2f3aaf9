import { Explained } from "@/components/how/explained";

/** How figures are worked out: forecasts. */
export function ForecastExplained() {
  return (
    <Explained
      topic="forecast"
      heading="Forecasts"
      lead="A forecast asks what happens if the coming days go like the last ones. It plays them 10,000 times and counts."
      tooLittle="with fewer than five days that have a release there is no forecast, and the page says what is missing."
      source="Monte Carlo over past throughput; the runs are seeded, so that the same question gets the same answer."
    >
      <ul>
        <li>
          It rests on the releases of the last 60 working days before the day, days with none
          included. Each day of a run releases as many cards as one of those days, drawn at random,
          did. Each run draws from a mixture of its own of those days, because 60 days do not tell a
          team’s rate exactly.
        </li>
        <li>
          <strong>P85</strong> is the first day by which 85 in 100 runs are done: the day to name to
          others. P50 is as likely as not. How many by a day: the number that 85 in 100 runs reach.
        </li>
        <li>
          <strong>A card of the queue</strong> is out when as many cards have been released as there
          are in progress and before it in the queue, itself included.
        </li>
        <li>
          <strong>A delivery</strong> is done when all of its cards are out. Where several teams
          have to be done, each has a chance of its own and the delivery’s is their product: two
          teams at 85% make 72%. It is at risk when its P85 day is after its target.
        </li>
        <li>
          <strong>Looking back</strong>: on the first working day of each past month, what would
          have been forecast for the next 10 and 20 cards, against when they were out.
        </li>
        <li>Nothing is ever 0% or 100% sure: it reads “under 1%” and “over 99%”.</li>
      </ul>
    </Explained>
  );
}
