import http from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { path: string; headers: http.IncomingHttpHeaders; body: string };

/** What a webhook leads to in these tests: keeps what it gets, and answers as a test says. */
export class Receiver {
  readonly received: Received[] = [];
  answer: (response: http.ServerResponse, received: Received) => void = (response) =>
    void response.end("ok");
  readonly #server: http.Server;

  constructor() {
    this.#server = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        const received = { path: request.url ?? "", headers: request.headers, body };
        this.received.push(received);
        this.answer(response, received);
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  url(path = "/hook"): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** Forgets what came, and answers well again. */
  clear(): void {
    this.received.length = 0;
    this.answer = (response) => void response.end("ok");
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
