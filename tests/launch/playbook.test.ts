import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
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

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
beforeEach(() => {
  folder = temporaryFolder();
  for (const place of ["units", "home", "bin", "states", "settings"]) fs.mkdirSync(at(place));
  standInForSystemd();
});
afterEach(() => removeFolder(folder));

/** A package whose program says which code runs, and with which of the instance's variables. */
function pack(code: string): void {
  const program = `
    import fs from "node:fs";
    const { PORT, WALLTIME_MAIL_FROM: from } = process.env;
    fs.appendFileSync(${JSON.stringify(at("started"))}, JSON.stringify({ code: ${JSON.stringify(code)}, PORT, from }) + "\\n");
  `;
  fs.mkdirSync(at(name, "lib/launch"), { recursive: true });
  fs.writeFileSync(at(name, "lib/launch/start.js"), program);
  fs.writeFileSync(at(name, "package.json"), '{"type":"module"}');
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
  const instances = [
    { name: "shop", port: 3001, environment: hard },
    { name: "platform", port: 3002 },
  ];
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
        { code: "first", PORT: "3001", from: hard.WALLTIME_MAIL_FROM },
        { code: "first", PORT: "3002" },
      ]);
      for (const [variable, value] of Object.entries(hard)) {
        // In double quotes a shell and systemd read alike.
        const script = `. '${at("settings/shop.env")}'; printf %s "$${variable}"`;
        expect(execFileSync("sh", ["-c", script], { encoding: "utf8" })).toBe(value);
      }
      expect(fs.statSync(at("settings/platform.env")).mode & 0o777).toBe(0o600);
      expect(fs.statSync(at("state/platform")).mode & 0o777).toBe(0o700);
      const third = { name: "third", port: 3003 };
      // Its folder, its variables and its start.
      expect(run({ walltime_instances: [...instances, third] }).said).toMatch(/changed=3 /);
      expect(started()).toEqual([{ code: "first", PORT: "3003" }]);
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
        { code: "second", PORT: "3001", from: hard.WALLTIME_MAIL_FROM },
        { code: "second", PORT: "3002" },
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
        { code: "second", PORT: "3001" },
        { code: "second", PORT: "3002" },
      ]);
      const moved = instances.map((one) =>
        one.name === "platform" ? { ...one, port: 3005 } : one,
      );
      fs.writeFileSync(at("broken"), "");
      expect(run({ walltime_instances: moved }).status).not.toBe(0);
      fs.rmSync(at("broken"));
      expect(run({ walltime_instances: moved }).said).toMatch(/failed=0/);
      expect(started()).toMatchObject([{ code: "second", PORT: "3005" }]);
      expect(run({ walltime_instances: moved }).said).toMatch(/changed=0 /);
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
