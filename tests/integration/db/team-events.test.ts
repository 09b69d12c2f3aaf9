import net, { type AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { listenToTeams } from "@/lib/db/team-events";

const nothing = () => {};

test("a connection that was closed while it connected ends nobody who came since", async () => {
  // A database that takes a connection and says nothing, until it is gone.
  const sockets: net.Socket[] = [];
  const silent = net.createServer((socket) => sockets.push(socket.on("error", nothing)));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  vi.stubEnv("DATABASE_DIRECT_URL", `postgresql://walltime@127.0.0.1:${port}/walltime`);
  listenToTeams({ onEvent: nothing, onGap: nothing, onAway: nothing })();
  vi.stubEnv("DATABASE_DIRECT_URL", "");

  const onAway = vi.fn();
  let stop: () => void = nothing;
  const heard = new Promise<void>((resolve) => {
    stop = listenToTeams({ onEvent: nothing, onGap: resolve, onAway });
  });
  for (const socket of sockets) socket.destroy();
  silent.close();
  await heard;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(onAway).not.toHaveBeenCalled();
  stop();
});
