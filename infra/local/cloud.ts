import * as z from "zod";
import { withSecrets } from "./dynamic-references.ts";
import { LocalFailure } from "./failure.ts";
import { type Place, resolve, type Scope } from "./intrinsics.ts";
import { filled, pseudoParameter } from "./pseudo.ts";
import { type Identity, identityOf, namingProperty, standingOf } from "./resource-types.ts";
import type { Resource, Stack } from "./template.ts";

const account = "000000000000";
const defaultRegion = "eu-west-1";

/** Properties of a resource as a service reads them: those it plays, and those it leaves out. */
interface Reading<Shape extends z.ZodRawShape> {
  readonly plays: z.ZodObject<Shape>;
  readonly leavesOut: readonly string[];
}

/**
 * The deployed template as this machine knows it: which resources there are, what they are called,
 * and what their properties mean once every intrinsic is resolved.
 */
export class Cloud {
  readonly region: string;
  readonly account = account;
  readonly #stacks: ReadonlyMap<string, Stack>;
  readonly #learned = new Map<Resource, Identity>();
  readonly #secrets = new Map<string, string>();

  /** Throws a LocalFailure for a resource of a type the runner neither plays nor leaves out. */
  constructor(stacks: readonly Stack[]) {
    this.#stacks = new Map(stacks.map((stack) => [stack.name, stack]));
    this.region = stacks.find((stack) => stack.region !== undefined)?.region ?? defaultRegion;
    for (const resource of this.#all()) {
      if (standingOf(resource.type) !== "unknown" || !this.#exists(resource)) continue;
      throw new LocalFailure(
        `${resource.stack} / ${resource.id}: the local runner does not play ${resource.type}. ` +
          "Add a stand-in to infra/local, or list the type as left out in infra/local/resource-types.ts.",
      );
    }
  }

  /** The resources of these types, in template order, without those whose condition is false. */
  resources(...types: string[]): Resource[] {
    return this.#all().filter((found) => types.includes(found.type) && this.#exists(found));
  }

  /** The directory of an asset by the object key that the stack's template uses. */
  asset(resource: Resource, objectKey: string): string | undefined {
    return this.#stacks.get(resource.stack)?.assets.find(({ key }) => key === objectKey)?.path;
  }

  /** The files that a deployment puts into this bucket, by their key. */
  objects(bucket: string): Map<string, string> {
    const { region } = this;
    const found = [...this.#stacks.values()].flatMap(({ assets, name: stack }) =>
      assets.filter((asset) => filled(asset.bucket, { region, account, stack }) === bucket),
    );
    return new Map(found.map((asset) => [asset.key, asset.path]));
  }

  /**
   * The properties of a resource, resolved and checked. A property that is neither played nor left
   * out, or that has an unexpected shape, is a LocalFailure: nothing is skipped in silence.
   */
  read<Shape extends z.ZodRawShape>(
    resource: Resource,
    { plays, leavesOut }: Reading<Shape>,
  ): z.infer<z.ZodObject<Shape>> {
    const resolved: Record<string, unknown> = {};
    for (const [property, value] of Object.entries(resource.properties)) {
      if (leavesOut.includes(property)) continue;
      if (!(property in plays.shape)) {
        throw new LocalFailure(
          `${resource.stack} / ${resource.id}: the local runner does not play property ` +
            `${property} of ${resource.type}.`,
        );
      }
      resolved[property] = this.#resolve(value, resource, property);
    }
    const parsed = plays.safeParse(resolved);
    if (parsed.success) return parsed.data;
    throw new LocalFailure(
      `${resource.stack} / ${resource.id} (${resource.type}): ${z.prettifyError(parsed.error)}`,
    );
  }

  /** Some properties of a resource, resolved and checked; the others are somebody else's to read. */
  part<Shape extends z.ZodRawShape>(
    resource: Resource,
    plays: z.ZodObject<Shape>,
  ): z.infer<z.ZodObject<Shape>> {
    const others = Object.keys(resource.properties).filter((name) => !(name in plays.shape));
    return this.read(resource, { plays, leavesOut: others });
  }

  /** The name of a resource: the one in the template, else its logical id without CDK's hash. */
  name(resource: Resource): string {
    const property = namingProperty(resource.type);
    const given = property === undefined ? undefined : resource.properties[property];
    if (given !== undefined) return String(this.#resolve(given, resource, property ?? ""));
    const short = withoutHash(resource.id);
    const twins = this.#all().filter(
      (other) => other.type === resource.type && withoutHash(other.id) === short,
    );
    return twins.length > 1 || short.length < 3 ? resource.id : short;
  }

  /** The value of `Fn::GetAtt` for a resource whose service has started. */
  attribute(resource: Resource, attribute: string): string | undefined {
    const attributes = this.#identity(resource).attributes;
    return Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
  }

  /** A service says what only it knows: a queue's URL, a stream's ARN, the API's address. */
  learn(resource: Resource, identity: Identity): void {
    this.#learned.set(resource, identity);
  }

  /** From now on dynamic references to this secret mean `value`. */
  keepSecret(resource: Resource, value: string): void {
    this.#secrets.set(this.#identity(resource).ref ?? "", value);
  }

  #identity(resource: Resource): Identity {
    const known = identityOf(resource.type, this.name(resource), this.region, account);
    const learned = this.#learned.get(resource);
    return { ...known, ...learned, attributes: { ...known.attributes, ...learned?.attributes } };
  }

