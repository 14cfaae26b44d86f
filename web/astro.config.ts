import { defineConfig } from "astro/config";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { style } from "#shared/presentation/style.ts";

/** The site's stylesheet begins with that of the pages that the functions render: one design, written once. */
const houseStyle = {
  name: "house-style",
  enforce: "pre" as const,
  transform: (code: string, id: string) =>
    id.endsWith("/src/style/tokens.css") ? `${style}\n${code}` : undefined,
};

/**
 * Static pages under a strict content security policy: nothing inline, every asset a file with a hash in its name.
 * Addresses have no extension: `/en/region` is the file `en/region.html`, `/en/` is `en/index.html`.
 */
export default defineConfig({
  output: "static",
  build: { format: "preserve", inlineStylesheets: "never", assets: "assets" },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    plugins: [houseStyle],
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    // The pages are made by a bundle that carries its own libraries: another package may have brought another version.
    environments: { prerender: { resolve: { noExternal: true } } },
    resolve: {
      alias: [
        {
          find: /^(libphonenumber-js\/min|tldts)$/,
          replacement: `${import.meta.dirname}/src/light-checks.ts`,
        },
      ],
    },
    define: { "import.meta.env.PROGRAMME_VERSION": JSON.stringify(loadProgramme().version) },
  },
});
