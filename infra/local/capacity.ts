/** Operations of DynamoDB that say what they cost when they are asked, and in which of the two units. */
const unitOf: Readonly<Record<string, "writeUnits" | "readUnits">> = {
  BatchGetItem: "readUnits",
  BatchWriteItem: "writeUnits",
  DeleteItem: "writeUnits",
  GetItem: "readUnits",
  PutItem: "writeUnits",
  Query: "readUnits",
  Scan: "readUnits",
  TransactGetItems: "readUnits",
  TransactWriteItems: "writeUnits",
  UpdateItem: "writeUnits",
};

/** A call whose answer tells its units. */
export interface Asked {
  /** The request to pass on. */
  readonly body: string;
  /** The answer without what the caller had not asked for, and the units that it took. */
  answered(text: string): { readonly text: string; readonly units: Record<string, number> };
}

/**
 * Asks DynamoDB what this call costs, indexes included. The caller's own answer is the one it would have had: what it
 * did not ask for is taken out again. `undefined` for a call that costs no units.
 */
export function askUnits(operation: string, body: string): Asked | undefined {
  const unit = unitOf[operation];
  const request = asObject(body);
  if (unit === undefined || request === undefined) return undefined;
  const own = request.ReturnConsumedCapacity;
  const asksItself = own !== undefined && own !== "NONE";
  return {
    body: asksItself ? body : JSON.stringify({ ...request, ReturnConsumedCapacity: "INDEXES" }),
    answered: (text) => {
      const answer = asObject(text);
      if (answer === undefined || !("ConsumedCapacity" in answer)) return { text, units: {} };
      const { ConsumedCapacity, ...kept } = answer;
      const { all, ofIndexes } = unitsIn(ConsumedCapacity);
      const units = { [unit]: all, ...(ofIndexes > 0 ? { indexUnits: ofIndexes } : {}) };
      return { text: asksItself ? text : JSON.stringify(kept), units };
    },
  };
}

interface Consumed {
  readonly CapacityUnits?: number;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits?: number }>>;
}

/** The units of one table, or of each table that a transaction or a batch touches; and those of its indexes among them. */
function unitsIn(consumed: unknown): { all: number; ofIndexes: number } {
  const tables = (Array.isArray(consumed) ? consumed : [consumed]) as (Consumed | null)[];
  const indexes = tables.flatMap((one) => Object.values(one?.GlobalSecondaryIndexes ?? {}));
  return { all: sumOf(tables), ofIndexes: sumOf(indexes) };
}

function sumOf(consumed: readonly (Consumed | null)[]): number {
  return consumed.reduce((sum, one) => sum + (one?.CapacityUnits ?? 0), 0);
}

function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
