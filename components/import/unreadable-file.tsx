import { LinkButton } from "@/components/forms/link-button";
import { PageHead } from "@/components/forms/page-head";

type Props = {
  base: string;
  message: string;
  /** Whether somebody stopped the check, so that nothing is known of the file */
  isCancelled?: boolean;
  /** Where the file is checked again as one without headings */
  withoutHeadings?: string | undefined;
};

/** What stands in place of the check when a file cannot be read at all. */
export function UnreadableFile({ base, message, isCancelled, withoutHeadings }: Props) {
  return (
    <>
      <PageHead
        title={isCancelled ? "The check was cancelled" : "This file cannot be read"}
        text={message}
      />
      {withoutHeadings !== undefined && (
        <LinkButton href={withoutHeadings} mr="sm">
          The first row is data
        </LinkButton>
      )}
      <LinkButton href={base} variant={withoutHeadings === undefined ? "filled" : "default"}>
        Choose another file
      </LinkButton>
    </>
  );
}
