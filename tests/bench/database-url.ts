/** The bench's own database, made and removed by `npm run bench`. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Start the bench with: npm run bench");
  return url;
}
