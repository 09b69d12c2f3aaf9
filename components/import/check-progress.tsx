import { PageHead } from "@/components/forms/page-head";
import { ChoicesForm } from "@/components/import/choices-form";
import { ColumnChoices } from "@/components/import/column-choices";
import { DateQuestions } from "@/components/import/date-questions";
import { PlannedRows } from "@/components/import/planned-rows";
import { WorkProgress } from "@/components/import/work-progress";
import type { CheckedImport } from "@/lib/files/checked-import";

type Props = {
  base: string;
  upload: string;
  fileName: string;
  /** The choices made so far */
  choices: URLSearchParams;
  /** What becomes of the first rows; null where they cannot be read by themselves */
  look: CheckedImport | null;
};

/** What stands in place of the check while a large file is being checked. */
export function CheckProgress({ base, upload, fileName, choices, look }: Props) {
  return (
    <>
      <PageHead
        title="Checking the file"
        text={
          <>
            <bdi>{fileName}</bdi> is large, so this takes a moment. Nothing is saved.
            {look !== null && " What its first rows become shows already, and can be corrected."}
          </>
        }
      />
      <WorkProgress address={`${base}/${upload}/progress`} />
      {look !== null && (
        <ChoicesForm action={`${base}/${upload}`}>
          {othersOf(choices).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <DateQuestions columns={look.ambiguous} />
          <PlannedRows outcome={look} />
          <ColumnChoices outcome={look} />
        </ChoicesForm>
      )}
    </>
  );
}

/** Choices that are not asked here and have to stay. */
function othersOf(choices: URLSearchParams): [name: string, value: string][] {
  return [...choices].filter(([name]) => !/^(?:column|format)\./.test(name));
}
