import "server-only";

const beatMs = 15_000;

/**
 * A server-sent event stream of a team's revisions: `follow` is called with a function that sends
 * one, and with one that ends the stream so that the other side notices and asks anew, and answers
 * how to stop. Before each revision and each beat `mayStill` is asked whether the asker may still
 * follow; the stream ends where they may not. A beat every 15 seconds keeps proxies from closing it and lets the
 * other side notice when the connection has gone silently.
 */
export function eventStream(
  request: Request,
  mayStill: () => Promise<boolean>,
  follow: (send: (revision: number) => void, giveUp: () => void) => () => void,
): Response {
  const encoder = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const writeIfAllowed = async (text: string) => {
        const isAllowed = await mayStill().catch(() => false);
        if (ended) return;
        if (isAllowed) write(text);
        else end();
      };
      const stop = follow(
        (revision) =>
          void writeIfAllowed(`event: revision\nid: ${revision}\ndata: ${revision}\n\n`),
        () => end(),
      );
      const beat = setInterval(
        () => void writeIfAllowed("event: beat\ndata: still here\n\n"),
        beatMs,
      );
      end = () => {
        if (ended) return;
        ended = true;
        clearInterval(beat);
        stop();
        try {
          controller.close();
        } catch {
          // The asker has gone already.
        }
      };
      request.signal.addEventListener("abort", end);
      write("retry: 1000\n\n");
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
