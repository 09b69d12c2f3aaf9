import PlanningPage from "@/app/t/[team]/page";
import type { ActingLink } from "@/lib/cards/links/acting-link";

type Props = { link: ActingLink; query: Record<string, string | string[]> };

/** The page of the team that a link leads to, drawn for whoever reads by it. */
export async function SharedPage({ link, query }: Props) {
  const searchParams = Promise.resolve(query);
  const params = Promise.resolve({ team: link.slug });
  switch (link.target) {
    case "planning":
      return await PlanningPage({ params, searchParams });
    default:
      return null;
  }
}
