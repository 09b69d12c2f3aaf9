/**
 * Closes a request whose body stops arriving, with 408 where nothing was answered yet. One that keeps
 * arriving, however slowly, and one that the program itself reads slowly, are left alone.
 * @param {import("node:http").Server} server before it listens
 * @param {number} limitMs without a byte
 */
export function closeStalledBodies(server, limitMs) {
  server.prependListener("request", (request, response) => {
    if (request.complete || !hasBody(request)) return;
    const { socket } = request;
    let seen = socket.bytesRead;
    let since = performance.now();
    const watch = setInterval(
      () => {
        if (request.complete || request.destroyed) return clearInterval(watch);
        const isWaitingForUs = request.readableLength >= request.readableHighWaterMark;
        if (socket.bytesRead !== seen || isWaitingForUs) {
          seen = socket.bytesRead;
          since = performance.now();
        } else if (performance.now() - since >= limitMs) {
          clearInterval(watch);
          if (!response.headersSent) {
            response.writeHead(408, {
              "content-type": "text/plain; charset=utf-8",
              connection: "close",
            });
            response.end("The request stopped arriving. Send it again.\n");
          }
          setTimeout(() => socket.destroy(), 100).unref();
        }
      },
      Math.min(1_000, limitMs / 4),
    );
    watch.unref();
    // Of the request, not of its connection, which has many.
    request.once("close", () => clearInterval(watch));
  });
}

/** @param {import("node:http").IncomingMessage} request */
function hasBody({ headers }) {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
