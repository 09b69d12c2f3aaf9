import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

const operations = path.join(repoRoot, "lib/launch/operations");

/** Whether a program is here; says so where it is not. */
function has(program: string, why: string): boolean {
  const found = spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
  if (!found) console.info(`Skipped: ${why} needs ${program}, which is not installed here.`);
  return found;
}

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

test.skipIf(!has("systemd-analyze", "the unit's check"))("systemd takes the unit as it is", () => {
  const unit = path.join(operations, "walltime@.service");
  const { status, stdout, stderr } = spawnSync("systemd-analyze", ["verify", unit], {
    encoding: "utf8",
  });
  expect(`${stdout}${stderr}`).not.toContain("walltime@");
  expect(status).toBe(0);
});

describe.skipIf(!has("ansible-playbook", "the playbook's run"))("the playbook", () => {
  const environment = {
    ...process.env,
    LC_ALL: "C.UTF-8",
    ANSIBLE_NOCOLOR: "1",
    ANSIBLE_PIPELINING: "1",
    HOME: "/tmp",
  };
  const play = (...options: string[]) =>
    spawnSync(
      "ansible-playbook",
      [...["-i", "localhost,", "-c", "local"], ...options, path.join(operations, "install.yml")],
      { encoding: "utf8", env: environment },
    );

  test.skipIf(process.getuid?.() !== 0)(
    "installs several instances on this machine, and the second time adds one and changes nothing else",
    () => {
      const name = "walltime-9.9.9-linux-x64";
      fs.mkdirSync(at(name));
      fs.writeFileSync(at(name, "packaged.json"), "{}");
      execFileSync("tar", ["-czf", at(`${name}.tar.gz`), "-C", folder, name]);
      for (const place of ["units", "home"]) fs.mkdirSync(at(place));
      const instances = [
        { name: "shop", port: 3001, environment: { WALLTIME_HOSTS: "a.example,b.example" } },
        { name: "platform", port: 3002 },
      ];
      const given = {
        walltime_archive: at(`${name}.tar.gz`),
        walltime_home: at("home"),
        walltime_state: at("state"),
        walltime_settings: at("settings"),
        walltime_units: at("units"),
        walltime_user: "daemon",
        walltime_started: false,
        walltime_instances: instances,
      };
      const run = (more: object = {}) =>
        // Account and services would be this machine's own.
        play("--skip-tags", "account", "-e", JSON.stringify({ ...given, ...more }));
      const first = run();
      expect(first.stdout + first.stderr).toMatch(/failed=0/);
      expect(fs.realpathSync(at("home/current"))).toBe(at("home", name));
      expect(fs.readFileSync(at("settings/shop.env"), "utf8")).toContain(
        'PORT=3001\nWALLTIME_HOSTS="a.example,b.example"\n',
      );
      expect(fs.statSync(at("settings/platform.env")).mode & 0o777).toBe(0o600);
      expect(fs.statSync(at("state/platform")).mode & 0o777).toBe(0o700);
      // Its folder and its variables: all else is as it was.
      const third = { name: "third", port: 3003 };
      expect(run({ walltime_instances: [...instances, third] }).stdout).toMatch(/changed=2 /);
      const twice = run({ walltime_instances: [...instances, { name: "shop", port: 3004 }] });
      expect(twice.stdout).toContain("a name and a port of its own each");
    },
    300_000,
  );

  test("is well-formed, with the example of instances", () => {
    const example = `@${path.join(operations, "instances.example.yml")}`;
    const { stdout, stderr, status } = play("--syntax-check", "-e", example);
    expect(status, stdout + stderr).toBe(0);
  });
});

describe.skipIf(!has("nginx", "the proxy's example") || !has("openssl", "the proxy's example"))(
  "the example of nginx",
  () => {
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
  },
);
