import type { Metadata } from "next";
import { ExplanationPage } from "@/components/how/explanation-page";
import { openTeam } from "@/lib/server/team-page";

export const metadata: Metadata = { title: "How figures are worked out" };

type PageProps = { params: Promise<{ team: string }> };

/** The explanations inside the team's frame, so that its navigation stays at hand. */
export default async function Page({ params }: PageProps) {
  await openTeam((await params).team);
  return <ExplanationPage />;
}
