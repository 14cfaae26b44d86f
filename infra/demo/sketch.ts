/** A start-up of the demo in a few words; `startups.ts` makes a whole form of it. */

type Level = number | [level: number, evidence: string];

export interface Sketch {
  company: string;
  country: string;
  contact: string;
  sector: string;
  stage: string;
  trl: number;
  /** What it is; what makes it different; who buys it. */
  pitch: [string, string, string];
  place: string;
  needs: Record<string, 1 | 2 | 3>;
  /** E1, E2, E3, E4, E7, E8, E9 in the order of the rubric; a pair brings evidence. */
  levels: [Level, Level, Level, Level, Level, Level, Level] | [];
  /** Full-time jobs in year 3, with a plan to show for it. */
  jobs?: number;
  role?: string;
  foundedYear?: number;
  language?: "en" | "nl";
}
