import type { Metadata } from "next";
import { headers } from "next/headers";
import { SharedPage } from "@/app/s/[link]/shared-page";
import { TypeMarks } from "@/components/filters/type-marks";
import { LinkGone } from "@/components/links/link-gone";
import { LinkPassword } from "@/components/links/link-password";
import { ReaderFrame } from "@/components/links/reader-frame";
import { answerNotFound } from "@/lib/server/answer-not-found";
import { countOpening, openReaderPage } from "@/lib/server/reader-page";

const unseen: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

export async function generateMetadata(): Promise<Metadata> {
  const page = await openReaderPage("page");
  if (page.state !== "open") return { ...unseen, title: "Shared page" };
  return { ...unseen, title: `${page.label} · ${page.team.name}` };
}

type Props = {
  params: Promise<{ link: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

/** What a link shows to whoever has it; the same for every link that does not hold. */
export default async function Page({ params, searchParams }: Props) {
  const page = await openReaderPage("page");
  if (page.state === "gone") {
    answerNotFound();
    return <LinkGone />;
  }
  const { link } = await params;
  if (page.state === "locked") {
    const { refused } = await searchParams;
    return <LinkPassword action={`/s/${link}/unlock`} refused={refused ?? null} />;
  }
  await countOpening(page, await headers());
  const { team, label } = page;
  return (
    <ReaderFrame title={`${label}, ${team.name}`}>
      <TypeMarks types={team.types.map(({ name, kind, colour }) => ({ name, kind, colour }))}>
        <SharedPage link={page.actor.link} query={page.query} />
      </TypeMarks>
    </ReaderFrame>
  );
}
