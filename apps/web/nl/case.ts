/** Words of the pages about one transfer: plan, talks, landing, table, coach. Part of `nl`. */
export const caseWords = {} as const;
