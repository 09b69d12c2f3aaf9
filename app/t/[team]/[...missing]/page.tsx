import { notFound } from "next/navigation";

/** An address below a team that has no page: not found, but within the team's frame. */
export default function Page(): never {
  notFound();
}
