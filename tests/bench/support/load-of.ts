import http from "node:http";

export type Load = { perSecond: number; p99: number; total: number };

type LoadOptions = {
  connections: number;
  seconds: number;
  status?: number;
  /** Whose connections they are, in turn. */
  cookies?: readonly string[] | undefined;
};

/**
 * Asks for addresses in turn over many connections that stay open, each with one request after the
 * other. Throws where one is answered with another status. Milliseconds to the last byte.
 */
export async function loadOf(
  urls: readonly string[],
  { connections, seconds, status = 200, cookies = [] }: LoadOptions,
): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1_000;
  const viewer = async (_: unknown, number: number) => {
    const cookie = cookies[number % cookies.length];
    const headers = { "accept-encoding": "gzip", ...(cookie ? { cookie } : {}) };
    for (let turn = number; performance.now() < end; turn += 1) {
      const asked = performance.now();
      await wholeAnswer(urls[turn % urls.length] ?? "", { agent, headers }, status);
      times.push(performance.now() - asked);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, viewer));
  } finally {
    agent.destroy();
  }
  const sorted = times.sort((a, b) => a - b);
  return {
    perSecond: (1_000 * times.length) / (performance.now() - start),
    p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN,
    total: times.length,
  };
}

/** Browsers get text compressed. */
function wholeAnswer(url: string, options: http.RequestOptions, status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, options, (response) => {
      response.resume();
      response.once("error", reject);
      response.once("end", () => {
        if (response.statusCode === status) resolve();
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.once("error", reject);
  });
}
