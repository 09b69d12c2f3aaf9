import type { HostileRequest } from "@/tests/hostile/generate-request";

type HostileAnswer = { status: number; headers: Headers };

type AttackFigures = {
  requests: number;
  byStatus: Record<number, number>;
  slowestMs: number;
  slowest: string;
  /** Answers of 5xx, requests without an answer in time, headers that a text put in */
  failures: string[];
};

type Attack = {
  requests: number;
  atOnce: number;
  limitMs: number;
  next: () => HostileRequest;
  send: (request: HostileRequest) => Promise<HostileAnswer>;
};

const maxFailures = 20;

/** Sends hostile requests, so many at once, and gathers what an attacker must not be able to cause. */
export async function attack({ requests, atOnce, limitMs, next, send }: Attack) {
  const figures: AttackFigures = {
    ...{ requests: 0, byStatus: {}, slowestMs: 0, slowest: "", failures: [] },
  };
  const one = async () => {
    while (figures.requests < requests && figures.failures.length < maxFailures) {
      figures.requests += 1;
      const request = next();
      const name = `${request.method} ${request.path.slice(0, 300)}`;
      const startedAt = performance.now();
      const answer = await inTime(send(request), limitMs);
      const tookMs = performance.now() - startedAt;
      if (tookMs > figures.slowestMs) Object.assign(figures, { slowestMs: tookMs, slowest: name });
      const status = answer?.status ?? 0;
      figures.byStatus[status] = (figures.byStatus[status] ?? 0) + 1;
      if (status === 0 || status >= 500) figures.failures.push(`${name}: ${told(request, status)}`);
      if (answer?.headers.has("x-injected")) figures.failures.push(`${name}: a header came in`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return figures;
}

function told({ headers, body }: HostileRequest, status: number): string {
  const sent = typeof body === "string" ? body.slice(0, 1_000) : body ? "a form" : "nothing";
  return `${status === 0 ? "no answer in time" : status}, sent ${JSON.stringify(headers)} ${sent}`;
}

async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
