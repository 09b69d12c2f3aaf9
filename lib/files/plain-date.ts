/** What has to be written plainly first: other scripts, a year's unit behind it, dots with spaces. */
const isUnusual = /[^\x20-\x7e]|\d\.(?:\s|$)|\d\s*r(?:\.|oku)/;

const halves = "오전|오후|上午|下午|午前|午後";
const zeros = [0x660, 0x6f0, 0xff10];

/**
 * A date in the signs that all dates are read by: digits of other scripts as 0 to 9, "2026 г." without
 * its unit, "2026. 3. 4." as 2026.3.4, "下午3:05" as 3:05 下午, weekdays of the Far East left out, and
 * Hebrew months without "in". Any other text stays as it is.
 */
export function plainDate(text: string): string {
  if (!isUnusual.test(text)) return text;
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[，،]/g, ",")
    .replace(/\u00a0|\u202f/g, " ")
    .replace(/(\d{4})\s*(?:года|рік|року|roku|[гр]\.?|r\.?)(?=[\s,]|$)/u, "$1")
    .replace(/\s*[(（][\p{Script=Han}\p{Script=Hangul}]{1,3}[)）]/u, "")
    .replace(/\s*(?:星期|週|周)[一二三四五六日天]/u, "")
    .replace(new RegExp(`(${halves})\\s*(\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?)`, "u"), " $2 $1")
    .replace(/(\d\s+)ב(?=\p{Script=Hebrew}{3})/u, "$1")
    .replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\.?/, "$1.$2.$3")
    .replace(/(\d)\.$/, "$1")
    .trim();
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
