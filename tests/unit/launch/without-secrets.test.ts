import { expect, test } from "vitest";
import { withoutSecrets } from "@/lib/launch/operation/without-secrets.js";

test.each([
  ["/t/ours/cards?q=secret", "/t/ours/cards", "q=secret"],
  ["/join/7_abcdef", "/join/…", undefined],
  ["/reset-password/abc?x=1", "/reset-password/…", "x=1"],
  ["/first-owner?key=abc", "/first-owner", "key=…"],
  ["/api/v1/teams/ours/rota.ics?a=1&token=wt_1_x", "/api/v1/teams/ours/rota.ics", "a=1&token=…"],
  ["/api/v1/teams/ours/rota.ics?%74oken=wt_1_x", "/api/v1/teams/ours/rota.ics", "%74oken=…"],
  ["/x?%zz=1", "/x", "%zz=1"],
])("the log of %s holds no secret", (url, pathname, query) => {
  expect(withoutSecrets(url)).toEqual({ pathname, query });
});
