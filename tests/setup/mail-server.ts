import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type ReceivedMail = { to: string[]; source: string; user: string };

/** A real mail server that keeps what it is handed, and refuses it when a test says so. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Told to whoever hands over a mail; null takes it */
  refusal: string | null = null;
  readonly #server: SMTPServer;

  constructor() {
    this.#server = new SMTPServer({
      disabledCommands: ["STARTTLS"],
      authMethods: ["PLAIN"],
      allowInsecureAuth: true,
      onAuth: ({ username = "", password }, _session, done) =>
        password === "pass-word" ? done(null, { user: username }) : done(new Error("No")),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          if (this.refusal !== null) return done(new Error(this.refusal));
          this.received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            source: Buffer.concat(chunks).toString("utf8"),
            user: String(session.user ?? ""),
          });
          done();
        });
      },
    });
    // What a client breaks off is no error of the test.
    this.#server.on("error", () => {});
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
  }

  /** What WALLTIME_SMTP_URL says. */
  url(password = "pass-word"): string {
    const { port } = this.#server.server.address() as AddressInfo;
    return `smtp://walltime:${password}@127.0.0.1:${port}`;
  }

  clear(): void {
    this.received.length = 0;
    this.refusal = null;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}

/** The text of a mail, put together again from its lines. */
export function textOf({ source }: ReceivedMail): string {
  const body = source.slice(source.indexOf("\r\n\r\n"));
  return body.replaceAll("=\r\n", "").replaceAll("=3D", "=").replaceAll("\r\n", "\n");
}
