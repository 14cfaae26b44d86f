import { applyPrefill } from "./apply-prefill.ts";
import { stepOfField } from "./apply-steps.ts";
import { draftKeys } from "./draft.ts";
import { startForm } from "./form-start.ts";

/** The founders' form where scripts run. */
const language = document.documentElement.lang === "nl" ? "nl" : "en";
startForm({
  id: "apply",
  language,
  load: () => import("./apply-check.ts"),
  stepOfField,
  draftKey: draftKeys.apply,
  prefill: applyPrefill(language),
});
