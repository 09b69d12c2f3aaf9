import type { Metadata } from "next";
import { missingPage } from "@/app/t/[team]/missing-page";

export const metadata: Metadata = { title: "Not found" };

/** An address below a team that has no page: not found, but within the team's frame. */
export default function Page() {
  return missingPage();
}
