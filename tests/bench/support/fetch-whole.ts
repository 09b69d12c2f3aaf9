import http from "node:http";

// One connection that stays open, as a browser has: connecting is no part of a server's time.
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

/** Asks for an address and reads the answer to its last byte; throws where the status is another. */
export function fetchWhole(
  url: string,
  status = 200,
  headers: Record<string, string> = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === status) resolve(Buffer.concat(chunks));
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.once("error", reject);
  });
}
