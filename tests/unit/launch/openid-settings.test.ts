import { describe, expect, test } from "vitest";
import { readOpenId } from "@/lib/launch/accounts/openid-settings.js";

const given = {
  WALLTIME_OPENID_ISSUER: "https://login.example.org/realms/main",
  WALLTIME_OPENID_CLIENT_ID: "walltime",
  WALLTIME_OPENID_CLIENT_SECRET: "secret",
};
const rolesOf = (text: string) =>
  readOpenId({ ...given, WALLTIME_OPENID_ROLES: text }, true)?.roles;

describe("the provider at which people sign in", () => {
  test("is none where none is named", () => {
    expect(readOpenId({}, true)).toBeNull();
    expect(readOpenId({}, false)).toBeNull();
  });

  test("has a name, scopes and a claim for groups unless told otherwise", () => {
    expect(readOpenId(given, true)).toEqual({
      ...{ issuer: given.WALLTIME_OPENID_ISSUER, clientId: "walltime", clientSecret: "secret" },
      ...{ name: "login.example.org", scopes: ["openid", "email", "profile"] },
      ...{ groupsClaim: "groups", roles: [] },
    });
  });

  test("needs people to sign in at all", () => {
    expect(() => readOpenId(given, false)).toThrow("WALLTIME_ACCOUNTS=on");
  });

  test("gives roles to groups, whose names may hold commas and equals signs", () => {
    expect(rolesOf("CN=devs,OU=x y=editor@web; staff = viewer@*;")).toEqual([
      { group: "CN=devs,OU=x y", role: "editor", team: "web" },
      { group: "staff", role: "viewer", team: "*" },
    ]);
  });

  test.each(["devs", "devs=editor", "devs=admin@web", "=editor@web", "devs=editor@A Team"])(
    "refuses the role %s with the form that it wants",
    (text) => {
      expect(() => rolesOf(text)).toThrow(`WALLTIME_OPENID_ROLES has "${text}"`);
    },
  );
});
