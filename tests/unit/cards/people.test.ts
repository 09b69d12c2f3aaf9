import { describe, expect, test } from "vitest";
import { memberSentences } from "@/lib/cards/history/member-sentences";
import { roleForAction } from "@/lib/cards/people/action-roles";
import { type Actor, localOwner, mayDo, requireRole } from "@/lib/cards/people/actor";
import { deviceName } from "@/lib/cards/people/device-name";
import { ipv6Network } from "@/lib/cards/people/ipv6-network";
import { lesserRole } from "@/lib/cards/people/roles";
import { returnAddress } from "@/lib/server/return-address";

const editorOf7: Actor = {
  name: "Ed",
  userId: "ed",
  roles: new Map([[7, "editor"]]),
  isInstallationOwner: false,
  isToken: false,
};

describe("what somebody may do", () => {
  test("is everything where there are no accounts", () => {
    expect(mayDo(localOwner, 7, "owner")).toBe(true);
  });

  test("follows the role in that team alone", () => {
    expect(mayDo(editorOf7, 7, "editor")).toBe(true);
    expect(mayDo(editorOf7, 7, "owner")).toBe(false);
    expect(mayDo(editorOf7, 8, "viewer")).toBe(false);
  });

  test("is told as 403 in one's team and as a team that is not there in another", () => {
    const refusal = (teamId: number) => {
      try {
        requireRole({ actor: editorOf7, teamId }, "owner");
        return null;
      } catch (error) {
        return error;
      }
    };
    expect(refusal(7)).toMatchObject({ status: 403, code: "not-allowed" });
    expect(refusal(8)).toMatchObject({ status: 404, code: "team-not-found" });
  });

  test("with a token is never more than its person may", () => {
    expect(lesserRole("owner", "viewer")).toBe("viewer");
    expect(lesserRole("viewer", "owner")).toBe("viewer");
  });
});

test("a change that nobody gave to editors is an owner's", () => {
  expect(roleForAction("edit-card")).toBe("editor");
  expect(roleForAction("rename-team")).toBe("owner");
  expect(roleForAction("something new")).toBe("owner");
});

test.each([
  ["/t/ours/cards?type=Bug", "/t/ours/cards?type=Bug"],
  ["https://example.org/", "/"],
  ["//example.org/", "/"],
  ["/\\example.org", "/"],
  ["/\t/example.org", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("after signing in, %j leads to %s", (asked, to) => {
  expect(returnAddress(asked)).toBe(to);
});

test("devices are named as people know them", () => {
  const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  expect(deviceName(firefox)).toBe("Firefox on Linux");
  expect(deviceName(null)).toBe("A browser");
});

test.each([
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("%s is of the network %s", (address, network) => {
  expect(ipv6Network(address)).toBe(network);
});

test("members' changes read as sentences", () => {
  const ann = { userId: "a", name: "Ann", role: "viewer" };
  expect(
    memberSentences([
      { entity: "member", before: null, after: ann },
      { entity: "member", before: ann, after: { ...ann, role: "owner" } },
      { entity: "member", before: ann, after: null },
      { entity: "invitation", before: null, after: { role: "editor", note: "Ed" } },
      { entity: "api_token", before: null, after: { name: "CI", canWrite: false } },
      { entity: "alert", before: { paused: true }, after: { paused: false } },
    ]),
  ).toEqual([
    "Ann joined as viewer",
    "Ann is owner now, was viewer",
    "Ann, viewer, taken out of the team",
    "Invitation made for one editor (Ed)",
    "Token “CI” made, to read",
    "Alert sent from this copy",
  ]);
});
