import type { ImportWarning } from "@/lib/cards/import/import-plan";
import type { ImportQuestion } from "@/lib/cards/import/import-questions";
import type { PartsChoice } from "@/lib/cards/import/parts-choices";
import { isPartType } from "@/lib/cards/words/part-words";
import { type NamedParent, parentKey } from "@/lib/files/named-parents";

export type PartsLayout = {
  headings: readonly string[];
  /** The column that names a card's parent; null for none */
  parentColumn: string | null;
  /** The cards of the file that others name as theirs, by their names */
  parents: ReadonlyMap<string, NamedParent>;
  /** Whether types such as "Sub-task" tell parts: not where the file holds nothing else */
  byType: boolean;
  /** What somebody said; undefined where nobody did */
  answer: PartsChoice | undefined;
};

type Part = { row: number; name: string };

const rowsListed = 20;
const examplesShown = 5;
const casesNamed = 3;

/**
 * Tells whole cards from their parts, such as sub-tasks, by type and by the parent that a row names.
 * Counts the parts, to be asked about once, and finds cards that are done while a part is not.
 */
export class RowParts {
  private readonly partRows: number[] = [];
  private readonly examples: string[] = [];
  private readonly openParts = new Map<string, Part>();
  private readonly doneRows = new Map<number, string>();
  private count = 0;
  private readonly parentAt: number;
  private readonly parentRows: ReadonlySet<number>;

  constructor(private readonly layout: PartsLayout) {
    this.parentAt = layout.headings.indexOf(layout.parentColumn ?? "");
    this.parentRows = new Set([...layout.parents.values()].map(({ row }) => row));
  }

  /** Why a row is left out; null where it becomes a card. `isDone`: whether its work has ended. */
  add(
    cells: readonly string[],
    { row, name, type, isDone }: Part & { type: string; isDone: boolean },
  ): string | null {
    const { parents, byType, answer = "parents" } = this.layout;
    const named = parentKey(cells[this.parentAt] ?? "");
    const parent = named === null ? undefined : parents.get(named);
    const isPart = (byType && isPartType(type)) || (parent !== undefined && !parent.isWhole);
    if (isDone && this.parentRows.has(row)) this.doneRows.set(row, name);
    if (!isPart) return answer === "parts" ? "Not a part of another card." : null;
    this.count += 1;
    if (this.partRows.length < rowsListed) this.partRows.push(row);
    const whole =
      parent === undefined || named === null ? "" : ` of ${cells[this.parentAt]?.trim()}`;
    if (this.examples.length < examplesShown) {
      this.examples.push(`row ${row}: ${[name, type].filter(Boolean).join(", ")}${whole}`);
    }
    if (!isDone && named !== null && !this.openParts.has(named)) {
      this.openParts.set(named, { row, name });
    }
    return answer === "parents" ? `A part${whole || " of another card"}.` : null;
  }

  questions(): ImportQuestion[] {
    if (this.count === 0) return [];
    const { answer } = this.layout;
    const [are, parts] = this.count === 1 ? ["is a part", "part"] : ["are parts", "parts"];
    return [
      {
        option: "parts",
        message: `${this.count} ${this.count === 1 ? "row" : "rows"} ${are} of other cards, such as sub-tasks. What counts as a card?`,
        count: this.count,
        rows: this.partRows,
        examples: this.examples,
        choices: [
          { value: "parents", label: `the whole cards: leave ${this.count} ${parts} out` },
          { value: "parts", label: "the parts alone" },
          { value: "both", label: "both, each a card of its own" },
        ],
        takesDay: false,
        answer: answer ?? "parents",
        isAnswered: answer !== undefined,
      },
    ];
  }

  /** How many parts were left out, and which cards are done while a part of them is not. */
  warnings(): ImportWarning[] {
    const { answer = "parents" } = this.layout;
    const rows = this.partRows;
    const about = (one: Pick<ImportWarning, "code" | "message" | "rows" | "count">) => ({
      ...one,
      column: this.layout.parentColumn,
      row: one.rows[0] ?? null,
    });
    const leftOut =
      this.count > 0 && answer === "parents"
        ? [
            about({
              code: "parts-left-out",
              message: `${this.count} ${this.count === 1 ? "row that is a part" : "rows that are parts"} of other cards ${this.count === 1 ? "was" : "were"} left out.`,
              ...{ rows, count: this.count },
            }),
          ]
        : [];
    const done = this.doneWithOpenPart();
    if (done.length === 0) return leftOut;
    const named = done
      .slice(0, casesNamed)
      .map(
        ({ whole, part }) =>
          `“${whole.name}” is done (row ${whole.row}) while its part “${part.name}” (row ${part.row}) is not`,
      );
    const rest = done.length - named.length;
    return [
      ...leftOut,
      about({
        code: "done-with-open-part",
        message: `${named.join("; ")}${rest > 0 ? `; and ${rest} more cards` : ""}. Kept as written.`,
        rows: done.slice(0, rowsListed).map(({ whole }) => whole.row),
        count: done.length,
      }),
    ];
  }

  private doneWithOpenPart(): { whole: Part; part: Part }[] {
    const found = new Map<number, { whole: Part; part: Part }>();
    for (const [named, part] of this.openParts) {
      const row = this.layout.parents.get(named)?.row;
      const name = row === undefined ? undefined : this.doneRows.get(row);
      if (row !== undefined && name !== undefined) found.set(row, { whole: { row, name }, part });
    }
    return [...found.values()];
  }
}
