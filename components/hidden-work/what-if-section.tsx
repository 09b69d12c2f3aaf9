import { Button, TextInput } from "@mantine/core";
import { DataTable } from "@/components/charts/data-table";
import { CsvLink } from "@/components/hidden-work/csv-link";
import styles from "@/components/hidden-work/section-parts.module.css";
import { MembersOnly } from "@/components/ui/members-only";
import { Question } from "@/components/ui/question";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import {
  scenarioName,
  simulatedWords,
  whatIfSentence,
} from "@/lib/charts/hidden-work/what-if-words";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import type { WhatIf } from "@/lib/metrics/hidden-work/what-if";

type WhatIfSectionProps = {
  path: string;
  filter: CardFilter;
  /** The rest of the address, which the form keeps */
  keep: [string, string][];
  /** What the address asks for; the form shows it */
  asked: [string, string][];
  answers: {
    scenarios: WhatIf[];
    features: number;
    seeds: number;
    wipLimit: number;
    people: number | null;
    onSupport: number | null;
    dayCount: DayCount;
  };
};

/** The record replayed with one thing changed, what it assumes beside it. */
export function WhatIfSection({ path, filter, keep, asked, answers }: WhatIfSectionProps) {
  const { scenarios, features, seeds, dayCount } = answers;
  const words = dayWords(dayCount);
  const said = (name: string) => asked.find(([one]) => one === name)?.[1] ?? "";
  const questions: [name: string, label: string, known: number | null][] = [
    ["wipLimit", "Cards at most", answers.wipLimit],
    ["people", "People in the team", answers.people],
    ["onSupport", "of them on support", answers.onSupport],
  ];
  return (
    <Question
      id="what-if"
      heading="What if?"
      answer={whatIfSentence(scenarios, answers)}
      explained="hidden-work"
      foldOnPhone="Show the figures"
      controls={<CsvLink path={path} table="what-if" filter={filter} further={asked} />}
    >
      {scenarios.length === 0 ? null : (
        <div className={styles.parts}>
          <div className={styles.box}>
            <h3>{`${formatNumber(features)} released features, in ${words}`}</h3>
            <DataTable
              caption={`Mean of ${seeds} replays, in brackets the middle 90% of them`}
              columns={[
                "Had it been …",
                "Mean",
                "P85",
                "SLA",
                "Released a day",
                "Begun later by",
                "Support later by",
              ]}
              rows={scenarios.map((one) => [
                scenarioName(one.scenario, answers),
                simulatedWords(one.mean),
                simulatedWords(one.p85),
                simulatedWords(one.sla),
                simulatedWords(one.releasesPerDay, 2),
                simulatedWords(one.featureWait),
                simulatedWords(one.supportWait),
              ])}
            />
          </div>
          <div className={styles.pair}>
            <MembersOnly>
              <div className={styles.box}>
                <h3>Ask something else</h3>
                <form action={path} method="get" className={styles.form}>
                  {keep.map(([name, value]) => (
                    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
                  ))}
                  {questions.map(([name, label, known]) => (
                    <TextInput
                      key={name}
                      label={label}
                      name={name}
                      inputMode="numeric"
                      pattern="[0-9]*"
                      placeholder={known === null ? undefined : String(known)}
                      defaultValue={said(name)}
                    />
                  ))}
                  <Button type="submit" variant="default">
                    Replay
                  </Button>
                </form>
                <p>
                  Left blank, the people that the team has said it has are taken. From two people on
                  support, one person fewer is replayed too.
                </p>
              </div>
            </MembersOnly>
            <div className={styles.box}>
              <h3>What a replay assumes</h3>
              <ul>
                <li>
                  Capacity is shared: on each day each card in progress got the same part of the
                  team’s day. Unchanged, the replay gives the record exactly.
                </li>
                <li>
                  A card takes as much work as it took. Anyone can work on anything, and nobody is
                  idle, nor slower for having many cards.
                </li>
                <li>
                  Cards come on the days on which they came, but for the change. A limit makes them
                  wait, first come first served.
                </li>
                <li>
                  At what time of its last day a card was done is unknown: the replays vary it, and
                  which half of support is gone.
                </li>
              </ul>
            </div>
          </div>
        </div>
      )}
    </Question>
  );
}
