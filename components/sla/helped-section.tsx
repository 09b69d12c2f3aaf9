import { DataTable } from "@/components/charts/data-table";
import { helpedColumns, helpedRows } from "@/components/sla/evidence-tables";
import { Fold } from "@/components/sla/fold";
import styles from "@/components/sla/helped-section.module.css";
import { MarkedDayForm } from "@/components/sla/marked-day-form";
import { RemoveMarkedDay } from "@/components/sla/remove-marked-day";
import { MembersOnly } from "@/components/ui/members-only";
import { PlainLink } from "@/components/ui/plain-link";
import { Question } from "@/components/ui/question";
import type { FormAction } from "@/lib/cards/form-state";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { type EvidenceScope, evidenceCardsHref } from "@/lib/charts/evidence/evidence-cards";
import { helpedSentence } from "@/lib/charts/evidence/evidence-words";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { formatDayRange } from "@/lib/format/format-day-range";

type Compared = Parameters<typeof helpedRows>[0] & {
  before: { from: IsoDay; to: IsoDay };
  after: { from: IsoDay; to: IsoDay };
};

type HelpedMark = {
  mark: MarkedDay;
  found: { result: Compared | null; cards: { before: number; after: number } };
};

type HelpedSectionProps = {
  marks: HelpedMark[];
  /** The marked day that the address asks for, by its key */
  chosen: number | null;
  /** Earlier marked days, each with the address that compares it */
  others: { mark: MarkedDay; href: string }[];
  dayCount: DayCount;
  scope: EvidenceScope;
  today: IsoDay;
  addAction: FormAction;
  editAction: FormAction;
  removeAction: FormAction;
};

/** What changed at each marked day, and the form that marks another. */
export function HelpedSection(props: HelpedSectionProps) {
  const { marks, chosen, others, dayCount, scope, today, addAction, editAction, removeAction } =
    props;
  const told = marks.map((one) => ({
    ...one,
    sentence: helpedSentence(one.mark, one.found.result, one.found.cards, dayCount),
  }));
  const sidesOf = (mark: number, asked: object = {}) =>
    ["before", "after"].map((side) =>
      evidenceCardsHref(scope, { of: "mark", mark, side, ...asked }),
    );
  const first = told.find(({ mark }) => mark.id === chosen) ?? told.at(-1);
  return (
    <Question
      id="helped"
      heading="Did it help?"
      answer={
        first?.sentence ??
        "Mark a day on which the team changed how it works, and see the cards before and after it."
      }
      explained="evidence"
    >
      {told.toReversed().map(({ mark, found, sentence }) => (
        <Fold
          key={mark.id}
          summary={sentence}
          isOpen={mark.id === first?.mark.id && found.result !== null}
        >
          {found.result === null ? null : (
            <>
              <DataTable
                caption={`Before and after ${mark.label}`}
                columns={helpedColumns}
                rows={helpedRows(found.result)}
                hrefs={[
                  [undefined, ...sidesOf(mark.id)],
                  [],
                  [],
                  [undefined, ...sidesOf(mark.id, { outcome: "broken" })],
                ]}
              />
              <p>
                Cards committed and released in{" "}
                {formatDayRange(found.result.before.from, found.result.before.to)} and in{" "}
                {formatDayRange(found.result.after.from, found.result.after.to)}: two windows of one
                length, so that both lack their slow cards alike. A p-value says how often shuffled
                cards differ at least as much.
              </p>
            </>
          )}
          <MembersOnly>
            <MarkedDayForm
              key={`${mark.day} ${mark.label}`}
              action={editAction}
              today={today}
              mark={mark}
            />
            <RemoveMarkedDay action={removeAction} add={addAction} mark={mark} />
          </MembersOnly>
        </Fold>
      ))}
      {others.length === 0 ? null : (
        <Fold summary={`${countOf(others.length, "earlier marked day")}: choose one to compare`}>
          <ul className={styles.others}>
            {others.toReversed().map(({ mark, href }) => (
              <li key={mark.id}>
                <PlainLink href={href}>{`${showDay(mark.day)}: ${mark.label}`}</PlainLink>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <MembersOnly>
        <MarkedDayForm action={addAction} today={today} />
      </MembersOnly>
    </Question>
  );
}
