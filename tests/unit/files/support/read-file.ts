import { aboutColumns, startChoices } from "@/lib/files/about-columns";
import type { DateFormat } from "@/lib/files/date-format";
import { decideDateFormats } from "@/lib/files/decide-date-formats";
import { bytesSource } from "@/lib/files/file-source";
import { wholeTable } from "@/lib/files/table-source";
import { proposeColumns, proposeFallbacks, understandFile } from "@/lib/files/understand-file";
import { planTable } from "@/tests/unit/files/support/plan-table";

/** What Walltime makes of a file of any format without being told anything. */
export async function readFile(
  content: string | Uint8Array,
  fileName = "export",
  chosenFormat: DateFormat | null = null,
) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = bytesSource(fileName, bytes);
  const file = await understandFile(source, "Europe/London", async () => {}, chosenFormat);
  const mapping = proposeColumns(file);
  const dates = decideDateFormats(file.survey, mapping, chosenFormat ?? {});
  const plan = planTable(await wholeTable(file.table), {
    mapping,
    fallbacks: proposeFallbacks(file, mapping),
    dateFormats: dates.formats,
  });
  const notes = [...file.notes, ...aboutColumns(file, mapping)].map(({ message }) => message);
  const starts = startChoices(file, mapping);
  return { starts, tool: file.tool, stages: file.stages, mapping, dates, plan, notes };
}
