/**
 * Below this many items a figure rests on few items: it is marked, is said as "8 of 9" instead of in
 * 100, and no interval or limit is made from it. Definition: METRICS section 3.
 */
export const fewItems = 10;
