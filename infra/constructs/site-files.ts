import { readdirSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { AssetStaging, Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { PublishingSynthesizer } from "./publishing-synthesizer.ts";
import { builtSite } from "./site-build.ts";

/** Properties of `SiteFiles`. */
export interface SiteFilesProps {
  /** Publishes them. */
  readonly publisher: PublishingSynthesizer;
  /** Name of the bucket they lie in; may hold `${AWS::AccountId}` and `${AWS::Region}`. */
  readonly bucket: string;
  /** Folder of the built site.
   * @default built now */
  readonly folder?: string;
}

/**
 * The built pages as objects of their bucket. What has a hash in its name keeps it (`assets/…`); everything else lies
 * under the version of the whole (`<version>/en/index.html`). So nothing that somebody reads is ever overwritten: a
 * deployment puts the new version beside the old one, and the distribution turns to it at once, and back.
 */
export class SiteFiles extends Construct {
  /** Changes with any page. */
  readonly version: string;
  /** Addresses that end with a slash: `/en/`. */
  readonly folders: readonly string[];

  constructor(scope: Construct, id: string, props: SiteFilesProps) {
    super(scope, id);
    const stack = Stack.of(this);
    // `cdk ls` and `cdk destroy` need no pages.
    if (!stack.bundlingRequired && props.folder === undefined) {
      this.version = "not-built";
      this.folders = [];
      return;
    }
    const sourcePath = props.folder ?? builtSite();
    const staged = new AssetStaging(this, "Staged", { sourcePath });
    this.version = staged.assetHash.slice(0, 16);
    const paths = pathsIn(sourcePath);
    this.folders = paths
      .filter((path) => path.endsWith("/index.html"))
      .map((path) => `/${path.slice(0, -"index.html".length)}`);
    for (const path of paths) {
      props.publisher.publish({
        source: posix.join(staged.relativeStagedPath(stack), path),
        bucket: props.bucket,
        key: path.startsWith("assets/") ? path : `${this.version}/${path}`,
      });
    }
  }
}

/** Every file of the folder by its path, with slashes. */
function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}
