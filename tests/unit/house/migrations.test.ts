import { expect, test } from "vitest";
import { dataOfMigrations } from "@/tests/launch/support/data-of-migrations";
import { migrationNames } from "@/tests/launch/support/earlier-migrations";

test("the upgrade test has rows as each migration made them possible", () => {
  expect(Object.keys(dataOfMigrations).sort()).toEqual(migrationNames);
});
