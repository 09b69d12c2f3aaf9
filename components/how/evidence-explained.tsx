import { Explained } from "@/components/how/explained";

/** How figures are worked out: the evidence that an SLA holds. */
export function EvidenceExplained() {
  return (
    <Explained
      topic="evidence"
      heading="Does the SLA hold?"
      lead="Every past card is quoted again from what was known on the day it was committed, and judged by when it was released."
      tooLittle="a quote takes 10 past cards, a recommendation 30 quotes, a comparison 5 cards on each side of the day, a drift alarm 20 decided quotes."
    >
      <ul>
        <li>
          <strong>Back-test</strong>: a card counts once its SLA date has passed, released or not.
          Beside the share over stands a 90% interval (Wilson) and the rate that the rule would have
          if nothing changed: 15.9% for mean + 1 SD on the normal curve.
        </li>
        <li>
          <strong>Rules</strong>: mean + 0.5 to 2 SD and P70 to P95, each on all history, the last
          cards or months, with and without open cards. A rule is efficient when no other is both
          shorter and safer. Only rules that quotes can follow are recommended.
        </li>
        <li>
          <strong>How sure</strong>: the interval of an SLA comes from a bootstrap. On skewed data
          it holds the true SLA less often than 90%; how often was measured on simulated teams.
        </li>
        <li>
          <strong>Drift alarm</strong>: a CUSUM of breaches, set to one false alarm in 500 cards.
        </li>
        <li>
          <strong>Before and after</strong>: cards committed and released in two windows of one
          length. It says whether something changed, never why.
        </li>
        <li>
          <strong>Chances</strong>: what was said on the first working day of each past week against
          what happened. Chances rest on the stretch of history that came truest before that day.
        </li>
      </ul>
    </Explained>
  );
}
