/** What a form answered: the codes that rules read, by kind of lead, and the personal half, which erasure deletes whole. */

export type Importance = 1 | 2 | 3;
export type ValueKey =
  | "innovation"
  | "scalability"
  | "team"
  | "traction"
  | "research"
  | "commitment"
  | "sustainability";

/** What a rule may read of a start-up: codes and numbers only. */
export interface StartupAnswers {
  role: "founder" | "director" | "mandated" | "other";
  seatCountry: string;
  foundedYear: number;
  employees: number;
  subsidiaryOfGroup: boolean;
  sector: string;
  otherSectors: string[];
  stage: string;
  trl: number;
  crl?: number;
  localTradeOnly: boolean;
  nace?: string;
  intent: string;
  when?: string;
  preferredNuts3: string[];
  /** Id of a municipality of the programme; absent when none was named or the name is not known. */
  preferredMunicipality?: string;
  needs: { need: string; importance: Importance; by?: string }[];
  /** `evidence` says whether some was given; its text is in `Person`. */
  value: Partial<Record<ValueKey, { level: number; evidence: boolean }>> & {
    jobs?: { fteYear3: number; evidence: boolean };
  };
  consents: { privacyNotice: boolean; shareWithPartners: boolean; shareWithInvestors: boolean };
}

export type Urgency = "urgent" | "soon" | "later";

/** What a rule may read of a newcomer: needs and circumstances. No level, no score: nobody rates a person. */
export interface TalentAnswers {
  /** Id of `taxonomies.json`. */
  profile: string;
  /** EU, EEA or Swiss; the exact nationality is never asked. */
  euCitizen: boolean;
  /** Month of arrival, past or future: `2027-01`. */
  arrival?: string;
  /** Day of arrival, when it is known: `2027-01-14`. */
  arrivalDay?: string;
  /** Id of a municipality of the programme; absent when none was named or the name is not known. */
  municipality?: string;
  household: { partner: boolean; children: number };
  needs: { need: string; urgency: Urgency }[];
  /** An employer asks for somebody who agreed; its name is in `Person`. */
  onBehalf?: boolean;
  /** Reference of the founder's lead whose status page led here. */
  cameFrom?: string;
  consents: { privacyNotice: boolean; shareWithDesks: boolean };
}

/** The personal half of a lead; erasure deletes it whole. Which kind it is of, `ofStartup` tells. */
export type Person = StartupPerson | TalentPerson;

export interface StartupPerson extends Personal {
  contact: Contact & { role: string };
  company: { name: string; country: string; website?: string; registrationNumber?: string };
  venture: { summary: string; difference: string; customers: string };
  /** Evidence as typed, by key of the form's `value`. */
  evidence: Record<string, string>;
}

export interface TalentPerson extends Personal {
  note?: string;
  /** The employer that asks on behalf of somebody. */
  organisation?: string;
}

interface Contact {
  name: string;
  email: string;
  phone?: string;
}
interface Personal {
  contact: Contact;
  /** The place as typed, when the programme does not know it. */
  preferredPlace?: string;
  /** Keys of the claims under which the form is known for a day, so that erasure finds them. */
  claims?: string[];
  /** Hashes by which the applicant is known again, so that erasure finds them as they were written. */
  seen?: string[];
}

export function ofStartup(person: Person): person is StartupPerson {
  return "company" in person;
}
/** The person when it is one of a start-up, or of a newcomer. */
export function startupPerson(person: Person | undefined): StartupPerson | undefined {
  return person && ofStartup(person) ? person : undefined;
}
export function talentPerson(person: Person | undefined): TalentPerson | undefined {
  return person && !ofStartup(person) ? person : undefined;
}
