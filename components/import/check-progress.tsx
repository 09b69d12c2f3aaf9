import { PageHead } from "@/components/forms/page-head";
import { WorkProgress } from "@/components/import/work-progress";

type Props = { base: string; upload: string; fileName: string };

/** What stands in place of the check while a large file is being checked. */
export function CheckProgress({ base, upload, fileName }: Props) {
  return (
    <>
      <PageHead
        title="Checking the file"
        text={
          <>
            <bdi>{fileName}</bdi> is large, so this takes a moment. Nothing is saved.
          </>
        }
      />
      <WorkProgress address={`${base}/${upload}/progress`} />
    </>
  );
}
