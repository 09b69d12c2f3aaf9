import { Explained } from "@/components/how/explained";

/** How figures are worked out: the quotes of a card. */
export function QuotesExplained() {
  return (
    <Explained
      topic="quotes"
      heading="A card’s own SLA"
      lead="On the day a card is committed it gets the SLA of cards like it. It is judged by that one, not by what the SLA becomes later."
      tooLittle="if the whole team had fewer than 10 such cards before the commit day, the card has no SLA."
    >
      <ul>
        <li>
          It rests on cards released <strong>before</strong> the commit day, with a cycle time and
          not excluded.
        </li>
        <li>
          Its group is the first with at least 10 such cards: same type and size, same type, whole
          team. The card names the group, the rule and the number of cards.
        </li>
        <li>
          Its SLA date is the last day on which a release is still within it. A later release
          breaches it.
        </li>
        <li>
          For a card committed before Walltime knew it, the SLA is <strong>reconstructed</strong>{" "}
          the same way and follows corrections. One given on the day itself never changes.
        </li>
      </ul>
    </Explained>
  );
}
