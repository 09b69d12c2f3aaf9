import { expect, test } from "vitest";
import { withoutSecrets } from "@/lib/launch/operation/without-secrets.js";

test.each([
  ["/t/ours/cards?q=secret", "/t/ours/cards", "q=secret"],
  ["/join/7_abcdef", "/join/…", undefined],
  ["/reset-password/abc?x=1", "/reset-password/…", "x=1"],
  ["/confirm-alerts/7_abcdef", "/confirm-alerts/…", undefined],
  ["/first-owner?key=abc", "/first-owner", "key=…"],
  ["/api/v1/teams/ours/rota.ics?a=1&token=wt_1_x", "/api/v1/teams/ours/rota.ics", "a=1&token=…"],
  ["/api/v1/teams/ours/rota.ics?%74oken=wt_1_x", "/api/v1/teams/ours/rota.ics", "%74oken=…"],
  ["//join/7_abcdef", "/join/…", undefined],
  ["/sign-in?next=%2Fjoin%2F7_abcdef", "/sign-in", "next=…"],
  ["/s/7_abcdef", "/s/…", undefined],
  ["/s/7_abcdef/unlock", "/s/…", undefined],
  ["/%73/7_abcdef", "/s/…", undefined],
  ["/t/%7E7_abcdef%2Fitems", "/t/~…/items", undefined],
  ["/t/ours/cards%2Fnew", "/t/ours/cards%2Fnew", undefined],
  ["/embed/7_abcdef", "/embed/…", undefined],
  ["/t/~7_abcdef/items?kind=feature", "/t/~…/items", "kind=feature"],
  ["/t/%7e7_abcdef/items", "/t/~…/items", undefined],
  ["/api/v1/teams/~7_abcdef/rota.ics", "/api/v1/teams/~…/rota.ics", undefined],
  [
    "/api/auth/callback/openid?iss=id.example&code=abc&%73tate=def",
    "/api/auth/callback/openid",
    "iss=id.example&code=…&%73tate=…",
  ],
  ["/t/ours/cards?state=open", "/t/ours/cards", "state=open"],
  ["/x?%zz=1", "/x", "%zz=1"],
])("the log of %s holds no secret", (url, pathname, query) => {
  expect(withoutSecrets(url)).toEqual({ pathname, query });
});
