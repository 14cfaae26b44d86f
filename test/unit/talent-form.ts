import type { TalentSubmission } from "#shared/domain/submission-talent.ts";

/** A researcher from outside the EU who comes to Ghent with a partner and a child; tests change what they speak of. */
export function talentForm(change: Partial<TalentSubmission> = {}): TalentSubmission {
  return {
    kind: "talent",
    language: "en",
    contact: { name: "Meera Raghunathan", email: "meera@lab.example", phone: "+91 98765 43210" },
    person: {
      profile: "researcher",
      euCitizen: false,
      arrival: "2027-01",
      arrivalDay: "2027-01-14",
      municipality: "Gent",
      household: { partner: true, children: 1 },
    },
    needs: [
      { need: "residence-permit", urgency: "urgent" },
      { need: "housing", urgency: "soon" },
      { need: "partner-job", urgency: "soon" },
      { need: "dutch-courses", urgency: "later" },
    ],
    note: "My daughter Anjali turns six in March.",
    consents: { privacyNotice: true, shareWithDesks: true },
    ...change,
  };
}
