import { database } from "@/lib/db/client";
import { localOwner } from "@/lib/db/write-team";
import { loadSampleTeam } from "@/lib/services/sample/load-sample-team";

/** Run by `npm run sample`: makes sure that there is a sample team and prints its slug. */
const { slug } = await loadSampleTeam({ actor: localOwner });
process.stdout.write(`${slug}\n`);
await database().$disconnect();
