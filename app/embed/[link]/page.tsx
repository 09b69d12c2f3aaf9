import type { Metadata } from "next";
import { headers } from "next/headers";
import { EmbeddedChart } from "@/app/embed/[link]/embedded-chart";
import { TypeMarks } from "@/components/filters/type-marks";
import { LinkGone } from "@/components/links/link-gone";
import { ReaderPlain } from "@/components/links/reader-plain";
import { StayCurrent } from "@/components/ui/stay-current";
import { allowFraming } from "@/lib/server/answer-framing";
import { answerNotFound } from "@/lib/server/answer-not-found";
import { countOpening, openReaderPage } from "@/lib/server/reader-page";

export const metadata: Metadata = {
  title: "Chart",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

/** One chart for a page of another site; only the sites that the link names may show it. */
export default async function Page() {
  const page = await openReaderPage("embed");
  if (page.state !== "open") {
    answerNotFound();
    return <LinkGone />;
  }
  const { team, actor, query } = page;
  allowFraming(actor.link.origins);
  await countOpening(page, await headers());
  return (
    <ReaderPlain>
      <TypeMarks types={team.types.map(({ name, kind, colour }) => ({ name, kind, colour }))}>
        <StayCurrent url={`/t/${team.slug}/revision`} revision={team.revision} />
        <EmbeddedChart target={actor.link.target} query={query} slug={team.slug} />
      </TypeMarks>
    </ReaderPlain>
  );
}
