import { sentByScript } from "@/lib/cards/form-state";
import { apiRoute } from "@/lib/server/api-route";
import { answerBulkForm } from "@/lib/server/bulk-form";
import { readForm } from "@/lib/server/read-form";

export const dynamic = "force-dynamic";

/**
 * Does what the bulk form asks for, telling how far it is: a line of JSON for each step. It is done
 * to its end also where the asker has left meanwhile.
 */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoute<{ team: string }>({
  POST: async (request, { team }) => {
    const form = await readForm(request);
    form.set(sentByScript, "yes");
    const encoder = new TextEncoder();
    let isHeard = true;
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        const write = (line: unknown) => {
          if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        };
        write({ state: await answerBulkForm(team, form, (share) => write({ share })) });
        if (isHeard) controller.close();
      },
      cancel() {
        isHeard = false;
      },
    });
    return new Response(body, {
      headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
    });
  },
});
