import { writeFileSync } from "node:fs";
import { loadProgramme } from "#shared/adapters/programme.ts";
import { describeApi } from "#shared/presentation/openapi.ts";

/** `npm run api:describe`: writes the description that `GET /api/openapi.json` serves. A test proves it is fresh. */
const file = new URL("../../docs/openapi.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(describeApi(loadProgramme()), null, 2)}\n`);
