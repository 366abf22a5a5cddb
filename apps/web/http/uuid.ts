const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An address with anything else is a page that does not exist, not a question for the database. */
export const isUuid = (text: string): boolean => UUID.test(text);
