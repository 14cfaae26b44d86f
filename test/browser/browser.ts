import { tmpdir } from "node:os";
import path from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

/** A real Chromium that npm brought: nothing to install on the machine. `CHROMIUM_PATH` takes another one. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return chromium.launch({ executablePath: given });
  // The package unpacks its libraries for Lambda's system; elsewhere they are found by these two.
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  process.env.LD_LIBRARY_PATH = path.join(tmpdir(), "al2023/lib");
  const { default: bundled } = await import("@sparticuz/chromium");
  const executablePath = await bundled.executablePath();
  // One process for everything breaks as soon as a second context is opened.
  const args = bundled.args.filter((arg) => arg !== "--single-process");
  return chromium.launch({ executablePath, args });
}

/** A fresh visitor whose page must not complain: what it says on its console is collected in `complaints`. */
export async function visit(
  browser: Browser,
  options: { width?: number; javaScript?: boolean; dark?: boolean } = {},
) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 360, height: 800 },
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.dark ? "dark" : "light",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  return { page, complaints, leave: () => context.close() };
}

/** Violations of WCAG 2.2 AA on the page as it stands, each with where it is. Runs beside the page's own policy. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
  await page.evaluate(axe.source);
  const options = JSON.stringify({
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  const result = await page.evaluate<Result>(`axe.run(document, ${options})`);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id} at ${target.join(" ")}`),
  );
}

interface Result {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** By how many pixels is anything wider than the screen? */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
}
