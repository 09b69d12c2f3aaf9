import { AbsenceForm } from "@/components/rota/absence-form";
import { PersonForm } from "@/components/rota/person-form";
import { RemoveAbsence } from "@/components/rota/remove-absence";
import type { RotaActions } from "@/components/rota/rota-actions";
import styles from "@/components/rota/rota-forms.module.css";
import { Question } from "@/components/ui/question";
import type { RotaPerson, RotaView } from "@/lib/cards/rota/rota";
import type { IsoDay } from "@/lib/dates/day";
import { formatDayRange } from "@/lib/format/format-day-range";

type PeopleSectionProps = { rota: RotaView; actions: RotaActions };

/** Who takes turns, from when to when, and when they are away. */
export function PeopleSection({ rota, actions }: PeopleSectionProps) {
  const { people, version, today } = rota;
  return (
    <Question
      id="people"
      heading="Who takes turns?"
      answer={
        people.length === 0
          ? "Add everybody who can hold support for a week."
          : `${people.length === 1 ? "1 person takes" : `${people.length} people take`} turns. Note when somebody is away, and planning leaves them out for those weeks and makes up for it.`
      }
    >
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <details>
              <summary>
                <bdi>{person.name}</bdi>{" "}
                <span className={styles.soft}>{factsOf(person, today)}</span>
              </summary>
              <PersonForm person={person} version={version} action={actions.editPerson} />
              {person.absences.map((away) => (
                <RemoveAbsence
                  key={away.from}
                  person={person}
                  away={away}
                  version={version}
                  action={actions.removeAbsence}
                />
              ))}
              <AbsenceForm person={person} version={version} action={actions.addAbsence} />
            </details>
          </li>
        ))}
      </ul>
      <PersonForm person={null} version={version} action={actions.addPerson} />
    </Question>
  );
}

function factsOf({ from, to, absences }: RotaPerson, today: IsoDay): string {
  const next = absences.find((away) => away.to >= today);
  return [
    ...(from === null && to === null ? [] : [formatDayRange(from, to)]),
    ...(next ? [`away ${formatDayRange(next.from, next.to)}`] : []),
  ].join(", ");
}
