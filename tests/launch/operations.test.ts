import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { describeWith, lackOfPrograms, testWith } from "@/tests/setup/needs";

const operations = path.join(repoRoot, "lib/launch/operations");

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

testWith(lackOfPrograms("systemd-analyze"), "systemd takes the unit as it is", () => {
  const unit = path.join(operations, "walltime@.service");
  const { status, stdout, stderr } = spawnSync("systemd-analyze", ["verify", unit], {
    encoding: "utf8",
  });
  expect(`${stdout}${stderr}`).not.toContain("walltime@");
  expect(status).toBe(0);
});

describeWith(lackOfPrograms("nginx", "openssl", "curl"), "the example of nginx", () => {
  let nginx: ChildProcess | undefined;
  afterEach(() => nginx?.kill("SIGQUIT"));

  test("passes requests on as Walltime needs them, streams, and keeps metrics inside", async () => {
    const seen: http.IncomingHttpHeaders[] = [];
    const app = http.createServer((request, response) => {
      seen.push(request.headers);
      // Never ended: what is read came through while it was open.
      response.write("data: 1\n\n");
    });
    await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
    const { port } = app.address() as AddressInfo;
    const [secure, plain] = [await freePort(), await freePort()];
    execFileSync(
      "openssl",
      [
        ...[
          "req",
          "-x509",
          "-newkey",
          "rsa:2048",
          "-nodes",
          "-days",
          "2",
          "-subj",
          "/CN=localhost",
        ],
        ...["-keyout", at("key.pem"), "-out", at("fullchain.pem")],
      ],
      { stdio: "ignore" },
    );
    const site = fs
      .readFileSync(path.join(operations, "nginx.conf"), "utf8")
      .replace("127.0.0.1:3000", `127.0.0.1:${port}`)
      .replace("listen 443", `listen 127.0.0.1:${secure}`)
      .replace("listen 80", `listen 127.0.0.1:${plain}`)
      .replaceAll("/etc/ssl/walltime", folder);
    fs.writeFileSync(at("site.conf"), site);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
      .map((name) => `${name}_temp_path ${at(name)};`)
      .join(" ");
    fs.writeFileSync(
      at("nginx.conf"),
      `daemon off; pid ${at("pid")}; error_log ${at("error.log")}; events {}
         http { access_log off; ${temporary} include ${at("site.conf")}; }`,
    );
    nginx = spawn("nginx", ["-c", at("nginx.conf"), "-e", at("error.log")], { stdio: "ignore" });
    const get = (...options: string[]) =>
      spawnSync("curl", ["-sk", "--max-time", "2", ...options], { encoding: "utf8" }).stdout;
    const address = `https://walltime.example:${secure}`;
    const here = ["--resolve", `walltime.example:${secure}:127.0.0.1`];
    await vi.waitFor(() => expect(get(...here, `${address}/metrics`)).toContain("404"), {
      timeout: 5_000,
    });
    expect(seen).toEqual([]);
    const child = spawn("curl", ["-skN", "--max-time", "5", ...here, `${address}/events`]);
    const first = await new Promise((resolve) => child.stdout.once("data", resolve));
    child.kill();
    expect(String(first)).toBe("data: 1\n\n");
    expect(seen[0]).toMatchObject({
      host: `walltime.example:${secure}`,
      "x-forwarded-proto": "https",
      "x-request-id": expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    app.closeAllConnections();
    app.close();
  });
});
