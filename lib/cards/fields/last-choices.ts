/** The cookie that remembers the type and size chosen last for a card of a team. */
export function lastChoicesCookie(slug: string): string {
  return `last-choices-${slug}`;
}
