/** The promised days of a client's cards; null: cards of no client. METRICS section 9. */
export type ClientPromises = { client: string | null; kept: number; missed: number };
