import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";

/** What stands in place of the check when a file cannot be read at all. */
export function UnreadableFile({ base, message }: { base: string; message: string }) {
  return (
    <>
      <PageHead title="This file cannot be read" text={message} />
      <LinkButton href={base}>Choose another file</LinkButton>
    </>
  );
}
