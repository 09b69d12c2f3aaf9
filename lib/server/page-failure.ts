import "server-only";
import { answerOutage } from "@/lib/server/answer-outage";
import { databaseTrouble } from "@/lib/services/team/database-health";

/**
 * What a page throws in place of an error: where the database is in trouble, one whose digest says
 * so, which is all of an error that reaches the browser. Read by components/ui/failure.
 */
export function asPageFailure(error: unknown): unknown {
  const found = databaseTrouble(error);
  if (found === null) return error;
  answerOutage(error);
  const failure = new Error(found.sentence, { cause: error });
  return Object.assign(failure, { digest: `database-${found.trouble}` });
}
