import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { accountsSecret } from "@/lib/launch/accounts/secret.js";
import { repoRoot } from "@/lib/launch/repo-root.js";

/** Before any file of these tests: sessions of then came with a backup. */
const longAgo = new Date("2026-01-01");

let dataDir: string;
const at = (name: string) => path.join(dataDir, name);
const read = (name: string) => fs.readFileSync(at(name), "utf8").trim();
const secretOf = (options: { given?: string; signedIn?: Date; dataDir?: string } = {}) =>
  accountsSecret({
    dataDir: options.dataDir ?? dataDir,
    given: options.given,
    hasSessions: async (since) => (options.signedIn ?? new Date()) > since,
  });

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "walltime-secret-"));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true }));

describe("the secret that sessions are signed with", () => {
  test("is the one given, with nothing written", async () => {
    expect(await secretOf({ given: "given" })).toBe("given");
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  test("is made once, apart from the database's password, for its user alone", async () => {
    fs.writeFileSync(at("secret"), "password of the database");
    const made = await secretOf({ signedIn: longAgo });
    expect(made).toHaveLength(43);
    expect(read("session-secret")).toBe(made);
    expect(fs.statSync(at("session-secret")).mode & 0o777).toBe(0o600);
    expect(read("secret")).toBe("password of the database");
    expect(await secretOf()).toBe(made);
  });

  test("is taken over once from where earlier versions kept it, and then can be renewed", async () => {
    fs.writeFileSync(at("secret"), "former\n");
    fs.utimesSync(at("secret"), longAgo, longAgo);
    expect(await secretOf()).toBe("former");
    fs.rmSync(at("session-secret"));
    const renewed = await secretOf();
    expect(renewed).toHaveLength(43);
    expect(await secretOf()).toBe(renewed);
    expect(read("secret")).toBe("former");
  });

  test("lies below the checkout where the folder is relative, wherever one starts", async () => {
    const relative = path.relative(repoRoot, dataDir);
    vi.spyOn(process, "cwd").mockReturnValue("/some/where/far/down/in/another/place/altogether");
    expect(path.resolve(process.cwd(), relative)).not.toBe(dataDir);
    const made = await secretOf({ dataDir: relative, signedIn: longAgo });
    expect(read("session-secret")).toBe(made);
  });

  test("that is empty is told, with what to do", async () => {
    fs.writeFileSync(at("session-secret"), "");
    await expect(secretOf()).rejects.toThrow(/session-secret should hold the secret/);
  });
});
