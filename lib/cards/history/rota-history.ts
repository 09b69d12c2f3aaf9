import type { SettingsRecord } from "@/lib/cards/history/settings-history";
import type { RotaPerson } from "@/lib/cards/rota/rota";
import { showDay } from "@/lib/dates/show-day";

type WeekSide = { week: string; name: string; byHand: boolean };

/** So many weeks are named one by one; more are counted. */
const maxNamed = 6;

/** What a change did to the support rota, a sentence for each thing. */
export function rotaSentences(records: readonly SettingsRecord[]): string[] {
  return [
    ...records.filter(({ entity }) => entity === "rota_person").flatMap(personSentences),
    ...weekSentences(records.filter(({ entity }) => entity === "rota_week")),
  ];
}

function personSentences({ before, after }: SettingsRecord): string[] {
  const was = before as RotaPerson | null;
  const is = after as RotaPerson | null;
  if (was === null) return is ? [`“${is.name}” added${daysOf(is)}`] : [];
  if (is === null) return [`“${was.name}” removed`];
  const sentences: string[] = [];
  if (was.name !== is.name) sentences.push(`“${was.name}” renamed to “${is.name}”`);
  if (was.from !== is.from || was.to !== is.to) {
    sentences.push(`“${is.name}”: on the rota${daysOf(is) || " without an end"}`);
  }
  const [old, now] = [awayOf(was), awayOf(is)];
  const added = now.filter((away) => !old.includes(away));
  const removed = old.filter((away) => !now.includes(away));
  if (added.length > 0) sentences.push(`“${is.name}” away ${added.join(", ")}`);
  if (removed.length > 0) sentences.push(`“${is.name}” no longer away ${removed.join(", ")}`);
  return sentences;
}

function daysOf({ from, to }: RotaPerson): string {
  const first = from === null ? "" : ` from ${showDay(from)}`;
  return to === null ? first : `${first} until ${showDay(to)}`;
}

function awayOf({ absences }: RotaPerson): string[] {
  return absences.map(({ from, to }) =>
    from === to ? showDay(from) : `${showDay(from)} to ${showDay(to)}`,
  );
}

function weekSentences(records: readonly SettingsRecord[]): string[] {
  const sides = records.map(({ before, after }) => ({
    was: before as WeekSide | null,
    is: after as WeekSide | null,
  }));
  const set = sides.filter(({ is }) => is?.byHand === true);
  const planned = sides.filter(({ is }) => is?.byHand === false);
  const freed = sides.filter(({ is }) => is === null);
  return [
    ...counted(set, "set by hand"),
    ...counted(planned, "planned"),
    ...counted(freed, "freed"),
  ];
}

type Sides = { was: WeekSide | null; is: WeekSide | null };

function counted(sides: readonly Sides[], how: string): string[] {
  if (sides.length <= maxNamed) return sides.map((side) => weekSentence(side, how));
  const others = sides.filter(({ was, is }) => was !== null && was.name !== is?.name).length;
  const changed = others === 0 ? "" : `, ${others} of them held by somebody else before`;
  return [`${sides.length} weeks ${how}${changed}`];
}

function weekSentence({ was, is }: Sides, how: string): string {
  const week = `Week of ${showDay((is ?? was)?.week ?? "")}`;
  if (is === null) return `${week}: nobody instead of ${was?.name}`;
  const before = was === null || was.name === is.name ? "" : ` instead of ${was.name}`;
  return `${week}: ${is.name}${before}, ${how}`;
}
