import { OpsFailure } from "#infra/ops/clients.ts";
import type { Language } from "#shared/domain/lead.ts";
import type { Programme } from "#shared/domain/programme.ts";

/** The language of a page: as asked for, else the one of the programme's staff. */
export function readLanguage(said: string | undefined, { settings }: Programme): Language {
  const language = said ?? settings.staffLanguage;
  if (language === "en" || language === "nl") return language;
  throw new OpsFailure("--language is en or nl.");
}
