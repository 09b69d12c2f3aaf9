import { NothingHere } from "@/components/frame/nothing-here";
import { answerNotFound } from "@/lib/server/answer-not-found";

/** What a page answers where nothing is at its address, within the team's frame and without scripts. */
export function missingPage() {
  answerNotFound();
  return <NothingHere />;
}
