import { localOwner } from "@/lib/cards/people/actor";
import { database } from "@/lib/db/client";
import { loadSampleTeam } from "@/lib/services/sample/load-sample-team";

/** Run by `npm run sample`: makes sure that there is a sample team and prints its slug. */
const { slug } = await loadSampleTeam({ actor: localOwner });
process.stdout.write(`${slug}\n`);
await database().$disconnect();
