import { join } from "node:path";
import { DefaultStackSynthesizer, type ISynthesisSession } from "aws-cdk-lib";
import { ArtifactType, FileAssetPackaging, Manifest } from "aws-cdk-lib/cloud-assembly-schema";

/** One file that must lie in a bucket before the stack is deployed. */
export interface PublishedFile {
  /** Where it lies in the output of the synth. */
  readonly source: string;
  /** The bucket; may hold `${AWS::AccountId}` and `${AWS::Region}`. */
  readonly bucket: string;
  /** Its key there. A key that exists is not written again, so it must change with the content. */
  readonly key: string;
}

/**
 * Lets `cdk deploy` put files where they are wanted, as it puts the code of functions into its own bucket: a second
 * asset manifest, published after the stacks that this one depends on and before itself. It needs no function, no role
 * and no permission in the account; whoever deploys writes to the bucket with their own rights.
 */
export class PublishingSynthesizer extends DefaultStackSynthesizer {
  // No #private field: the CDK works on an object that only inherits from this one.
  private readonly published: PublishedFile[] = [];

  /** Adds a file to those that are published. */
  publish(file: PublishedFile): void {
    this.published.push(file);
  }

  protected override emitArtifact(
    session: ISynthesisSession,
    options: Parameters<DefaultStackSynthesizer["emitArtifact"]>[1] = {},
  ): void {
    const id = `${this.boundStack.artifactId}.published`;
    const file = `${id}.assets.json`;
    const files = this.published.map(({ source, bucket, key }) => [
      key,
      {
        displayName: key,
        source: { path: source, packaging: FileAssetPackaging.FILE },
        destinations: { bucket: { bucketName: bucket, objectKey: key } },
      },
    ]);
    Manifest.saveAssetManifest(
      { version: Manifest.version(), files: Object.fromEntries(files), dockerImages: {} },
      join(session.outdir, file),
    );
    session.assembly.addArtifact(id, { type: ArtifactType.ASSET_MANIFEST, properties: { file } });
    const additionalDependencies = [...(options.additionalDependencies ?? []), id];
    super.emitArtifact(session, { ...options, additionalDependencies });
  }
}