  #all(): Resource[] {
    return [...this.#stacks.values()].flatMap((stack) => [...stack.resources.values()]);
  }

  #exists(resource: Resource): boolean {
    if (resource.condition === undefined) return true;
    return this.#scope(resource.stack).condition(resource.condition) !== false;
  }

  #resolve(value: unknown, resource: Resource, property: string): unknown {
    const place: Place = { stack: resource.stack, id: resource.id, property };
    const resolved = resolve(value, place, this.#scope(resource.stack));
    return withSecrets(resolved, place, (arn) => this.#secrets.get(arn));
  }

  #scope(stackName: string): Scope {
    const stack = this.#stacks.get(stackName);
    const resolveHere = (value: unknown, id: string, property: string): unknown =>
      resolve(value, { stack: stackName, id, property }, this.#scope(stackName));
    return {
      ref: (name) => {
        const resource = stack?.resources.get(name);
        if (resource !== undefined) return this.#identity(resource).ref;
        const around = { region: this.region, account, stack: stackName };
        return pseudoParameter(name, around) ?? parameterDefault(stack?.parameters[name]);
      },
      attribute: (id, attribute) => {
        const resource = stack?.resources.get(id);
        return resource === undefined ? undefined : this.attribute(resource, attribute);
      },
      imported: (name) => this.#exported(name),
      condition: (name) => {
        const expression = stack?.conditions[name];
        return expression === undefined
          ? undefined
          : resolveHere(expression, name, "Conditions") === true;
      },
    };
  }

  #exported(name: string): unknown {
    const shape = z.object({ Value: z.unknown(), Export: z.object({ Name: z.unknown() }) });
    for (const stack of this.#stacks.values()) {
      for (const [id, output] of Object.entries(stack.outputs)) {
        const parsed = shape.safeParse(output);
        if (!parsed.success) continue;
        const place: Place = { stack: stack.name, id, property: "Outputs" };
        const scope = this.#scope(stack.name);
        if (resolve(parsed.data.Export.Name, place, scope) !== name) continue;
        return resolve(parsed.data.Value, place, scope);
      }
    }
    return undefined;
  }
}

function parameterDefault(parameter: unknown): unknown {
  const parsed = z.object({ Default: z.unknown() }).safeParse(parameter);
  return parsed.success ? parsed.data.Default : undefined;
}

function withoutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, "");
}
