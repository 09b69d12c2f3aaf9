import { DataTable } from "@/components/charts/data-table";
import type { AgedGroup, Aging } from "@/lib/charts/aging/aging";
import { agingGroupName } from "@/lib/charts/aging/aging-names";
import { outlookOf } from "@/lib/charts/stand-up/stand-up-words";
import { formatNumber } from "@/lib/format/format-number";

type AgingTablesProps = { aging: Aging; title: string; cardPath: string };

/** The ageing chart's figures: every card, then every group. */
export function AgingTables({ aging, title, cardPath }: AgingTablesProps) {
  const { by, groups, cards } = aging;
  return (
    <>
      <DataTable
        caption={title}
        columns={["Card", "Group", "Age", "Its SLA", "Chance to make it"]}
        rows={cards.map((card) => [
          `#${card.number} ${card.title}`,
          agingGroupName(by, card[by] ?? null),
          String(card.age),
          card.quote === null ? "no quote" : String(card.quote.wholeDays),
          outlookOf(card).text,
        ])}
        hrefs={cards.map((card) => [undefined, undefined, `${cardPath}/${card.number}`])}
      />
      <DataTable
        caption="What released cards took, in days"
        columns={["Group", "In progress", "Released", "P50", "P70", "P85", "SLA"]}
        rows={groups.map((group) => groupRow(by, group))}
      />
    </>
  );
}

function groupRow(by: Aging["by"], group: AgedGroup): string[] {
  const { name, inProgress, released, p50, p70, p85, wholeDays } = group;
  return [
    agingGroupName(by, name),
    formatNumber(inProgress),
    formatNumber(released),
    formatNumber(p50, 1),
    formatNumber(p70, 1),
    formatNumber(p85, 1),
    formatNumber(wholeDays),
  ];
}
