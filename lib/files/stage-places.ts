import {
  type PlacedStatus,
  placeOfStage,
  type StatusPlace,
  stageOfPlace,
} from "@/lib/cards/import/status-places";
import { foldText } from "@/lib/cards/words/fold-words";
import type { Stage } from "@/lib/cards/words/language-words";
import { stageOf } from "@/lib/cards/words/stage-words";

/** Where the statuses, lists and stages of a file stand: as somebody said, else by their names. */
export class StagePlaces {
  private readonly said: Map<string, StatusPlace>;
  private readonly suggested = new Map<string, Stage | "ignore">();
  private readonly known = new Map<string, Stage | "ignore" | null>();

  constructor(statuses: Readonly<Record<string, StatusPlace>> = {}) {
    this.said = new Map(Object.entries(statuses).map(([name, place]) => [keyOf(name), place]));
  }

  /** What somebody said of a name; undefined where nobody did. */
  chosen(name: string): Stage | "ignore" | undefined {
    const place = this.said.get(keyOf(name));
    return place === undefined ? undefined : stageOfPlace[place];
  }

  /** Notes where the tool itself says that a status stands: it counts where nobody said otherwise. */
  suggest(name: string, place: StatusPlace): void {
    this.suggested.set(keyOf(name), stageOfPlace[place]);
    this.known.delete(name);
  }

  stageOf(name: string): Stage | "ignore" | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const stage = this.chosen(name) ?? this.suggested.get(keyOf(name)) ?? stageOf(name);
    // A column of statuses has a few; one of more is something else.
    if (this.known.size < 10_000) this.known.set(name, stage);
    return stage;
  }

  placed(name: string): PlacedStatus {
    const stage = this.stageOf(name);
    return { name, place: stage === null ? null : placeOfStage[stage] };
  }
}

const keyOf = (name: string) => foldText(name).replace(/\s+/g, " ").trim();
