/** Where the buttons of the mails lead; the pages of the web application by these paths. */
export const PAGES = {
  transfer: (transferId: string) => `/overstappen/${transferId}`,
  escalation: (escalationId: string) => `/meldingen/${escalationId}`,
  import: (importId: string) => `/imports/${importId}`,
  work: () => '/',
  /** Shown on GET, acting on POST only: mail scanners open links. */
  personal: (token: string) => `/mijn/${token}`,
} as const;
