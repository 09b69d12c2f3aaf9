import { ReaderPlain } from "@/components/links/reader-plain";
import { NarrowPage } from "@/components/people/narrow-page";

/** In place of what a link led to, the same whether it is unknown, expired or revoked. */
export function LinkGone() {
  return (
    <ReaderPlain>
      <NarrowPage
        title="This link does not work, or no longer works"
        lead="It may have expired or been revoked, or part of it is missing. Ask whoever sent it for a new one."
      >
        {null}
      </NarrowPage>
    </ReaderPlain>
  );
}
