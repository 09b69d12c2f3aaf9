/** How many cards' days a change of the settings moved, in a sentence. */
export function daysChangedWords(cards: number): string {
  if (cards === 0) return "No card’s cycle or lead time changed.";
  const noun = cards === 1 ? "card" : "cards";
  return `The cycle or lead time of ${cards.toLocaleString("en-GB")} ${noun} changed.`;
}
