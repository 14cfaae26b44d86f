import type * as z from "zod/mini";
import type { Person } from "./answers.ts";
import { type FieldError, toFieldErrors } from "./field-error.ts";
import { type Language, type LeadKind, type LeadRequest, leadKinds } from "./lead.ts";
import type { Programme } from "./programme.ts";
import { splitStartup, startupErrors } from "./reading-startup.ts";
import { splitTalent, talentErrors } from "./reading-talent.ts";
import { startupSubmissionSchema } from "./submission-startup.ts";
import { talentSubmissionSchema } from "./submission-talent.ts";
import type { FormCheck } from "./suspicion.ts";
import { tracesOf } from "./traces.ts";

/** A form in its two halves, with what it tells besides. */
export type ReadLead = LeadRequest & {
  language: Language;
  person: Person;
  /** What tells people from machines, if it was sent. */
  check: FormCheck | undefined;
  /** What identifies the applicant, to be hashed. */
  traces: string[];
};
type Wrong = { errors: FieldError[] };

/** What does this form say? Either the lead in its two halves, or every wrong field at once. */
export function readSubmission(raw: unknown, programme: Programme): ReadLead | Wrong {
  const kind = kindOf(raw);
  const { startup, talent } = schemasOf(programme);
  switch (kind) {
    case "startup":
      return read(startup, startupErrors, splitStartup, raw, programme);
    case "talent":
      return read(talent, talentErrors, splitTalent, raw, programme);
    default:
      return {
        errors: [{ field: "kind", code: "choice", about: { choices: leadKinds.join(", ") } }],
      };
  }
}

/** Of which kind is this form? One that does not say is held against the form of start-ups, which then misses its kind. */
function kindOf(raw: unknown): LeadKind | undefined {
  const { kind } = Object(raw) as { kind?: unknown };
  return kind === undefined ? "startup" : leadKinds.find((known) => known === kind);
}

function read<Form extends Pick<ReadLead, "language"> & { check?: FormCheck | undefined }>(
  schema: z.ZodMiniType<Form>,
  errorsOf: (form: Form) => FieldError[],
  split: (form: Form, programme: Programme) => LeadRequest & { person: Person },
  raw: unknown,
  programme: Programme,
): ReadLead | Wrong {
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (!parsed.success) return { errors: parsed.error.issues.flatMap(toFieldErrors) };
  const errors = errorsOf(parsed.data);
  if (errors.length > 0) return { errors };
  const { language, check } = parsed.data;
  const halves = split(parsed.data, programme);
  return { ...halves, language, check, traces: tracesOf(halves.person) };
}

/** A schema is slow to make: one of each kind per programme, kept as long as the programme is. */
const made = new WeakMap<
  Programme["taxonomies"],
  { places: Programme["places"]; schemas: ReturnType<typeof makeSchemas> }
>();
function schemasOf({ taxonomies, places }: Programme): ReturnType<typeof makeSchemas> {
  const known = made.get(taxonomies);
  if (known?.places === places) return known.schemas;
  const schemas = makeSchemas({ taxonomies, places });
  made.set(taxonomies, { places, schemas });
  return schemas;
}
function makeSchemas(programme: Pick<Programme, "taxonomies" | "places">) {
  return {
    startup: startupSubmissionSchema(programme),
    talent: talentSubmissionSchema(programme),
  };
}
