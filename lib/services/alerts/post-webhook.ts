import "server-only";
import type dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { checkLiteral, guardedLookup, NotReachable } from "@/lib/services/alerts/address-guard";

const timeoutMs = 10_000;
/** Nothing of an answer is used: more than this is not waited for. */
const maxAnswerBytes = 64_000;

/** Why something could not be handed over, in a sentence without secrets; `isFinal`: trying again is no use. */
export class NotDelivered extends Error {
  readonly isFinal: boolean;
  constructor(message: string, { isFinal = false } = {}) {
    super(message);
    this.isFinal = isFinal;
  }
}

type Posting = {
  body: string;
  headers: Record<string, string>;
  /** Networks that may be reached beside the public ones */
  allowed: readonly string[];
  lookup?: typeof dns.lookup;
};

/**
 * Posts JSON to a webhook that somebody named; redirects are not followed. Throws a NotDelivered for
 * anything but a 2xx answer within ten seconds.
 */
export async function postWebhook(address: string, posting: Posting): Promise<void> {
  const url = new URL(address);
  const status = await answerOf(url, posting).catch((error: unknown) => {
    throw undelivered(url, error);
  });
  if (status >= 200 && status < 300) return;
  if (status >= 300 && status < 400) {
    throw new NotDelivered(
      `${url.host} sent it on to another address (${status}), which webhooks do not follow.`,
      { isFinal: true },
    );
  }
  // What is too early or too much may be right later.
  const isFinal = status >= 400 && status < 500 && ![408, 425, 429].includes(status);
  throw new NotDelivered(`${url.host} answered ${status}.`, { isFinal });
}

async function answerOf(url: URL, { body, headers, allowed, lookup }: Posting): Promise<number> {
  checkLiteral(url, allowed);
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    let status: number | null = null;
    const options: http.RequestOptions = {
      method: "POST",
      // A connection of its own: none is used again past the check of its address.
      agent: false,
      lookup: guardedLookup(allowed, lookup),
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
        "User-Agent": "Walltime",
        Connection: "close",
        ...headers,
      },
    };
    const sent = request(url, options, (answer) => {
      const { statusCode = 0 } = answer;
      status = statusCode;
      let size = 0;
      const done = () => {
        resolve(statusCode);
        sent.destroy();
      };
      answer.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxAnswerBytes) done();
      });
      answer.on("end", done);
      answer.on("error", done);
    });
    // Once it has answered, how its answer ends makes no difference.
    sent.on("error", (error) => (status === null ? reject(error) : resolve(status)));
    sent.end(body);
  });
}

function undelivered(url: URL, error: unknown): NotDelivered {
  if (error instanceof NotDelivered) return error;
  if (error instanceof NotReachable) return new NotDelivered(error.message, { isFinal: true });
  const { name, code } = error as { name?: string; code?: string };
  if (name === "TimeoutError" || code === "ABORT_ERR" || name === "AbortError") {
    return new NotDelivered(`${url.host} did not answer within ten seconds.`);
  }
  const why = { ENOTFOUND: "its name is not known", ECONNREFUSED: "nothing answers there" };
  const known = code !== undefined && code in why ? why[code as keyof typeof why] : code;
  return new NotDelivered(`${url.host} could not be reached${known ? `: ${known}` : ""}.`);
}
