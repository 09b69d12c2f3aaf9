import { expect, test, vi } from "vitest";
import { checkDatabase } from "@/lib/launch/check-database.js";

const server = vi.hoisted(() => ({ version: "", number: 0, encoding: "UTF8" }));

vi.mock("pg", () => ({
  default: {
    Client: class {
      on = () => {};
      connect = async () => {};
      query = async () => ({ rows: [server] });
      end = async () => {};
    },
  },
}));

const url = "postgresql://walltime:very-secret@db.example:5432/walltime";

test.each([
  ["9.6.24", 90_624],
  ["13.22", 130_022],
])("PostgreSQL %s is refused in a sentence", async (version, number) => {
  Object.assign(server, { version, number });
  await expect(checkDatabase(url)).rejects.toThrow(
    `named by DATABASE_URL is on PostgreSQL ${version}; Walltime needs PostgreSQL 14 or later`,
  );
});

test.each([140_000, 180_001])("PostgreSQL %i will do", async (number) => {
  Object.assign(server, { version: "x", number });
  await expect(checkDatabase(url)).resolves.toMatchObject({ cluster: null });
});
