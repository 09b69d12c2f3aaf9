import "server-only";
import {
  type Spell,
  spellsAfter,
  spellsBlocked,
  spellsUnblocked,
} from "@/lib/cards/history/card-spells";
import { type Actor, mayDo, ownerOf } from "@/lib/cards/people/actor";
import { emptyRota } from "@/lib/cards/rota/rota";
import { generateSample, type SampleCard } from "@/lib/cards/sample/generate-sample";
import {
  sampleBudgets,
  sampleCurrency,
  samplePeople,
  sampleRates,
} from "@/lib/cards/sample/sample-costs";
import { sampleDelivery } from "@/lib/cards/sample/sample-delivery";
import { sampleRota } from "@/lib/cards/sample/sample-rota";
import { sampleWipLimits } from "@/lib/cards/sample/sample-shape";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { bankHolidays } from "@/lib/dates/bank-holidays";
import { toDayNumber } from "@/lib/dates/day";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { weekStart } from "@/lib/dates/team-weeks";
import { putBudget } from "@/lib/db/budgets";
import { putCardPeople } from "@/lib/db/card-people";
import { type CardRow, newCardRow } from "@/lib/db/card-row";
import { setLastCardNumber } from "@/lib/db/cards";
import { putCurrency } from "@/lib/db/cost-currency";
import { putDayRate } from "@/lib/db/day-rates";
import { putDelivery } from "@/lib/db/deliveries";
import { insertCards } from "@/lib/db/insert-cards";
import { insertSpells } from "@/lib/db/spells";
import { findTeams, type Team } from "@/lib/db/teams";
import { type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { timesOf } from "@/lib/services/cards/add-card";
import { toKeys } from "@/lib/services/cards/card-names";
import { changed } from "@/lib/services/rota/save-rota";
import { writeRota } from "@/lib/services/rota/write-rota";
import { createTeam } from "@/lib/services/team/create-team";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const timeZone = "Europe/London";
const seed = 20_090_401;

/**
 * The sample team: one that whoever asks is a member of, or a new one with two years of generated cards up to today.
 * The same day always gives the same cards.
 */
export async function loadSampleTeam(context: {
  actor: Actor;
  now?: Date;
}): Promise<{ slug: string; created: boolean }> {
  const now = context.now ?? new Date();
  const { actor } = context;
  const existing = (await findTeams()).find(
    (team) => team.isSample && mayDo(actor, team.id, "viewer"),
  );
  const team = existing ?? (await createSampleTeam(actor, now));
  await writeTeam(
    {
      actor: ownerOf(actor, team.id),
      teamId: team.id,
      source: "system",
      action: "load-sample",
      // Once a team, also when an earlier attempt stopped half-way.
      idempotencyKey: "load-sample",
    },
    (write) => addSampleCards(write, { actor: ownerOf(actor, team.id), teamId: team.id, now }),
  );
  return { slug: team.slug, created: existing === undefined };
}

async function createSampleTeam(actor: Actor, now: Date): Promise<Team> {
  const year = Number(dayInZone(now, timeZone).slice(0, 4));
  return createTeam(
    { actor, source: "system" },
    {
      name: "Sample team",
      timeZone,
      holidays: [-3, -2, -1, 0, 1].flatMap((offset) => bankHolidays(year + offset)),
    },
    { isSample: true, wipLimits: sampleWipLimits },
  );
}

async function addSampleCards(write: TeamWrite, context: ServiceContext) {
  const { tx, record, recordSet } = write;
  const team = await loadTeamInside(context, tx);
  const cards = generateSample({
    today: toDayNumber(team.today),
    calendar: team.calendar,
    random: seededRandom(seed),
  }).map((card, index) => ({
    row: toRow(team, card, index + 1),
    blocked: card.blocked,
    people: samplePeople(card),
  }));
  const rows = cards.map(({ row }) => row);
  await insertCards(tx, team.id, rows);
  await setLastCardNumber(tx, team.id, rows.length);
  await insertSpells(
    tx,
    team.id,
    cards.map(({ row, blocked }) => ({
      cardNumber: row.number,
      spells: withBlockage(spellsAfter([], null, row, team.today), blocked),
    })),
  );
  await recordSet(
    "card",
    rows.map((after) => ({ id: after.number, before: null, after })),
  );
  await addSampleCosts(
    write,
    team,
    cards.map(({ row, people }) => ({ number: row.number, people })),
  );
  await addSampleRota(write, team);
  const delivery = sampleDelivery(team.id, rows, toDayNumber(team.today));
  await putDelivery(tx, team.id, delivery);
  record("delivery", delivery.id, null, delivery);
  return { cards: rows.length };
}

/** The sample team's support rota, planned a quarter ahead. */
async function addSampleRota(write: TeamWrite, team: LoadedTeam): Promise<void> {
  const given = sampleRota(weekStart(toDayNumber(team.today), team.workingWeek));
  const plan = { weeks: 13, change: "gaps" } as const;
  await writeRota(write, emptyRota, changed(team, emptyRota, { ...given, plan }, 0));
}

/** Rates and budgets around today, and two people on large cards for clients. */
async function addSampleCosts(
  { tx, record }: TeamWrite,
  team: LoadedTeam,
  cards: readonly { number: number; people: string }[],
): Promise<void> {
  const today = toDayNumber(team.today);
  await putCurrency(tx, team.id, sampleCurrency);
  for (const [place, rate] of sampleRates(today).entries()) {
    await putDayRate(tx, team.id, { ...rate, id: place + 1 });
    record("day_rate", place + 1, null, { ...rate, id: place + 1 });
  }
  for (const [place, budget] of sampleBudgets(today).entries()) {
    await putBudget(tx, team.id, { ...budget, id: place + 1 });
    record("budget", place + 1, null, { ...budget, id: place + 1 });
  }
  for (const { number, people } of cards) {
    if (people !== "1") await putCardPeople(tx, team.id, number, people);
  }
}

function withBlockage(spells: Spell[], blocked: SampleCard["blocked"]): Spell[] {
  if (blocked === null) return spells;
  const begun = spellsBlocked(spells, blocked.from, blocked.reason);
  return blocked.to === null ? begun : spellsUnblocked(begun, blocked.to);
}

function toRow(team: LoadedTeam, card: SampleCard, number: number): CardRow {
  const { type, size, stream, blocked, ...fields } = card;
  const { typeId, ...keys } = toKeys(team, { type, size, stream });
  if (typeId === undefined) throw new Error(`The sample team has no type ${type}`);
  const row = newCardRow({ ...fields, ...keys, number, typeId });
  return { ...row, ...timesOf(team, row) };
}
