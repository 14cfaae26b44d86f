import { loadProgramme } from "#shared/adapters/programme.ts";
import type { Programme } from "#shared/domain/programme.ts";
import { rubric } from "#test/unit/rules-rubric.ts";

/** Today's map, places and terms with the printed rubric: its numbers stand in the straight-line code. */
export const benchProgramme: Programme = { ...loadProgramme(), rubric };
