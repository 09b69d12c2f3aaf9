import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { newShareLinkSchema } from "@/lib/cards/links/share-link";
import { makeShareLink } from "@/lib/services/links/make-share-link";
import { unlockShareLink } from "@/lib/services/links/open-share-link";
import { createAccount } from "@/lib/services/people/create-account";
import { limitAttempts } from "@/lib/services/people/limit-attempts";
import { signIn } from "@/lib/services/people/sign-in";
import { makeTeam } from "@/tests/factories/make-team";
import { query } from "@/tests/integration/db/support/team-state";

const password = "correct horse battery";
const unknownLink = () => `999999_${randomUUID().replaceAll("-", "").padEnd(43, "A")}`;
const anybody = () => `${randomUUID()}@example.org`;

let client: string;

beforeEach(async () => {
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  vi.stubEnv("WALLTIME_URL", "http://walltime.test");
  client = randomUUID();
  await query("delete from rate_limits");
});

const signInAs = (email: string, given = "wrong password") =>
  signIn({ email, password: given }, { headers: new Headers(), client });

/** What is counted under the keys there are, without what makes keys differ. */
async function counted(): Promise<[string, number][]> {
  const rows = await query<{ key: string; count: number }>("select key, count from rate_limits");
  return rows.map(({ key, count }): [string, number] => [key, count]).sort();
}

async function useUp(key: string): Promise<void> {
  for (let count = 0; count < 50; count += 1) {
    await limitAttempts([{ key, max: 50, windowMs: 15 * 60_000 }]);
  }
}

describe("an address over its limit", () => {
  test("makes no row for another account", async () => {
    await useUp(`sign-in:${client}`);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await expect(signInAs(anybody())).rejects.toMatchObject({ status: 429 });
      expect(await counted()).toEqual([[`sign-in:${client}`, 50 + attempt]]);
    }
  });

  test("makes no row for another link", async () => {
    await useUp(`link:${client}`);
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const asked = unlockShareLink(unknownLink(), "wrong", client);
      await expect(asked).rejects.toMatchObject({ status: 429 });
      expect(await counted()).toEqual([[`link:${client}`, 50 + attempt]]);
    }
  });
});

describe("a right password", () => {
  test("of an account leaves what its address has tried", async () => {
    const email = anybody();
    await createAccount({ name: "Ann", email, password });
    await expect(signInAs(email)).rejects.toMatchObject({ code: "wrong-password" });
    expect(await counted()).toHaveLength(3);
    await signInAs(email, password);
    expect(await counted()).toEqual([[`sign-in:${client}`, 2]]);
  });

  test("of a link leaves what its address and others have tried", async () => {
    const { context } = await makeTeam();
    const input = newShareLinkSchema.parse({ target: "planning", password });
    const { address } = await makeShareLink({ ...context, source: "screen" }, input);
    const link = /\d+_[\w-]{43}/.exec(address)?.[0] ?? "";
    expect(await unlockShareLink(link, "wrong", client)).toBeNull();
    expect(await counted()).toHaveLength(3);
    expect(await unlockShareLink(link, password, client)).not.toBeNull();
    const left = await counted();
    expect(left).toContainEqual([`link:${client}`, 2]);
    expect(left.map(([, count]) => count)).toEqual([2, 2]);
    expect(left.some(([key]) => key.startsWith(`link:${client}:`))).toBe(false);
  });
});
