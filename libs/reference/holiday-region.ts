/** The three regions in which Dutch school holidays are spread. */
export type HolidayRegion = 'Noord' | 'Midden' | 'Zuid';

export const holidayRegions: readonly HolidayRegion[] = ['Noord', 'Midden', 'Zuid'];
