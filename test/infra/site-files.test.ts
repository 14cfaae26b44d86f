import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type IStackSynthesizer, Stack } from "aws-cdk-lib";
import { afterAll, describe, expect, it } from "vitest";
import { PublishingSynthesizer } from "#infra/constructs/publishing-synthesizer.ts";
import { builtSite } from "#infra/constructs/site-build.ts";
import { SiteFiles } from "#infra/constructs/site-files.ts";

const place = mkdtempSync(join(tmpdir(), "site-files-"));
afterAll(() => rmSync(place, { recursive: true }));

interface Published {
  readonly source: { path: string };
  readonly destinations: Record<string, { bucketName: string; objectKey: string }>;
}

/** What a stack with these pages publishes, by its key. */
function published(folder: string) {
  const app = new App({ outdir: mkdtempSync(join(place, "out-")) });
  const publisher = new PublishingSynthesizer();
  const stack = new Stack(app, "S", { synthesizer: publisher as IStackSynthesizer });
  const { version, folders } = new SiteFiles(stack, "Files", { publisher, bucket: "b", folder });
  const { directory, artifacts } = app.synth();
  const file = join(directory, "S.published.assets.json");
  const { files } = JSON.parse(readFileSync(file, "utf8")) as { files: Record<string, Published> };
  const dependencies = artifacts.find(({ id }) => id === "S")?.dependencies.map(({ id }) => id);
  return { directory, files: Object.values(files), version, folders, dependencies };
}

function siteOf(pages: Record<string, string>): string {
  const folder = mkdtempSync(join(place, "site-"));
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const keys = ({ files }: ReturnType<typeof published>) =>
  files.flatMap(({ destinations }) => Object.values(destinations).map((to) => to.objectKey));

describe("the pages in their bucket", () => {
  const pages = { "index.html": "1", "en/index.html": "2", "assets/a.HASH.js": "3" };
  const first = published(siteOf(pages));

  it("lie under their version, assets beside it, each from the file that it is", () => {
    const { version, folders, directory, files } = first;
    expect(keys(first)).toEqual([
      "assets/a.HASH.js",
      `${version}/en/index.html`,
      `${version}/index.html`,
    ]);
    expect(folders).toEqual(["/en/"]);
    const texts = files.map(({ source }) => readFileSync(join(directory, source.path), "utf8"));
    expect(texts).toEqual(["3", "2", "1"]);
    for (const { destinations } of files) {
      expect(Object.values(destinations).map(({ bucketName }) => bucketName)).toEqual(["b"]);
    }
  });

  it("are there before the stack is: it depends on their manifest", () => {
    expect(first.dependencies).toContain("S.published");
  });

  it("have another version as soon as any of them changes, and never overwrite one", () => {
    const second = published(siteOf({ ...pages, "index.html": "changed" }));
    expect(second.version).not.toBe(first.version);
    const again = keys(second).filter((key) => keys(first).includes(key));
    expect(again).toEqual(["assets/a.HASH.js"]);
    expect(published(siteOf(pages)).version).toBe(first.version);
  });
});

describe("the built site", () => {
  const folder = builtSite();
  const made = published(folder);

  it("is built once for the same sources", () => {
    expect(builtSite()).toBe(folder);
  });

  it("has its pages in both languages, and the one for what is missing", () => {
    const wanted = [
      "404.html",
      "index.html",
      "en/index.html",
      "en/apply.html",
      "nl/aanmelden.html",
    ];
    for (const page of wanted) expect(keys(made)).toContain(`${made.version}/${page}`);
    expect(made.folders).toEqual(["/en/", "/nl/"]);
  });

  it("has nothing inline, so that the strict policy breaks no page", () => {
    for (const { source } of made.files.filter(({ source: { path } }) => path.endsWith(".html"))) {
      const page = readFileSync(join(made.directory, source.path), "utf8");
      expect(page, source.path).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    }
  });
});
