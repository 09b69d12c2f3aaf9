import { afterEach, expect, test } from "vitest";
import { playCrashes } from "@/tests/crashes/play-crashes";
import { endLeftLaunches } from "@/tests/launch/support/launch";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

const dataDir = temporaryFolder();

afterEach(async () => {
  await endLeftLaunches();
  removeFolder(dataDir);
});

test("killed at random moments, server or database, nothing acknowledged is lost", {
  // On a machine that does ten other things a round takes half a minute.
  timeout: 480_000,
}, async () => {
  const bounds = { rounds: 6, minutes: 0.4, seed: 3 };
  const figures = await playCrashes({ ...bounds, dataDir, port: await freePort() });
  expect(figures.losses).toEqual([]);
  expect(figures.rounds.server).toBeGreaterThan(0);
  expect(figures.rounds.database).toBeGreaterThan(0);
  expect(figures.acknowledged).toBeGreaterThan(10);
});
