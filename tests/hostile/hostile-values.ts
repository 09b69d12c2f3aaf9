/** From 0 up to 1, without 1. */
export type Random = () => number;

export function oneOf<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** Texts that something has choked on before: markup, SQL, formulas, paths, control characters, numbers. */
const hostileTexts: readonly string[] = [
  ...["", " ", "\u0000", "a\u0000b", "\ud800", "\u202e", "\u2028", "\r\nX-Injected: 1", "\t"],
  ...["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)"],
  ...["'; drop table cards; --", "\\'", "%", "_", "\\", "\\.", "\\N", "{", "{}", "[]", "null"],
  ...["=cmd|' /C calc'!A0", "@SUM(1)", "-1", "+1", "../../etc/passwd", "%00", "%zz", "..;/"],
  ...["#{7*7}", "{{7*7}}", "__proto__", "constructor", "toString", "undefined", "true", "NaN"],
  ...["Infinity", "1e309", "-0", "0x10", "2147483647", "2147483648", "-2147483649"],
  ...["9223372036854775808", "99999999999999999999", "1.5", "1,5", "٣"],
  ...["2026-02-30", "9999-12-31", "0001-01-01", "0000-00-00", "-000001-01-01", "+275760-09-13"],
  ...[
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00:00Z",
    "p0",
    "p99",
    "p100",
    "mean+99sd",
    "mean+-1sd",
  ],
  ...["💥".repeat(300), "a".repeat(300), "a".repeat(20_000), "é".repeat(2_000), "(".repeat(5_000)],
];

export function hostileText(random: Random): string {
  const text = oneOf(random, hostileTexts);
  return random() < 0.15 ? text + oneOf(random, hostileTexts) : text;
}

/** A value of any kind, seldom of the right one. */
export function hostileValue(random: Random): unknown {
  return oneOf<() => unknown>(random, [
    () => hostileText(random),
    () => hostileText(random),
    () => null,
    () => oneOf(random, [0, -1, 1.5, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), Number.MIN_VALUE]),
    () => random() < 0.5,
    () => [],
    () => Array.from({ length: 300 }, () => hostileText(random)),
    () => ({}),
    () => JSON.parse(`{"__proto__":{"admin":true},"constructor":1}`),
    () => nested(Math.floor(random() * 400)),
  ])();
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}
