import { createServer, connect as open, type Socket } from "node:net";
import { freePort } from "@/tests/setup/free-port";

export type TcpProxy = {
  /** The given address, through the proxy */
  url: string;
  /** How many connections it has passed on to the other side */
  passedOn: () => number;
  /** From now on swallows all that is sent, on open connections and new ones, and closes none */
  goSilent: () => void;
  /** Passes new connections on again; those that were open stay silent, as behind a firewall that forgot them */
  comeBack: () => void;
  close: () => Promise<void>;
};

/** Stands between a client and a database, as a network does that may fall silent. */
export async function startTcpProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let passedOn = 0;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isSilent) return void near.resume();
    passedOn += 1;
    const far = open(Number(target.port), target.hostname.replace(/^\[|\]$/g, ""));
    keep(far);
    near.pipe(far).pipe(near);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: Object.assign(new URL(target), { hostname: "127.0.0.1", port: String(port) }).href,
    passedOn: () => passedOn,
    goSilent() {
      isSilent = true;
      for (const socket of sockets) {
        socket.unpipe();
        socket.resume();
      }
    },
    comeBack() {
      isSilent = false;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
