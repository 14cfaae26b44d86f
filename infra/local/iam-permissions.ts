import type { Cloud } from "./cloud.ts";
import { allowing, type Grant, grantsOf, type Wish } from "./iam-policy.ts";

/** The services whose calls are checked here; a grant for another can be neither used nor missed. */
const played = ["dynamodb", "lambda", "ses", "sns", "sqs"];

/** One right of one caller, a function or a service that acts in a role's name. */
export interface Right extends Wish {
  readonly caller: string;
}

/** What became of the rights since the start. */
export interface PermissionReport {
  /** Rights that a call needed and had. */
  readonly used: readonly Right[];
  /** Rights that no call needed so far. */
  readonly unused: readonly Right[];
  /** What was wanted and not granted. */
  readonly denied: readonly Right[];
  /** Rights for services that do not run on this machine, such as logs. */
  readonly unplayed: readonly Right[];
}

/** Who may do what by the template's policies, and what of it was needed since the start. */
export class Permissions {
  readonly #cloud: Cloud;
  readonly #grants = new Map<string, readonly Grant[]>();
  readonly #used = new Set<Grant>();
  readonly #denied = new Map<string, Right>();

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  /** From now on `caller` acts in this role's name. Throws a LocalFailure for a role that cannot be judged. */
  assume(caller: string, roleArn: string): void {
    this.#grants.set(caller, grantsOf(this.#cloud, roleArn));
  }

  /** Which of these wishes are denied to `caller`? Those that are not count as needed. */
  denied(caller: string, wishes: readonly Wish[]): Wish[] {
    return wishes.filter((wish) => {
      const grant = allowing(this.#grants.get(caller) ?? [], wish);
      if (grant === undefined) this.#denied.set(keyOf({ caller, ...wish }), { caller, ...wish });
      else this.#used.add(grant);
      return grant === undefined;
    });
  }

  report(): PermissionReport {
    const all = [...this.#grants].flatMap(([caller, grants]) =>
      grants
        .filter(({ effect }) => effect === "Allow")
        .map((grant) => {
          const { action, resource } = grant;
          const standing = this.#used.has(grant)
            ? "used"
            : isPlayed(action)
              ? "unused"
              : "unplayed";
          return { standing, right: { caller, action, resource } };
        }),
    );
    const those = (wanted: string): Right[] =>
      sorted(all.filter(({ standing }) => standing === wanted).map(({ right }) => right));
    return {
      used: those("used"),
      unused: those("unused"),
      denied: sorted([...this.#denied.values()]),
      unplayed: those("unplayed"),
    };
  }
}

function isPlayed(action: string): boolean {
  const [service = ""] = action.split(":");
  return service.includes("*") || played.includes(service.toLowerCase());
}

function sorted(rights: readonly Right[]): Right[] {
  return rights.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
}

function keyOf({ caller, action, resource }: Right): string {
  return `${caller} ${action} ${resource}`;
}
