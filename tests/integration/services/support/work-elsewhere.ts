import { localOwner } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { checkUpload, importUpload } from "@/lib/services/import/check-upload";

/** The check or the import of a kept file in a process of its own, which says what came of it. */
const [what, teamId, upload = ""] = process.argv.slice(2);
const context = { actor: localOwner, teamId: Number(teamId) };
const none = new URLSearchParams();
try {
  const { status } =
    what === "import"
      ? await importUpload(context, upload, none)
      : (await checkUpload(context, upload, none, { isLatest: true })).outcome;
  process.stdout.write(status);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stdout.write(error.code);
}
process.exit();
