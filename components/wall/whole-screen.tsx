/**
 * Gives the page around the wall the whole screen. Part of the page and gone with it: rules on
 * `main:has(…)` would be asked anew at every change of every page.
 * @param page the class of the wall's own element
 * @param nonce as a property, where the document has one
 */
export function WholeScreen({ page, nonce }: { page: string; nonce: { nonce?: string } }) {
  return (
    <style {...nonce} suppressHydrationWarning>
      {`:root main { display: flex; flex-direction: column; max-width: none; padding-bottom: 1rem; }
:root header:has(+ main) > div, :root main + footer > ul { max-width: none; }
:root main > :has(> .${page}) { display: flex; flex: 1; flex-direction: column; min-height: 0; }`}
    </style>
  );
}
