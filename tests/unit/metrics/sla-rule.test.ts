import { describe, expect, it } from "vitest";
import {
  defaultSlaRule,
  describeSlaRule,
  formatSlaRule,
  parseSlaRule,
} from "@/lib/metrics/sla-rule";

describe("parseSlaRule", () => {
  it.each([
    ["mean+1sd", 1],
    ["mean 1sd", 1],
    ["mean + 1 SD", 1],
    ["Mean+1SD", 1],
    ["  mean+1sd ", 1],
    ["mean+1.5sd", 1.5],
    ["mean 0.5sd", 0.5],
    ["mean+2sd", 2],
    ["mean+10sd", 10],
    ["mean+0sd", 0],
  ])("reads %j as the mean and %d SD", (text, k) => {
    expect(parseSlaRule(text)).toEqual({ kind: "mean-sd", k });
  });

  it.each([
    ["p85", 85],
    ["P50", 50],
    ["p1", 1],
    ["p99", 99],
  ])("reads %j as a percentile", (text, percent) => {
    expect(parseSlaRule(text)).toEqual({ kind: "percentile", percent });
  });

  it.each([
    "",
    "mean",
    "mean+sd",
    "mean+1",
    "mean1sd",
    "mean-1sd",
    "mean+-1sd",
    "mean+.5sd",
    "mean+1.sd",
    "mean+1e3sd",
    "mean+11sd",
    "mean+NaNsd",
    "median+1sd",
    "p0",
    "p100",
    "p085",
    "p85.5",
    "p-5",
    "p",
    "85",
    "p85 p90",
  ])("refuses %j", (text) => {
    expect(parseSlaRule(text)).toBeNull();
  });
});

describe("a rule as text", () => {
  it.each([
    ["mean 1SD", "mean+1sd", "mean + 1 SD"],
    ["mean+1.50sd", "mean+1.5sd", "mean + 1.5 SD"],
    ["P85", "p85", "85th percentile"],
    ["p1", "p1", "1st percentile"],
    ["p2", "p2", "2nd percentile"],
    ["p3", "p3", "3rd percentile"],
    ["p11", "p11", "11th percentile"],
    ["p12", "p12", "12th percentile"],
    ["p13", "p13", "13th percentile"],
    ["p91", "p91", "91st percentile"],
    ["p50", "p50", "50th percentile"],
  ])("%s is written %s and reads '%s'", (text, canonical, words) => {
    const rule = parseSlaRule(text);
    if (rule === null) throw new Error(`${text} is no rule`);
    expect(formatSlaRule(rule)).toBe(canonical);
    expect(describeSlaRule(rule)).toBe(words);
    expect(parseSlaRule(canonical)).toEqual(rule);
  });

  it("is mean + 1 SD unless a team says otherwise", () => {
    expect(formatSlaRule(defaultSlaRule)).toBe("mean+1sd");
  });
});
