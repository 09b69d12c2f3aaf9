/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types; who only starts Walltime need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@prisma/adapter-pg", "pg"],
  experimental: {
    optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"],
  },
  distDir: process.env.WALLTIME_DIST_DIR ?? ".next",
  // The same for the same sources (lib/launch/ensure-build.js); null is one that Next.js makes up.
  generateBuildId: () => process.env.WALLTIME_BUILD_ID ?? null,
};

export default config;
