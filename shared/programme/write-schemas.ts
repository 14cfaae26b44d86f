import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { programmeSchemas } from "#shared/domain/programme-parse.ts";

/** The JSON Schema that an editor uses for each file of the programme: text by file name. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(programmeSchemas).map(([name, schema]) => {
      const jsonSchema = { title: `${name}.json`, ...z.toJSONSchema(schema, { io: "input" }) };
      return [`${name}.schema.json`, `${JSON.stringify(jsonSchema, undefined, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, "schemas");
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(join(folder, name), text);
}
