import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";

/** Why a page opens on lead times: what the record does not say, and how to come by it. */
export function NoCommitDays({ path }: { path: string }) {
  return (
    <Notice title="This record has no commit days, so the page shows lead times: prioritised to done.">
      No released card says when work on it began: there are no cycle times, and no quotes or
      chances, which rest on them. To get them,{" "}
      <PageLink href={`${path}/import`}>import a file</PageLink> with a column for the start of
      work, or{" "}
      <PageLink href={`${path}/cards?state=no-commit-day`}>give the cards a commit day</PageLink>,
      many at once.
    </Notice>
  );
}
