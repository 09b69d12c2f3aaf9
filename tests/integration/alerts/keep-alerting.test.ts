import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { queueAlerts } from "@/lib/db/alert-queue";
import { keepAlerting } from "@/lib/services/alerts/keep-alerting";
import { loadAlertLog } from "@/lib/services/alerts/send-test-alert";
import { makeTeam } from "@/tests/factories/make-team";
import { makeAlert } from "@/tests/integration/alerts/support/watched-team";
import { Receiver } from "@/tests/setup/webhook-receiver";

const receiver = new Receiver();
beforeAll(() => receiver.start());
afterAll(() => receiver.stop());

test("a process that stops finishes what it is sending, and begins nothing else", async () => {
  vi.stubEnv("WALLTIME_WEBHOOK_NETWORKS", "127.0.0.0/8");
  vi.stubEnv("WALLTIME_URL", "https://walltime.example.org");
  const { context } = await makeTeam();
  const { alert } = await makeAlert(context, { address: receiver.url() });
  const queue = (occasion: string) =>
    queueAlerts(context.teamId, alert.id, [{ occasion, fact: { kind: "test" } }], {
      ...{ state: "waiting", now: new Date() },
    });
  await queue("test:1");
  let answer = () => {};
  receiver.answer = (response) => {
    answer = () => void response.end();
  };
  const errors: unknown[] = [];
  keepAlerting((error) => errors.push(error));
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), { timeout: 20_000 });

  const { walltimeBackground } = globalThis as {
    walltimeBackground?: { stop: () => Promise<void> };
  };
  let isStopped = false;
  const stopping = walltimeBackground?.stop().then(() => {
    isStopped = true;
  });
  await queue("test:2");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(isStopped).toBe(false);
  answer();
  await stopping;
  expect(isStopped).toBe(true);
  const log = await loadAlertLog(context);
  expect(Object.fromEntries(log.map(({ occasion, state }) => [occasion, state]))).toEqual({
    ...{ "test:1": "sent", "test:2": "waiting" },
  });
  expect(errors).toEqual([]);
});
