/** Sent as `API-Version` with every answer (NL API Design Rules, core rule API-57). */
export const API_VERSION = '1.2.0';
export const API_PREFIX = '/api/v1';
