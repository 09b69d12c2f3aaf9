import { DataTable } from "@/components/charts/data-table";
import { helpedColumns, helpedRows } from "@/components/sla/evidence-tables";
import { Fold } from "@/components/sla/fold";
import { MarkedDayForm } from "@/components/sla/marked-day-form";
import { RemoveMarkedDay } from "@/components/sla/remove-marked-day";
import { Question } from "@/components/ui/question";
import type { FormAction } from "@/lib/cards/form-state";
import type { MarkedDay } from "@/lib/cards/team/marked-day";
import { helpedSentence } from "@/lib/charts/evidence/evidence-words";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
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
  dayCount: DayCount;
  today: IsoDay;
  addAction: FormAction;
  removeAction: FormAction;
};

/** What changed at each marked day, and the form that marks another. */
export function HelpedSection(props: HelpedSectionProps) {
  const { marks, dayCount, today, addAction, removeAction } = props;
  const sentences = marks.map(({ mark, found }) =>
    helpedSentence(mark, found.result, found.cards, dayCount),
  );
  return (
    <Question
      id="helped"
      heading="Did it help?"
      answer={
        sentences.at(-1) ??
        "Mark a day on which the team changed how it works, and see the cards before and after it."
      }
      explained="evidence"
    >
      {marks.toReversed().map(({ mark, found }, place) => (
        <Fold
          key={mark.id}
          summary={sentences[marks.length - 1 - place] ?? mark.label}
          isOpen={place === 0 && found.result !== null}
        >
          {found.result === null ? null : (
            <>
              <DataTable
                caption={`Before and after ${mark.label}`}
                columns={helpedColumns}
                rows={helpedRows(found.result)}
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
          <RemoveMarkedDay action={removeAction} add={addAction} mark={mark} />
        </Fold>
      ))}
      <MarkedDayForm action={addAction} today={today} />
    </Question>
  );
}
