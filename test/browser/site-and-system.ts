import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type Local, startLocal } from "#infra/local/runner.ts";
import { emptyDirectory, synthesised } from "#test/local/synthesised.ts";
import { openBrowser } from "./browser.ts";
import { openSite, type Site } from "./site-server.ts";

/** The built pages before a running system, and a browser; there once the tests of this block begin, gone after them. */
export interface SiteAndSystem {
  local: Local;
  site: Site;
  browser: Browser;
}

export function siteAndSystem(): SiteAndSystem {
  const directory = emptyDirectory();
  const opened = {} as SiteAndSystem;
  beforeAll(async () => {
    const [local, site, browser] = await Promise.all([
      synthesised().then((cdkOut) => startLocal({ cdkOut, directory })),
      openSite(),
      openBrowser(),
    ]);
    site.behind.api = local.url;
    Object.assign(opened, { local, site, browser });
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.site?.stop();
    await opened.local?.stop();
    rmSync(directory, { recursive: true, force: true });
  });
  return opened;
}
