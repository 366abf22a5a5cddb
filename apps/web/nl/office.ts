/** Words of the pages for the office: administration, privacy, policy, region. Part of `nl`. */
export const officeWords = {} as const;
