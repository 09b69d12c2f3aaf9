import "server-only";
import { getTeamById } from "@/lib/db/teams";
import type { DeliveryFigures } from "@/lib/metrics/forecast/delivery-figures";
import { loadTeam, loadTeamBySlug } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/**
 * The figures of a delivery without the cards and names of teams that whoever asks is not in. How
 * many cards there are and the chance stay: they are the delivery's.
 */
export async function hideOthers<Figures extends Pick<DeliveryFigures, "cards" | "teams">>(
  context: ServiceContext,
  figures: Figures,
): Promise<Figures> {
  if (typeof context.actor.roles === "string") return figures;
  if (context.actor.link) return onlyOwn(context, figures, context.actor.link.slug);
  const own = (await loadTeam(context)).slug;
  const slugs = new Set([...figures.cards, ...figures.teams].map(({ team }) => team));
  const visible = new Set([own]);
  for (const slug of slugs) {
    if (slug === own) continue;
    const team = await loadTeamBySlug(context.actor, slug, context.now).catch(() => null);
    if (team) visible.add(slug);
  }
  if ([...slugs].every((slug) => visible.has(slug))) return figures;
  return {
    ...figures,
    cards: figures.cards.filter(({ team }) => visible.has(team)),
    teams: figures.teams.filter(({ team }) => visible.has(team)),
  };
}

/** The same for a link, to which the team goes by the link's own name. */
async function onlyOwn<Figures extends Pick<DeliveryFigures, "cards" | "teams">>(
  { teamId }: ServiceContext,
  figures: Figures,
  shownAs: string,
): Promise<Figures> {
  // Figures of an archived delivery are kept as members see them.
  const own = new Set([shownAs, (await getTeamById(teamId))?.slug]);
  const ofOwn = <Row extends { team: string }>(rows: Row[]) =>
    rows.filter(({ team }) => own.has(team)).map((row) => ({ ...row, team: shownAs }));
  return { ...figures, cards: ofOwn(figures.cards), teams: ofOwn(figures.teams) };
}
