import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { addCardAction, addCardsAction } from "@/app/t/[team]/cards/actions";
import { missingPage } from "@/app/t/[team]/missing-page";
import { QuickForm } from "@/components/cards/quick-form";
import { SeveralForm } from "@/components/cards/several-form";
import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";
import { NotForRole } from "@/components/people/not-for-role";
import { fieldsThat } from "@/lib/cards/fields/card-fields";
import { formValuesOf } from "@/lib/cards/fields/card-form";
import { lastChoicesCookie } from "@/lib/cards/fields/last-choices";
import type { FormValues } from "@/lib/cards/form-state";
import { mayDo } from "@/lib/cards/people/actor";
import { openTeam, type TeamPage, unlessMissing } from "@/lib/server/team-page";
import { cardNumberOf, getCard } from "@/lib/services/cards/get-card";
import { loadCardLists } from "@/lib/services/cards/load-card-lists";

export const metadata: Metadata = { title: "Add a card" };

type Search = { from?: string; several?: string; added?: string; last?: string };
type Props = { params: Promise<{ team: string }>; searchParams: Promise<Search> };

export default async function Page({ params, searchParams }: Props) {
  const page = await openTeam((await params).team);
  if (!mayDo(page.context.actor, page.team.id, "editor")) return <NotForRole needed="editor" />;
  const search = await searchParams;
  const base = `/t/${page.team.slug}`;
  const start = await startOf(page, search.from);
  if (start === null) return missingPage();
  const common = {
    base,
    lists: await loadCardLists(page.context),
    start,
    idempotencyKey: randomUUID(),
  };
  const first = Number(search.added);
  const last = Number(search.last ?? search.added);
  const several = addCardsAction.bind(null, page.team.slug);
  return (
    <>
      <PageHead
        title={search.several ? "Add several cards" : "Add a card"}
        actions={
          search.several ? null : (
            <LinkButton href={`${base}/cards/new?several=1`} variant="default">
              Add several at once
            </LinkButton>
          )
        }
      />
      {search.several ? (
        <SeveralForm {...common} action={several} />
      ) : (
        <QuickForm
          {...common}
          // A duplicate, and the form after several cards, start again.
          key={`${search.from} ${search.added}`}
          addAction={addCardAction.bind(null, page.team.slug)}
          addSeveralAction={several}
          added={first > 0 && last >= first ? { first, last } : null}
        />
      )}
    </>
  );
}

const copied = fieldsThat(({ isCopied }) => isCopied === true);

/** A copy of a card without its days and its reference, null where there is none to copy; or the type and size chosen last. */
async function startOf({ team, context }: TeamPage, from?: string): Promise<FormValues | null> {
  if (from) {
    const card = await unlessMissing((async () => getCard(context, cardNumberOf(from)))());
    if (card === null) return null;
    const values = formValuesOf(card);
    return {
      ...Object.fromEntries(copied.map((field) => [field, values[field]])),
      prioritised: team.today,
    };
  }
  const chosen = new URLSearchParams((await cookies()).get(lastChoicesCookie(team.slug))?.value);
  const type = team.types.find((one) => one.name === chosen.get("type")) ?? team.types[0];
  const size = team.sizes.find((one) => one.name === chosen.get("size"));
  return { type: type?.name ?? "", size: size?.name ?? "", prioritised: team.today };
}
