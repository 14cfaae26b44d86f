import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { LocalFailure } from "./failure.ts";

/** One resource of a synthesised template, properties still holding their intrinsics. */
export interface Resource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly condition: string | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A file or a directory that a deployment puts into a bucket. */
export interface Asset {
  /** May hold placeholders: `${AWS::AccountId}`. */
  readonly bucket: string;
  readonly key: string;
  /** Where it lies on this disk. */
  readonly path: string;
}

/** One synthesised stack: its template's sections and where its assets lie on disk. */
export interface Stack {
  readonly name: string;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly assets: readonly Asset[];
  readonly region: string | undefined;
}

const record = z.record(z.string(), z.unknown());
const artifactSchema = z.object({
  type: z.string(),
  environment: z.string().optional(),
  dependencies: z.array(z.string()).optional(),
  properties: z
    .object({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      file: z.string().optional(),
    })
    .optional(),
});
const manifestSchema = z.object({ artifacts: z.record(z.string(), artifactSchema) });
const resourceSchema = z.object({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: record.optional(),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Parameters: record.optional(),
  Conditions: record.optional(),
  Outputs: record.optional(),
});
const assetsSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional() }),
      destinations: z.record(
        z.string(),
        z.object({ bucketName: z.string(), objectKey: z.string() }),
      ),
    }),
  ),
});
type Artifact = z.infer<typeof artifactSchema>;

/**
 * Which stacks did the synth write, in the order a deployment would take them?
 * Throws a LocalFailure when the directory is not a cloud assembly.
 */
export function loadStacks(cdkOut: string): Stack[] {
  const { artifacts } = read(path.join(cdkOut, "manifest.json"), manifestSchema);
  const ordered: Stack[] = [];
  const seen = new Set<string>();
  const visit = (id: string): void => {
    const artifact = artifacts[id];
    if (seen.has(id) || artifact === undefined) return;
    seen.add(id);
    const dependencies = artifact.dependencies ?? [];
    for (const dependency of dependencies) visit(dependency);
    if (artifact.type !== "aws:cloudformation:stack") return;
    const assets = dependencies.flatMap((dependency) => loadAssets(cdkOut, artifacts[dependency]));
    ordered.push(loadStack(cdkOut, id, artifact, assets));
  };
  for (const id of Object.keys(artifacts)) visit(id);
  if (ordered.length === 0)
    throw new LocalFailure(`${cdkOut} holds no stack; run the synth first.`);
  return ordered;
}

function loadStack(
  cdkOut: string,
  id: string,
  artifact: Artifact,
  assets: readonly Asset[],
): Stack {
  const name = artifact.properties?.stackName ?? id;
  const file = artifact.properties?.templateFile ?? `${id}.template.json`;
  const template = read(path.join(cdkOut, file), templateSchema);
  const resources = Object.entries(template.Resources).map(([logicalId, resource]) => ({
    stack: name,
    id: logicalId,
    type: resource.Type,
    condition: resource.Condition,
    properties: resource.Properties ?? {},
  }));
  const region = artifact.environment?.split("/").at(-1);
  return {
    name,
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    parameters: template.Parameters ?? {},
    conditions: template.Conditions ?? {},
    outputs: template.Outputs ?? {},
    assets,
    region: region === "unknown-region" ? undefined : region,
  };
}

function loadAssets(cdkOut: string, artifact: Artifact | undefined): Asset[] {
  const file = artifact?.properties?.file;
  if (artifact?.type !== "cdk:asset-manifest" || file === undefined) return [];
  const { files } = read(path.join(cdkOut, file), assetsSchema);
  return Object.values(files).flatMap(({ source, destinations }) => {
    if (source.path === undefined) return [];
    const place = path.resolve(cdkOut, source.path);
    return Object.values(destinations).map(({ bucketName, objectKey }) => ({
      bucket: bucketName,
      key: objectKey,
      path: place,
    }));
  });
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> {
  if (!existsSync(file)) throw new LocalFailure(`${file} is missing; run the synth first.`);
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new LocalFailure(`${file} is not what a synth writes: ${z.prettifyError(parsed.error)}`);
}
