import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Project {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Locked {
  integrity?: string;
  hasInstallScript?: boolean;
  /** It lies inside the package around it, and is covered by that one's hash. */
  inBundle?: boolean;
  link?: boolean;
}
const read = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const project = read<Project>("package.json");
const lock = read<{ packages: Record<string, Locked> }>("package-lock.json");
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== "");
const nameOf = (folder: string) => folder.slice(folder.lastIndexOf("node_modules/") + 13);

describe("the packages that we stand on", () => {
  it("are asked for in exactly one version", () => {
    const wanted = { ...project.dependencies, ...project.devDependencies };
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it("are locked with the hash of what was looked at", () => {
    for (const [folder, { integrity, link, inBundle }] of packages) {
      if (inBundle) continue;
      expect(link, folder).toBeUndefined();
      expect(integrity, folder).toMatch(/^sha512-/);
    }
  });

  it("run a script when they are installed only where package.json allows it", () => {
    const scripted = packages.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect([...new Set(scripted.map(([folder]) => nameOf(folder)))].sort()).toEqual(
      Object.keys(project.allowScripts).sort(),
    );
  });

  it("reach a function by way of few", () => {
    expect(Object.keys(project.dependencies).length).toBeLessThanOrEqual(10);
  });
});
