/** The share of its SLA from which a card in progress is near it. METRICS section 10. */
const nearSlaShare = 0.8;

/** Whether a card that is not over has used up 80 % of its SLA or more; both in whole days. */
export function isNearSla(age: number, wholeDays: number): boolean {
  return age <= wholeDays && age >= nearSlaShare * wholeDays;
}
