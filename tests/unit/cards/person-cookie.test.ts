import { expect, test } from "vitest";
import { personOf, personSetCookie, withoutPerson } from "@/lib/cards/people/person-cookie";

const site = new URL("https://walltime.example");

test("a name comes back from the cookie that it was written to, whatever letters it has", () => {
  for (const name of ["Olga Owner", "Łukasz; a=b, “c”", "李雷", "x\r\nset-cookie: y"]) {
    const [pair = ""] = personSetCookie(name, site).split(";");
    expect(pair).toMatch(/^[\x21-\x7e]+$/);
    expect(personOf(`a=b; ${pair}; c=d`)).toBe(name);
  }
});

test("a cookie that is missing, empty or damaged holds no name", () => {
  for (const cookies of ["", "a=b", "walltime-person=", "walltime-person=%E0%A4%A"]) {
    expect(personOf(cookies)).toBeNull();
  }
});

test("the cookie keeps to HTTPS where the site does", () => {
  expect(personSetCookie("Kim", site)).toContain("Secure");
  expect(personSetCookie("Kim", new URL("http://127.0.0.1:3000"))).not.toContain("Secure");
});

test("what tells who is signed in is left out, preferences stay", () => {
  const cookies =
    "walltime.session_token=a.b; walltime-preferences=order%3Diso; walltime-person=Kim; __Secure-walltime.session_token=c";
  expect(withoutPerson(cookies)).toBe("walltime-preferences=order%3Diso");
});
