/** Below this many items a figure rests on few items. Definition: METRICS section 3. */
export const fewItems = 10;
