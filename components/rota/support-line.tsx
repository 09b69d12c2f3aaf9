import { PageLink } from "@/components/ui/page-link";
import type { SupportHolder } from "@/lib/cards/rota/rota";
import { supportWords } from "@/lib/charts/rota/rota-words";

type SupportLineProps = { holder: SupportHolder | null; path: string };

/** Who holds the support role, in one short line that leads to the rota; nothing where nobody does. */
export function SupportLine({ holder, path }: SupportLineProps) {
  if (holder === null) return null;
  return (
    <PageLink href={`${path}/rota`} prefetch={false} data-support>
      {supportWords(holder)}
    </PageLink>
  );
}
