import CostPage from "@/app/t/[team]/cost/page";
import DeliveryPage from "@/app/t/[team]/deliveries/[id]/page";
import DeliveriesPage from "@/app/t/[team]/deliveries/page";
import ForecastPage from "@/app/t/[team]/forecast/page";
import HiddenWorkPage from "@/app/t/[team]/hidden-work/page";
import PlanningPage from "@/app/t/[team]/page";
import SlaPage from "@/app/t/[team]/sla/page";
import StandUpPage from "@/app/t/[team]/stand-up/page";
import WallPage from "@/app/t/[team]/wall/page";
import type { ActingLink } from "@/lib/cards/links/acting-link";
import type { LinkTargetKey } from "@/lib/cards/links/link-targets";

type Props = { link: ActingLink; query: Record<string, string | string[]> };

/** The page of the team that a link leads to, drawn for whoever reads by it. */
export function SharedPage({ link, query }: Props) {
  const params = Promise.resolve({ team: link.slug });
  const searchParams = Promise.resolve(query);
  const asked = { params, searchParams };
  switch (link.target as LinkTargetKey) {
    case "planning":
      return PlanningPage(asked);
    case "sla":
      return SlaPage(asked);
    case "hidden-work":
      return HiddenWorkPage(asked);
    case "forecast":
      return ForecastPage(asked);
    case "wall":
      return WallPage({ params });
    case "stand-up":
      return StandUpPage(asked);
    case "deliveries":
      return DeliveriesPage(asked);
    case "delivery":
      return DeliveryPage({
        params: Promise.resolve({ team: link.slug, id: String(link.item) }),
        searchParams,
      });
    case "cost":
      return CostPage(asked);
    default:
      return null;
  }
}
