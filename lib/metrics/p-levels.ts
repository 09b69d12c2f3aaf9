/**
 * Below these p-values a difference is told: "clearly" from chance, "probably" (more than chance
 * explains), or "perhaps". From the last on it is called chance. METRICS section 6.
 */
export const pLevels = { clearly: 0.01, probably: 0.1, perhaps: 0.3 } as const;
