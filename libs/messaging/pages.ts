/** Where the buttons of the mails lead; the pages of the web application by these paths. */
export const PAGES = {
  transfer: (transferId: string) => `/overstap/${transferId}`,
  undelivered: (transferId: string) => `/overstap/${transferId}/niet-aangekomen`,
  escalation: (escalationId: string) => `/meldingen/${escalationId}`,
  import: (importId: string) => `/imports/${importId}`,
  webhook: (webhookId: string) => `/webhooks/${webhookId}`,
  /** Leads everybody to where they begin: work list, desk, or the own page. */
  home: () => '/',
  /** Shown on GET, acting on POST only: mail scanners open links. */
  personal: (token: string) => `/mijn/${token}`,
} as const;
