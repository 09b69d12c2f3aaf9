import {
  describeSlaRule,
  formatSlaRule,
  parseSlaRule,
  type SlaRule,
  shortSlaRule,
} from "@/lib/metrics/sla-rule";

/** The rules that forms offer; any other can be typed. Definition: METRICS section 3. */
const offered = [
  "mean+0.5sd",
  "mean+1sd",
  "mean+1.5sd",
  "mean+2sd",
  "p50",
  "p70",
  "p80",
  "p85",
  "p90",
  "p95",
];

/** The same as people write them, for a field that takes any rule. */
export const writtenRules: readonly string[] = offered.flatMap((text) => {
  const rule = parseSlaRule(text);
  return rule ? [shortSlaRule(rule)] : [];
});

/** The rules to choose from: the team's own first (an empty value), and the one in use. */
export function ruleChoices(
  teamRule: SlaRule,
  inUse: string | undefined,
): { value: string; label: string }[] {
  const used = inUse === undefined ? null : parseSlaRule(inUse);
  const own = formatSlaRule(teamRule);
  const values = offered.filter((value) => value !== own);
  const extra = used === null ? [] : [inUse as string].filter((value) => !values.includes(value));
  return [
    { value: "", label: describeSlaRule(teamRule) },
    ...[...values, ...extra].flatMap((value) => {
      const rule = parseSlaRule(value);
      return rule ? [{ value, label: describeSlaRule(rule) }] : [];
    }),
  ];
}
