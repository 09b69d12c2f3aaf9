/** What a company's name may end in without being another company. */
const legalForms =
  /\s(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|ug|sa|sas|sarl|srl|spa|bv|nv|ab|as|oy|aps|pty|sp z o o)$/;

/**
 * What names have in common that are probably one: letters and digits alone, without accents, a
 * plural's s and a company's legal form. Blank where nothing is left of the name.
 */
export function similarKey(name: string): string {
  let words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  while (legalForms.test(words)) words = words.replace(legalForms, "");
  const letters = words.replaceAll(" ", "");
  return letters.length > 3 ? letters.replace(/s$/, "") : letters;
}
