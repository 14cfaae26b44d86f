import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { HouseFunction } from "./house-function.ts";

/** One row or one partition at a time. `Scan` is for the one function that must see every lead: prove-ledger. */
export type TableAction = "GetItem" | "Query" | "PutItem" | "UpdateItem" | "DeleteItem" | "Scan";

/** Lets `door` do with the table what it does, and nothing else. A transaction needs the rights of its parts. */
export function letUseTable(
  door: HouseFunction<object>,
  table: Table,
  actions: readonly TableAction[],
): void {
  door.allow(
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
  );
  if (table.encryptionKey !== undefined) {
    door.allow(
      ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:DescribeKey"],
      [table.encryptionKey.keyArn],
    );
  }
}
