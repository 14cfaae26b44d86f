import { defineConfig } from "vitest/config";

/** Slow kinds start emulators, synths or a browser. */
const slow = { testTimeout: 120_000, hookTimeout: 120_000 };

/** One project per kind of test; `npx vitest run --project unit` runs one of them. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/unit/**/*.test.ts"], testTimeout: 30_000 } },
      { test: { name: "simulation", include: ["test/simulation/**/*.test.ts"], ...slow } },
      { test: { name: "infra", include: ["test/infra/**/*.test.ts"], ...slow } },
      {
        test: {
          name: "local",
          include: ["test/local/**/*.test.ts"],
          ...slow,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          ...slow,
          fileParallelism: false,
        },
      },
    ],
  },
});
