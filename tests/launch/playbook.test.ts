import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { engines } from "@/package.json";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { describeWith, lackOfPrograms, lackOfRoot, testWith } from "@/tests/setup/needs";

const operations = path.join(repoRoot, "lib/launch/operations");
const name = "walltime-9.9.9-linux-x64";
const limitMs = 300_000;

/** Values as a service's environment file has to carry them. */
const hard = {
  WALLTIME_HOSTS: "a.example,b.example",
  WALLTIME_MAIL_FROM: "Élan “Wände” 👩‍👩‍👧 <walltime@example.org>",
  WALLTIME_OPENID_CLIENT_SECRET: "a\"b\\c$HOME`id`'d #e\tf",
  WALLTIME_OPENID_NAME: "two\nlines",
};

let wantedNode = engines.node;
let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
let ports: string[];
let servers: ChildProcess;
beforeEach(async () => {
  folder = temporaryFolder();
  wantedNode = engines.node;
  ports = await Promise.all([1, 2, 3, 4].map(() => freePort())).then((found) => found.sort());
  servers = serveHealth();
  for (const place of ["units", "home", "bin", "states", "settings"]) fs.mkdirSync(at(place));
  standInForSystemd();
});
afterEach(() => {
  servers.kill();
  removeFolder(folder);
});

/** In the place of the instances' servers, in a process of its own: this one waits for the playbook. */
function serveHealth(): ChildProcess {
  const script = `
    for (const port of process.argv.slice(1)) {
      require("node:http").createServer((request, response) => {
        const isWell = request.url === "/api/v1/health" && !require("node:fs").existsSync(${JSON.stringify(at("ill"))});
        response.writeHead(isWell ? 200 : 503, { "content-type": "application/json" });
        response.end(JSON.stringify(isWell ? { status: "ok" } : { status: "failing", database: "unreachable" }));
      }).listen(Number(port), "127.0.0.1");
    }`;
  return spawn(process.execPath, ["-e", script, ...ports], { stdio: "ignore" });
}

/** A package whose program says which code runs, and with which of the instance's variables. */
function pack(code: string): void {
  const program = `
    import fs from "node:fs";
    const { PORT, WALLTIME_MAIL_FROM: from } = process.env;
    fs.appendFileSync(${JSON.stringify(at("started"))}, JSON.stringify({ code: ${JSON.stringify(code)}, PORT, from }) + "\\n");
  `;
  fs.mkdirSync(at(name, "lib/launch"), { recursive: true });
  fs.writeFileSync(at(name, "lib/launch/start.js"), program);
  fs.writeFileSync(
    at(name, "package.json"),
    JSON.stringify({ type: "module", engines: { node: wantedNode } }),
  );
  fs.writeFileSync(at(name, "packaged.json"), "{}");
  execFileSync("tar", ["-czf", at(`${name}.tar.gz`), "-C", folder, name]);
  removeFolder(at(name));
}

/** In systemd's place, which this machine may not run: starts what the unit says, as the unit says it. */
function standInForSystemd(): void {
  const script = `#!/bin/sh
    for part; do case "$part" in walltime@*) instance=\${part#walltime@} ;; esac; done
    test ! -e '${at("broken")}' || exit 1
    start() {
      rm -rf '${at("states")}'/"$instance"
      mkdir '${at("states")}'/"$instance"
      command=$(sed -n 's/^ExecStart=//p' '${at("units/walltime@.service")}')
      (cd '${at("home/current")}' && set -a && . '${at("settings")}'/"$instance.env" && $command)
    }
    is_running() { test -e '${at("states")}'/"$instance"; }
    case "$*" in
      *is-enabled*) is_running || exit 1 ;;
      *stop*|*disable*) echo "$*" >> '${at("stopped")}'; case "$*" in *stop*) rm -rf '${at("states")}'/"$instance" ;; esac ;;
      *show*) printf 'LoadState=loaded\\nActiveState='; is_running && echo active || echo inactive ;;
      *" start "*|start\\ *|*restart*) start ;;
    esac
  `;
  fs.writeFileSync(at("bin/systemctl"), script, { mode: 0o755 });
}

/** What was started since this was last asked, in the order of ports. */
function started(): unknown[] {
  const text = fs.existsSync(at("started")) ? fs.readFileSync(at("started"), "utf8") : "";
  fs.rmSync(at("started"), { force: true });
  return text.trim() === ""
    ? []
    : text
        .trim()
        .split("\n")
        .sort()
        .map((line) => JSON.parse(line));
}

