import type { PreviewShare, SettingsPreview } from "@/lib/cards/team/settings-preview";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { countOf } from "@/lib/format/count-of";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { notEnoughData } from "@/lib/format/not-enough-data";

/** What other settings would do to the cards and figures of a team, a sentence for each thing. */
export function previewSentences(preview: SettingsPreview): string[] {
  const { rows, hidden, support, cardsChanged, cardsMoved, cardsOfKind, moved, today } = preview;
  const { now: counted, wouldBe: toCount } = preview.dayCount;
  // Days are told apart where they would be others.
  const [daysNow, daysThen] = counted === toCount ? [] : [counted, toCount];
  const how =
    daysThen && daysNow ? `, in ${dayWords(daysThen)} instead of ${dayWords(daysNow)}` : "";
  const sentences = [
    ...(cardsMoved > 0 && moved !== null
      ? [`${countOf(cardsMoved, "card")} would get another ${moved}.`]
      : []),
    ...(cardsOfKind > 0
      ? [`${countOf(cardsOfKind, "card")} would be of another kind of work.`]
      : []),
    ...(cardsChanged > 0 ? [`${countOf(cardsChanged, "cycle time")} would change${how}.`] : []),
    // As many days of another kind are no sentence of their own, and still something else.
    ...(cardsChanged === 0 && daysThen && daysNow
      ? [`Days would be ${dayWords(daysThen)} instead of ${dayWords(daysNow)}.`]
      : []),
    ...rows.flatMap(({ name, now, wouldBe }) => {
      if (slaWords(now) === slaWords(wouldBe)) return [];
      return [`SLA of ${name}: ${slaWords(now, daysNow)} → ${slaWords(wouldBe, daysThen)}.`];
    }),
    ...shareSentence("Hidden work", hidden),
    ...shareSentence("Support", support),
    ...(today.now === today.wouldBe
      ? []
      : [`Today would be ${showDay(today.wouldBe)}, not ${showDay(today.now)}.`]),
  ];
  return sentences.length > 0 ? sentences : ["No card and no figure would change."];
}

function slaWords(figures: SettingsPreview["rows"][number]["now"], dayCount?: DayCount): string {
  if (figures === null) return "none";
  const { wholeDays } = figures;
  if (wholeDays === null) return notEnoughData;
  return dayCount === undefined
    ? countOf(wholeDays, "day")
    : `${formatNumber(wholeDays)} ${dayWords(dayCount, wholeDays)}`;
}

function shareSentence(what: string, { now, wouldBe }: PreviewShare): string[] {
  const words = (share: number | null) =>
    share === null ? notEnoughData : `${formatNumber(share, 1)}%`;
  if (words(now) === words(wouldBe)) return [];
  return [`${what}: ${words(now)} → ${words(wouldBe)} of the days in progress.`];
}
