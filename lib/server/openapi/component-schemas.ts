import { z } from "zod";
import { cardPatchSchema, newCardSchema } from "@/lib/cards/fields/card-schema";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { rotaChangeSchema } from "@/lib/cards/rota/rota-change";
import {
  blockMoveSchema,
  commitMoveSchema,
  moveSchema,
  queueMoveSchema,
  reopenMoveSchema,
} from "@/lib/cards/wall/card-move";
import { alertComponents } from "@/lib/server/openapi/alert-schemas";
import { batchingSchema } from "@/lib/server/openapi/batching-schemas";
import {
  cardPageSchema,
  cardSchema,
  cardWithSpellsSchema,
} from "@/lib/server/openapi/card-schemas";
import { costComponents } from "@/lib/server/openapi/cost-schemas";
import { deliveryComponents } from "@/lib/server/openapi/delivery-schemas";
import { evidenceComponents } from "@/lib/server/openapi/evidence-schemas";
import {
  committedToDoneSchema,
  slaTableSchema,
  workMixSchema,
} from "@/lib/server/openapi/figure-schemas";
import { forecastBackTestSchema, forecastSchema } from "@/lib/server/openapi/forecast-schemas";
import {
  blockersSchema,
  cumulativeFlowSchema,
  flowEfficiencySchema,
  headCountRowSchema,
  headCountsSchema,
  hiddenWorkSchema,
  littlesLawSchema,
  supportEffectSchema,
  supportStreamSchema,
  throughputSchema,
  whatIfSchema,
} from "@/lib/server/openapi/hidden-work-schemas";
import { historyComponents } from "@/lib/server/openapi/history-schemas";
import {
  importOutcomeSchema,
  importRequestSchema,
  importUndoneSchema,
} from "@/lib/server/openapi/import-schemas";
import { listComponents } from "@/lib/server/openapi/list-schemas";
import {
  movedCardSchema,
  queueOrderedSchema,
  queueSchema,
} from "@/lib/server/openapi/move-schemas";
import { agingSchema, inProgressSchema } from "@/lib/server/openapi/open-card-schemas";
import { type JsonSchema, plainSchema } from "@/lib/server/openapi/plain-schema";
import {
  cardConflictSchema,
  problemSchema,
  refusedImportSchema,
  settingsConflictSchema,
  undoConflictSchema,
} from "@/lib/server/openapi/problem-schemas";
import { rotaSchema } from "@/lib/server/openapi/rota-schemas";
import { madeShareLinkSchema, shareLinksSchema } from "@/lib/server/openapi/share-link-schemas";
import { healthSchema, teamListSchema, teamSchema } from "@/lib/server/openapi/team-schemas";
import { markedDayPatchSchema, newMarkedDaySchema } from "@/lib/services/evidence/edit-marked-days";
import { headCountSchema } from "@/lib/services/hidden-work/edit-head-counts";
import { importOptionsSchema } from "@/lib/services/import/import-options";
import { teamPatchSchema } from "@/lib/services/settings/edit-team";
import { newTeamSchema } from "@/lib/services/team/create-team";

/** Every body that goes in or out, by its name in the document. */
const componentSchemas = {
  ...alertComponents,
  ...costComponents,
  ...deliveryComponents,
  ...evidenceComponents,
  ...historyComponents,
  ...listComponents,
  Aging: agingSchema,
  Batching: batchingSchema,
  BlockMove: blockMoveSchema,
  Blockers: blockersSchema,
  Card: cardSchema,
  CardConflict: cardConflictSchema,
  CardPage: cardPageSchema,
  CardPatch: cardPatchSchema,
  CardWithSpells: cardWithSpellsSchema,
  CommitMove: commitMoveSchema,
  CommittedToDone: committedToDoneSchema,
  CumulativeFlow: cumulativeFlowSchema,
  FlowEfficiency: flowEfficiencySchema,
  Forecast: forecastSchema,
  ForecastBackTest: forecastBackTestSchema,
  HeadCount: headCountRowSchema,
  HeadCounts: headCountsSchema,
  Health: healthSchema,
  HiddenWork: hiddenWorkSchema,
  ImportOptions: importOptionsSchema,
  ImportOutcome: importOutcomeSchema,
  ImportRequest: importRequestSchema,
  ImportUndone: importUndoneSchema,
  InProgress: inProgressSchema,
  LittlesLaw: littlesLawSchema,
  MarkedDayPatch: markedDayPatchSchema,
  Move: moveSchema,
  MovedCard: movedCardSchema,
  NewCard: newCardSchema,
  NewHeadCount: headCountSchema,
  MadeShareLink: madeShareLinkSchema,
  NewMarkedDay: newMarkedDaySchema,
  NewShareLink: newShareLinkSchema,
  NewTeam: newTeamSchema,
  Problem: problemSchema,
  Queue: queueSchema,
  QueueMove: queueMoveSchema,
  QueueOrdered: queueOrderedSchema,
  RefusedImport: refusedImportSchema,
  ReopenMove: reopenMoveSchema,
  Rota: rotaSchema,
  RotaChange: rotaChangeSchema,
  ShareLinks: shareLinksSchema,
  SlaTable: slaTableSchema,
  SupportEffect: supportEffectSchema,
  SupportStream: supportStreamSchema,
  Team: teamSchema,
  TeamList: teamListSchema,
  TeamPatch: teamPatchSchema,
  Throughput: throughputSchema,
  SettingsConflict: settingsConflictSchema,
  UndoConflict: undoConflictSchema,
  WhatIf: whatIfSchema,
  WorkMix: workMixSchema,
} as const satisfies Record<string, z.ZodType>;

export type ComponentName = keyof typeof componentSchemas;

/** Where the document has a component's schema. */
export const componentUri = (name: string) => `#/components/schemas/${name}`;

/** The schemas as JSON Schema 2020-12, which OpenAPI 3.1 speaks. */
export function describeComponents(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(componentSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: componentUri, io: "input" });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema, $id, id, ...schema }]) => [
      name,
      plainSchema(schema),
    ]),
  );
}