describeWith(lackOfPrograms("ansible-playbook"), "the playbook", () => {
  const play = (...options: string[]) => {
    const environment = {
      ...process.env,
      PATH: `${at("bin")}:${process.env.PATH}`,
      LC_ALL: "C.UTF-8",
      ANSIBLE_NOCOLOR: "1",
      ANSIBLE_PIPELINING: "1",
      HOME: "/tmp",
    };
    const { status, stdout, stderr } = spawnSync(
      "ansible-playbook",
      [...["-i", "localhost,", "-c", "local"], ...options, path.join(operations, "install.yml")],
      { encoding: "utf8", env: environment },
    );
    return { status, said: stdout + stderr };
  };
  let instances: { name: string; port: string; environment?: Record<string, string> }[];
  beforeEach(() => {
    instances = [
      { name: "shop", port: String(ports[0]), environment: hard },
      { name: "platform", port: String(ports[1]) },
    ];
  });
  const run = (more: object = {}) => {
    const given = {
      walltime_archive: at(`${name}.tar.gz`),
      walltime_home: at("home"),
      walltime_state: at("state"),
      walltime_settings: at("settings"),
      walltime_units: at("units"),
      walltime_runs: at("states"),
      walltime_user: "daemon",
      walltime_become: false,
      walltime_wait: 6,
      ansible_service_mgr: "systemd",
      walltime_instances: instances,
    };
    // The account would be this machine's own.
    return play("--skip-tags", "account", "-e", JSON.stringify({ ...given, ...more }));
  };

  testWith(
    lackOfRoot,
    "installs several instances and starts them, with every value as it was given; then adds one alone",
    () => {
      pack("first");
      expect(run().said).toMatch(/failed=0/);
      expect(started()).toEqual([
        { code: "first", PORT: ports[0], from: hard.WALLTIME_MAIL_FROM },
        { code: "first", PORT: ports[1] },
      ]);
      for (const [variable, value] of Object.entries(hard)) {
        // In double quotes a shell and systemd read alike.
        const script = `. '${at("settings/shop.env")}'; printf %s "$${variable}"`;
        expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(value);
      }
      expect(fs.statSync(at("settings/platform.env")).mode & 0o777).toBe(0o600);
      expect(fs.statSync(at("state/platform")).mode & 0o777).toBe(0o700);
      const third = { name: "third", port: ports[2] };
      // Its folder, its variables, its place in systemd with what it may write, and its start.
      expect(run({ walltime_instances: [...instances, third] }).said).toMatch(/changed=5 /);
      expect(started()).toEqual([{ code: "first", PORT: ports[2] }]);
      expect(run({ walltime_instances: [...instances, third] }).said).toMatch(/changed=0 /);
      expect(started()).toEqual([]);
    },
    limitMs,
  );

  testWith(
    lackOfRoot,
    "brings new code of the same version, and every instance starts again on it",
    () => {
      pack("first");
      expect(run().said).toMatch(/failed=0/);
      pack("second");
      const sum = createHash("sha256").update(fs.readFileSync(at(`${name}.tar.gz`)));
      const unpacked = `${name}-${sum.digest("hex").slice(0, 12)}`;
      // What an earlier run left half unpacked is no package.
      fs.mkdirSync(at("home", `${unpacked}.unpacking/lib/gone`), { recursive: true });
      started();
      expect(run().said).toMatch(/failed=0/);
      expect(started()).toEqual([
        { code: "second", PORT: ports[0], from: hard.WALLTIME_MAIL_FROM },
        { code: "second", PORT: ports[1] },
      ]);
      expect(fs.realpathSync(at("home/current"))).toBe(at("home", unpacked));
      expect(fs.readdirSync(at("home", unpacked, "lib"))).toEqual(["launch"]);
      expect(fs.readdirSync(at("home"))).toHaveLength(3);
    },
    limitMs,
  );

  testWith(
    lackOfRoot,
    "starts again what a run that failed had left on earlier code, or with earlier variables",
    () => {
      pack("first");
      expect(run().said).toMatch(/failed=0/);
      pack("second");
      fs.writeFileSync(at("broken"), "");
      expect(run().status).not.toBe(0);
      fs.rmSync(at("broken"));
      started();
      expect(run().said).toMatch(/failed=0/);
      expect(started()).toMatchObject([
        { code: "second", PORT: ports[0] },
        { code: "second", PORT: ports[1] },
      ]);
      const moved = instances.map((one) =>
        one.name === "platform" ? { ...one, port: String(ports[3]) } : one,
      );
      fs.writeFileSync(at("broken"), "");
      expect(run({ walltime_instances: moved }).status).not.toBe(0);
      fs.rmSync(at("broken"));
      expect(run({ walltime_instances: moved }).said).toMatch(/failed=0/);
      expect(started()).toMatchObject([{ code: "second", PORT: ports[3] }]);
      expect(run({ walltime_instances: moved }).said).toMatch(/changed=0 /);
    },
    limitMs,
  );

  testWith(
    lackOfRoot,
    "lets an instance write its backups and log elsewhere, and stops one that is to be absent",
    () => {
      pack("first");
      const environment = {
        WALLTIME_BACKUP_DIR: at("other disk/100%"),
        WALLTIME_LOG: at("log/shop.json"),
      };
      fs.mkdirSync(at("log"), { mode: 0o755 });
      const [shop, platform] = instances;
      const given = [{ ...shop, environment, writable: ["/srv"] }, platform];
      expect(run({ walltime_instances: given }).said).toMatch(/failed=0/);
      const dropIn = fs.readFileSync(at("units/walltime@shop.service.d/places.conf"), "utf8");
      expect(dropIn).toContain(`[Unit]\nRequiresMountsFor="/srv"\n`);
      expect(dropIn).toContain(`ReadWritePaths="${at("other disk/100%%")}"\n`);
      expect(dropIn).toContain(`ReadWritePaths="${at("log")}"\n`);
      expect(fs.statSync(at("other disk/100%")).mode & 0o777).toBe(0o700);
      // One that was there stays whose it was.
      expect(fs.statSync(at("log")).mode & 0o777).toBe(0o755);
      started();
      const rest = run({ walltime_instances: [{ name: "shop", state: "absent" }, platform] });
      expect(rest.said).toMatch(/failed=0/);
      expect(fs.readFileSync(at("stopped"), "utf8")).toMatch(/stop walltime@shop/);
      expect(fs.readFileSync(at("stopped"), "utf8")).toMatch(/disable walltime@shop/);
      expect(started()).toEqual([]);
      expect(fs.existsSync(at("state/shop"))).toBe(true);
      expect(fs.existsSync(at("settings/shop.env"))).toBe(false);
      expect(run({ walltime_instances: [shop] }).said).toContain("platform: here, and not in");
    },
    limitMs,
  );

  testWith(
    lackOfRoot,
    "fails where an instance does not work, where Node.js is too old and where nothing can start",
    () => {
      pack("first");
      const none = run({ ansible_service_mgr: "openrc" });
      expect(none.status).not.toBe(0);
      expect(none.said).toContain("runs openrc, not systemd");
      fs.writeFileSync(at("ill"), "");
      const ill = run();
      expect(ill.status).not.toBe(0);
      expect(ill.said).toContain("journalctl -u walltime@platform");
      expect(ill.said).toContain("its database is unreachable");
      fs.rmSync(at("ill"));
      servers.kill();
      expect(run().said).toContain("journalctl -u walltime@shop");
      const current = fs.readlinkSync(at("home/current"));
      wantedNode = ">=99.5";
      pack("second");
      const old = run();
      expect(old.status).not.toBe(0);
      expect(old.said).toContain("Walltime needs Node.js 99.5 or newer");
      expect(fs.readlinkSync(at("home/current"))).toBe(current);
      expect(run({ walltime_path: "/nowhere" }).said).toContain("there is none");
    },
    limitMs,
  );

  test("says what is missing", () => {
    pack("first");
    const twice = run({ walltime_instances: [...instances, { name: "shop", port: 3004 }] });
    expect(twice.said).toContain("a name and a port of its own each");
    const gone = run({ walltime_archive: at("none.tar.gz") });
    expect(gone.said).toContain(`There is no file ${at("none.tar.gz")}`);
  }, 60_000);

  test("is well-formed, with the example of instances", () => {
    const example = `@${path.join(operations, "instances.example.yml")}`;
    const { status, said } = play("--syntax-check", "-e", example);
    expect(status, said).toBe(0);
  });
});
