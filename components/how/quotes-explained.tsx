import { Explained } from "@/components/how/explained";

export function QuotesExplained() {
  return (
    <Explained
      topic="quotes"
      heading="A card’s own SLA"
      lead="On the day a card is committed it gets the SLA of cards like it, and is judged by that ever after: not by what the SLA became later."
      tooLittle="where not even the whole team had 10 such cards before the commit day, the card has no SLA of its own."
    >
      <ul>
        <li>
          It rests on cards released <strong>before</strong> the commit day, with a cycle time and
          not excluded.
        </li>
        <li>
          The group is the first of these that had at least 10 such cards: the same type and size,
          the same type, the whole team. The card says which one, by which rule and on how many
          cards.
        </li>
        <li>
          The due date is the last day on which a release is still within it. A card has breached
          its SLA when it took more whole days than that.
        </li>
        <li>
          For cards committed before Walltime knew them, it is <strong>reconstructed</strong> the
          same way and follows corrections of dates, holidays and exclusions. Those given on the day
          itself stay as they were.
        </li>
      </ul>
    </Explained>
  );
}
