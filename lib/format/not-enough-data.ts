/** What people read where a figure has too little data behind it: never 0, NaN or an empty cell. */
export const notEnoughData = "not enough data";
