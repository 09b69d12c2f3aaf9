import { Explained } from "@/components/how/explained";

/** How figures are worked out: the support rota. */
export function RotaExplained() {
  return (
    <Explained
      topic="rota"
      heading="Support rota"
      lead="Each week one person looks after support. A plan shares the weeks out evenly and lets nobody hold two running."
      tooLittle="before anybody has held a week there is nothing to count."
    >
      <ul>
        <li>
          A week begins on the team’s first working day. A week without a working day needs nobody.
        </li>
        <li>
          Somebody can hold a week who is on the rota, and not away, on every working day of it.
        </li>
        <li>
          <strong>An even share</strong>: each week that somebody held is divided equally among
          those on the rota that week. Over a year back, weeks held are compared with it. Absences
          of up to four weeks are made up before or after; during longer ones a person has no share.
        </li>
        <li>
          <strong>A plan</strong> gives each week to whoever is furthest below an even share; then
          weeks are handed over where absences have kept counts apart. Two weeks running happen only
          where nobody else is there, and as seldom as possible.
        </li>
        <li>
          A plan changes no week that is past or has begun, and weeks set by hand only when asked.
        </li>
      </ul>
    </Explained>
  );
}
