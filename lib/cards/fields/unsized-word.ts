/** The word for "no size" in addresses and queries. */
export const unsizedWord = "none";
