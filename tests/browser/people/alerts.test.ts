import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { openWithKeys } from "@/tests/browser/support/open-with-keys";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { MailServer, type ReceivedMail, textOf } from "@/tests/setup/mail-server";
import { runWalltime } from "@/tests/setup/run-walltime";
import { Receiver } from "@/tests/setup/webhook-receiver";

const password = "correct horse battery";
const newPassword = "another horse battery";

test("somebody chooses alerts, tests them, and gets in again after forgetting a password", async ({
  page,
}) => {
  test.setTimeout(240_000);
  page.setDefaultTimeout(30_000);
  const [dataDir, mail, receiver] = [temporaryFolder(), new MailServer(), new Receiver()];
  await Promise.all([mail.start(), receiver.start()]);
  let said = "";
  const walltime = await runWalltime(
    {
      WALLTIME_DATA_DIR: dataDir,
      WALLTIME_ACCOUNTS: "on",
      WALLTIME_SMTP_URL: mail.url(),
      WALLTIME_MAIL_FROM: "Walltime <walltime@example.org>",
    },
    (line) => {
      said += line;
    },
  );
  const { url } = walltime;
  const firstOwner = /http\S+\/first-owner\?key=\S+/;
  await expect.poll(() => said).toMatch(firstOwner);
  await page.goto(firstOwner.exec(said)?.[0] ?? "");
  await page.getByLabel("Your name").fill("Olga Owner");
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole("button", { name: "Become the owner" }).click();
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(/\/t\/sample-team$/);

  // By the command menu to the page, and a signed webhook.
  await openWithKeys(page, `${url}/t/sample-team`);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and commands" }).fill("alerts");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/alerts$/);
  await expectAccessible(page);
  await makeAlert(page, "webhook", async () => {
    await page.getByLabel("Address of the webhook").fill("ftp://example.org");
  });
  await expect(page.getByText("begins with https:// or http://")).toBeVisible();
  await expect(page.getByLabel("A card has used up 80% of its SLA")).toBeChecked();
  await page.getByLabel("Address of the webhook").fill(receiver.url("/secret-path"));
  await page.getByRole("button", { name: "Make the alert" }).click();
  const secret = await page.getByLabel("Secret of the signature").inputValue();
  expect(secret).toMatch(/^whsec_[\w-]{43}$/);
  const own = page.getByRole("region", { name: "Your alerts" });
  await expect(own).toContainText(`Signed webhook to http://127.0.0.1:${receiver.port}/…`);
  await expect(own).toContainText("A card has used up 80% of its SLA");
  await expect(page.getByText("secret-path")).toBeHidden();

  // Its own network is not reached unless that is allowed, and the log says so.
  const log = page.getByRole("list", { name: "What you were told" });
  await own.getByRole("button", { name: "Send a test" }).click();
  await expect(log).toContainText("is in a network that webhooks may not reach");
  expect(receiver.received).toEqual([]);
  await expectAccessible(page);
  await own.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("heading", { name: "Make your first alert" })).toBeVisible();

  // By e-mail it goes to one's own address, once that is shown to be one's own.
  await makeAlert(page, "email");
  await expect(own).toContainText("E-mail to olga@example.org");
  await expect(own).toContainText("Waiting to be confirmed.");
  await expect(page.getByText("It begins once olga@example.org confirms it")).toBeVisible();
  await expect(own.getByRole("button", { name: "Send a test" })).toBeHidden();
  await expectAccessible(page);
  await own.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("A mail is on its way to olga@example.org.")).toBeVisible();
  const [first, second] = mail.received.map((one) => linkIn(one, "confirm-alerts"));
  // Whoever reads the mail is not signed in there.
  const reader = await page.context().browser()?.newContext();
  const asked = await reader?.newPage();
  if (!reader || !asked) throw new Error("no other browser");
  await asked.goto(first ?? "");
  await expect(asked.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await asked.goto(second ?? "");
  await expect(asked.getByRole("heading", { name: "Do you want these alerts?" })).toBeVisible();
  await expect(asked.getByText("Sample team to olga@example.org.")).toBeVisible();
  await expectAccessible(asked);
  await asked.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(asked.getByRole("heading", { name: "Confirmed" })).toBeVisible();
  await expectAccessible(asked);
  await reader.close();
  mail.clear();
  await page.reload();
  await expect(page.getByText("Waiting to be confirmed.")).toBeHidden();
  await own.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText("The test is sent.")).toBeVisible();
  await expect(log).toContainText("Sent");
  expect(mail.received.map(({ to, user }) => [to, user])).toEqual([
    [["olga@example.org"], "walltime"],
  ]);
  await own.getByRole("button", { name: "Turn off" }).click();
  await expect(own).toContainText("E-mail to olga@example.org, off");

  // A forgotten password.
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await expectAccessible(page);
  mail.clear();
  for (const address of ["nobody@example.org", "olga@example.org"]) {
    await page.getByLabel("E-mail address").fill(address);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await expect(page.getByText("If there is an account with this address")).toBeVisible();
  }
  await expect.poll(() => mail.received.length).toBe(1);
  const [received] = mail.received;
  await page.goto(received ? linkIn(received, "reset-password") : "");
  await page.locator('input[name="password"]').fill(newPassword);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.locator('input[name="password"]').fill(newPassword);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("link", { name: "Your account, Olga Owner" })).toBeVisible();

  await page.goto("about:blank");
  await walltime.stop();
  await Promise.all([mail.stop(), receiver.stop()]);
  removeFolder(dataDir);
});

