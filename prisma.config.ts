import { defineConfig } from "prisma/config";

// Nothing is migrated through Prisma's native engine (lib/launch/postgres/migrate.js uses the WebAssembly one),
// so the command line tool must not try to download it: any existing file satisfies its look-up.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
