import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPageCache } from "@/lib/launch/page-cache.js";

let server: http.Server;
let address: string;
let drawn: number;
let teamId: number;
let revision: number | null;
let role: string | null;
let tell: string | null;
let isAway: boolean;
let draw: (request: http.IncomingMessage, response: http.ServerResponse) => void;
let asked: string[];

function serve(limits: { maxAgeMs?: number; maxBytes?: number; patienceMs?: number } = {}) {
  const answerPage = createPageCache(async ({ headers }, slug) => {
    asked.push(slug);
    if (isAway) throw new Error("The database is away");
    const cookies = role === null ? (headers.cookie ?? "") : "";
    return revision === null ? null : { teamId, revision, role, cookies, tell };
  }, limits);
  server = http.createServer((request, response) => {
    response.setHeader("content-security-policy", `nonce-${Math.random()}`);
    void answerPage(request, response, () => {
      drawn += 1;
      draw(request, response);
    });
  });
  return new Promise<void>((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve();
    }),
  );
}

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(address + path, { headers });
  return { text: await answer.text(), headers: answer.headers, status: answer.status };
};

beforeEach(() => {
  [drawn, revision, isAway, asked] = [0, 1, false, []];
  [teamId, role, tell] = [1, null, null];
  draw = (_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.write(`<p>é ${drawn} `);
    setTimeout(() => response.end(String(response.getHeader("content-security-policy"))), 20);
  };
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe("a planning page", () => {
  test("is drawn once a change, with the policy that its own nonce stands in", async () => {
    await serve();
    const first = await get("/t/web?type=Bug");
    const second = await get("/t/web?type=Bug");
    expect([drawn, second.text]).toEqual([1, first.text]);
    expect(second.text.startsWith("<p>é 1 ")).toBe(true);
    const policy = second.headers.get("content-security-policy") ?? "";
    expect(second.text).toContain(policy);
    expect(second.headers.get("content-type")).toBe("text/html; charset=utf-8");
    revision = 2;
    expect((await get("/t/web?type=Bug")).text).not.toBe(first.text);
    expect(drawn).toBe(2);
  });

  test("is drawn anew where another team has come to the address of one that was deleted", async () => {
    await serve();
    await get("/t/web");
    teamId = 2;
    await get("/t/web");
    await get("/t/web");
    expect(drawn).toBe(2);
  });

  test("is drawn for each address, cookie and encoding apart", async () => {
    await serve();
    await get("/t/web");
    await get("/t/web?type=Bug");
    await get("/t/web", { cookie: "walltime-preferences=order%3Diso" });
    await get("/t/web", { "accept-encoding": "identity" });
    await get("/t/other");
    expect(drawn).toBe(5);
  });

  test("is drawn once for many who ask at the same time", async () => {
    await serve();
    const texts = await Promise.all(Array.from({ length: 30 }, () => get("/t/web")));
    expect(drawn).toBe(1);
    expect(new Set(texts.map(({ text }) => text)).size).toBe(1);
  });

  test("is drawn for others where whoever asked first has gone, or reads too slowly", async () => {
    let isSlow = true;
    await serve({ patienceMs: 50 });
    const quick = draw;
    draw = (request, response) => {
      if (!isSlow) return quick(request, response);
      isSlow = false;
      response.writeHead(200, { "content-type": "text/html" });
      response.write("<p>never ended");
    };
    const gone = new AbortController();
    const first = fetch(`${address}/t/web`, { signal: gone.signal }).catch(() => null);
    await expect.poll(() => drawn).toBe(1);
    expect((await get("/t/web")).text).toContain("é 2");
    // That one was waited for; nobody waits again.
    expect((await get("/t/web")).text).toContain("é 2");
    gone.abort();
    await first;
    await expect.poll(async () => (await get("/t/web")).status).toBe(200);
    const before = drawn;
    await get("/t/web");
    await get("/t/web");
    expect(drawn).toBeLessThanOrEqual(before + 1);
  });

  test("is drawn again after a while, without a change as well", async () => {
    await serve({ maxAgeMs: 1 });
    await get("/t/web");
    await new Promise((resolve) => setTimeout(resolve, 5));
    await get("/t/web");
    expect(drawn).toBe(2);
  });

  test("gives way to others where there are many", async () => {
    await serve({ maxBytes: 150 });
    for (const slug of ["a", "b", "c", "d", "e", "f"]) await get(`/t/${slug}`);
    await get("/t/f");
    expect(drawn).toBe(6);
    await get("/t/a");
    expect(drawn).toBe(7);
  });

  test("is not kept where it went wrong, sets a cookie or is no page", async () => {
    await serve();
    for (const [status, headers] of [
      [500, { "content-type": "text/html" }],
      [404, { "content-type": "text/html" }],
      [200, { "content-type": "text/html", "set-cookie": "a=b" }],
      [200, { "content-type": "application/json" }],
    ] as const) {
      draw = (_request, response) => response.writeHead(status, headers).end("x");
      const before = drawn;
      await get("/t/web");
      await get("/t/web");
      expect(drawn - before).toBe(2);
    }
  });

  test("is drawn, and says so itself, where the database is away or knows no such team", async () => {
    await serve();
    await get("/t/web");
    isAway = true;
    await get("/t/web");
    [isAway, revision] = [false, null];
    await get("/t/web");
    expect(drawn).toBe(3);
  });
});

describe("a planning page where people sign in", () => {
  const drawFor = (drawnRole: string) => {
    const usual = draw;
    draw = (request, response) => {
      Object.assign(response, { walltimeRole: drawnRole });
      usual(request, response);
    };
  };

  test("is the same for all who may do the same in its team, whoever they are", async () => {
    await serve();
    role = "viewer";
    drawFor("viewer");
    const first = await get("/t/web", { cookie: "walltime.session_token=kim" });
    const second = await get("/t/web", { cookie: "walltime.session_token=lea" });
    expect([drawn, second.text]).toEqual([1, first.text]);
  });

  test("is drawn for each role apart", async () => {
    await serve();
    for (const one of ["viewer", "editor", "viewer", "editor"]) {
      role = one;
      draw = (_request, response) => {
        Object.assign(response, { walltimeRole: one });
        response.writeHead(200, { "content-type": "text/html" }).end(`for an ${one}`);
      };
      expect((await get("/t/web")).text).toBe(`for an ${one}`);
    }
    expect(drawn).toBe(2);
  });

  test("is not kept where the role of who asked was changed meanwhile, or nobody says whose it is", async () => {
    await serve();
    role = "viewer";
    await get("/t/web");
    drawFor("owner");
    await get("/t/web");
    await get("/t/web");
    expect(drawn).toBe(3);
  });

  test("tells a browser its person's name, and nobody else's", async () => {
    await serve();
    role = "viewer";
    drawFor("viewer");
    tell = "walltime-person=Kim";
    const first = await get("/t/web");
    const again = await get("/t/web");
    tell = "walltime-person=Lea";
    const second = await get("/t/web");
    tell = null;
    const known = await get("/t/web");
    expect(drawn).toBe(1);
    expect([first, again, second, known].map(({ headers }) => headers.get("set-cookie"))).toEqual([
      "walltime-person=Kim",
      "walltime-person=Kim",
      "walltime-person=Lea",
      null,
    ]);
  });
});

test("other requests are none of its business", async () => {
  await serve();
  for (const path of ["/t/web/cards", "/t/~1_secret", "/", "/t/web/items"]) await get(path);
  await get("/t/web", { rsc: "1" });
  await fetch(`${address}/t/web`, { method: "POST" });
  expect([drawn, asked]).toEqual([6, []]);
});