test("without accounts, a webhook on this machine gets what is signed, where that is allowed", async ({
  page,
}) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(30_000);
  const [dataDir, receiver] = [temporaryFolder(), new Receiver()];
  await receiver.start();
  const walltime = await runWalltime({
    WALLTIME_DATA_DIR: dataDir,
    WALLTIME_WEBHOOK_NETWORKS: "127.0.0.0/8",
  });
  await page.goto(walltime.url);
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(/\/t\/sample-team$/);
  await page.goto(`${walltime.url}/t/sample-team/alerts`);
  // Without mail there is none to choose.
  await expect(page.getByLabel("How", { exact: true }).locator("option")).toHaveCount(3);
  await makeAlert(page, "webhook", () =>
    page.getByLabel("Address of the webhook").fill(receiver.url()),
  );
  const first = await page.getByLabel("Secret of the signature").inputValue();
  await page.getByRole("button", { name: "New secret" }).click();
  const secret = await page.getByLabel("New secret, in force from now on").inputValue();
  expect(secret).not.toBe(first);
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText("The test is sent.")).toBeVisible();
  await expect(page.getByRole("list", { name: "What you were told" })).toContainText(
    "This is a test. Your alerts arrive here.",
  );
  const [received] = receiver.received;
  const mac = createHmac("sha256", secret)
    .update(`${received?.headers["walltime-timestamp"]}.${received?.body}`)
    .digest("hex");
  expect(received?.headers["walltime-signature"]).toBe(`v1=${mac}`);
  expect(JSON.parse(received?.body ?? "")).toMatchObject({ team: { slug: "sample-team" } });

  await page.goto("about:blank");
  await walltime.stop();
  await receiver.stop();
  removeFolder(dataDir);
});

/** The link of a mail that leads to a page. */
function linkIn(mail: ReceivedMail, page: string): string {
  return new RegExp(`http\\S+/${page}/\\S+`).exec(textOf(mail))?.[0] ?? "";
}

test("without accounts, an address is asked by mail and can refuse", async ({ page }) => {
  test.setTimeout(180_000);
  page.setDefaultTimeout(30_000);
  const [dataDir, mail] = [temporaryFolder(), new MailServer()];
  await mail.start();
  const walltime = await runWalltime({
    WALLTIME_DATA_DIR: dataDir,
    WALLTIME_SMTP_URL: mail.url(),
    WALLTIME_MAIL_FROM: "Walltime <walltime@example.org>",
  });
  await page.goto(walltime.url);
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(/\/t\/sample-team$/);
  await page.goto(`${walltime.url}/t/sample-team/alerts`);
  await makeAlert(page, "email", () =>
    page.getByLabel("E-mail address").fill("somebody@example.org"),
  );
  const own = page.getByRole("region", { name: "Your alerts" });
  await expect(own).toContainText("Waiting to be confirmed.");
  const [received] = mail.received;
  await page.goto(received ? linkIn(received, "confirm-alerts") : "");
  await expect(page.getByText("to send alerts of the team Sample team")).toBeVisible();
  await page.getByRole("button", { name: "Refuse" }).click();
  await expect(page.getByRole("heading", { name: "Refused" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${walltime.url}/confirm-alerts`);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
  await page.goto(`${walltime.url}/t/sample-team/alerts`);
  await expect(own).toContainText("Refused. Who reads somebody@example.org wants no alerts");
  await expect(own.getByRole("button", { name: "Send again" })).toBeHidden();
  await makeAlert(page, "email", () =>
    page.getByLabel("E-mail address").fill("somebody@example.org"),
  );
  await expect(page.getByText("has refused alerts of this team.")).toBeVisible();
  expect(mail.received).toHaveLength(1);

  await page.goto("about:blank");
  await walltime.stop();
  await mail.stop();
  removeFolder(dataDir);
});

async function makeAlert(page: Page, channel: string, fill?: () => Promise<void>): Promise<void> {
  const form = page.getByRole("region", { name: /^(Make your first|Another) alert$/ });
  await form.getByLabel("How", { exact: true }).selectOption(channel);
  await form.getByLabel("A card has used up 80% of its SLA").check();
  await fill?.();
  await form.getByRole("button", { name: "Make the alert" }).click();
}
