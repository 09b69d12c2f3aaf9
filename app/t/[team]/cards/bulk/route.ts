import { sentByScript } from "@/lib/cards/form-state";
import { answerBulkForm } from "@/lib/server/bulk-form";

/** Does what the bulk form asks for, telling how far it is: a line of JSON for each step. */
export async function POST(request: Request, { params }: { params: Promise<{ team: string }> }) {
  const { team } = await params;
  const form = await request.formData();
  form.set(sentByScript, "yes");
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: unknown) =>
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      const state = await answerBulkForm(team, form, (share) => write({ share }));
      write({ state });
      controller.close();
    },
  });
  return new Response(body, {
    headers: { "content-type": "application/x-ndjson", "cache-control": "no-store" },
  });
}
