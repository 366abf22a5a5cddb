/** A module beside the workflow, to show that the bundle follows `.js` in an import to its source. */
export const greetingOf = (name: string): string => `Hoi ${name}`;
