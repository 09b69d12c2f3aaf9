import type { Metadata } from "next";
import { headers } from "next/headers";
import { WallPage } from "@/components/wall/wall-page";
import { openTeam } from "@/lib/server/team-page";
import { loadWall } from "@/lib/services/wall/load-wall";

export const metadata: Metadata = { title: "Wall" };

type Props = { params: Promise<{ team: string }> };

export default async function Page({ params }: Props) {
  const { team, context } = await openTeam((await params).team);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return <WallPage slug={team.slug} nonce={nonce} wall={await loadWall(context)} />;
}
