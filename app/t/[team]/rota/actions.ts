"use server";

import { z } from "zod";
import type { FormState } from "@/lib/cards/form-state";
import type { RotaView } from "@/lib/cards/rota/rota";
import {
  absenceSchema,
  personFormSchema,
  planSchema,
  type RotaChange,
} from "@/lib/cards/rota/rota-change";
import { countOf } from "@/lib/format/count-of";
import { answerForm, type FormAnswer, parseForm } from "@/lib/server/action";
import { openTeam } from "@/lib/server/team-page";
import { loadRota } from "@/lib/services/rota/load-rota";
import { saveRota } from "@/lib/services/rota/save-rota";

type People = NonNullable<RotaChange["people"]>;

const number = z.coerce.number().int().min(0);

/** Adds somebody to the rota. */
export async function addPersonAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ name, from, to, version }) => {
    const added = parseForm(personFormSchema, { name, from, to });
    return save(slug, version, `${added.name} is on the rota.`, ({ people }) => ({
      people: [...people, { ...added, absences: [] }],
    }));
  });
}

/** Changes somebody's name or days on the rota, or removes who has held no week. */
export async function editPersonAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id, name, from, to, version, remove }) => {
    const own = parseForm(number, id);
    if (remove) {
      return save(slug, version, `${name} is off the rota.`, ({ people }) => ({
        people: people.filter((one) => one.id !== own),
      }));
    }
    const fields = parseForm(personFormSchema, { name, from, to });
    return save(slug, version, `${fields.name} is saved.`, (rota) => ({
      people: withPerson(rota, own, (one) => ({ ...one, ...fields })),
    }));
  });
}

/** Notes days on which somebody is away. */
export async function addAbsenceAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id, from, to, version }) => {
    const own = parseForm(number, id);
    const away = parseForm(absenceSchema, { from, to: to === "" ? from : to });
    return save(slug, version, "The absence is noted.", (rota) => ({
      people: withPerson(rota, own, (one) => ({ ...one, absences: [...one.absences, away] })),
    }));
  });
}

/** Takes an absence away. */
export async function removeAbsenceAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ id, from, version }) => {
    const own = parseForm(number, id);
    return save(slug, version, "The absence is removed.", (rota) => ({
      people: withPerson(rota, own, (one) => ({
        ...one,
        absences: one.absences.filter((away) => away.from !== from),
      })),
    }));
  });
}

/** Sets the weeks by hand whose holder was changed on the page. */
export async function setWeeksAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ version, ...values }) => {
    const { context } = await openTeam(slug);
    const { weeks, people } = await loadRota(context);
    const changes = weeks.flatMap(({ week, person }) => {
      const chosen = values[`person.${week}`];
      if (chosen === undefined || chosen === String(person?.id ?? "")) return [];
      const name = people.find(({ id }) => String(id) === chosen)?.name ?? null;
      return [{ week, person: name, byHand: true }];
    });
    if (changes.length === 0) return { message: "Already saved: there was nothing to change." };
    const text = `${countOf(changes.length, "week")} saved.`;
    return save(slug, version, text, () => ({ weeks: changes }));
  });
}

/** Saves the plan that was looked at. */
export async function savePlanAction(slug: string, _before: FormState, form: FormData) {
  return answerForm(form, async ({ version, weeks, change }) => {
    const plan = parseForm(planSchema, { weeks: Number(weeks), change });
    const answer = await save(slug, version, "The plan is saved.", () => ({ plan }));
    return { ...answer, goTo: `/t/${slug}/rota` };
  });
}

type PeopleOrWeeks = Omit<RotaChange, "version">;

async function save(
  slug: string,
  version: string | undefined,
  text: string,
  change: (rota: RotaView) => PeopleOrWeeks,
): Promise<FormAnswer> {
  const { team, context } = await openTeam(slug);
  const rota = await loadRota(context);
  const { revision } = await saveRota(
    { ...context, place: "rota" },
    { version: parseForm(number, version), ...change(rota) },
  );
  return {
    undo: { team: team.slug, text, revision },
    goToPlain: `/t/${team.slug}/rota`,
  };
}

function withPerson(
  { people }: RotaView,
  id: number,
  change: (one: People[number]) => People[number],
): People {
  return people.map((one) => (one.id === id ? change(one) : one));
}
