import type { parts as th } from "../th/parts";

export const parts: typeof th = {
  roles: { lead: "Lead", support: "Support" },
  sending: {
    agency: "Agency of the plan",
    assessedYear: "Fiscal year assessed",
    planYear: "Fiscal year of the plan",
    unit: "Sent to",
    by: "Split by",
    returnBy: "Return by",
    sentOn: "Sent on",
    key: "Key of the plan",
    version: "Made with",
  },
  by: { lead: "Lead", monitor: "Monitor" },
};
