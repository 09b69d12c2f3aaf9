import type { Metadata } from "next";
import { headers } from "next/headers";
import { WallPage } from "@/components/wall/wall-page";
import { openTeam } from "@/lib/server/team-page";
import { loadWall } from "@/lib/services/load-wall";

export const metadata: Metadata = { title: "Wall" };

type Props = {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ made?: string; to?: string; problem?: string }>;
};

export default async function Page({ params, searchParams }: Props) {
  const { team, context } = await openTeam((await params).team);
  const { made, to, problem } = await searchParams;
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const answered =
    typeof problem === "string"
      ? { problem, undo: null }
      : { problem: null, undo: to !== "undo" && Number(made) > 0 ? Number(made) : null };
  return (
    <WallPage slug={team.slug} nonce={nonce} wall={await loadWall(context)} answered={answered} />
  );
}
