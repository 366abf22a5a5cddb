/** Home municipalities of the students; those that the schools stand in are among them. */
export const MUNICIPALITIES = [
  'Amsterdam',
  'Amstelveen',
  'Haarlemmermeer',
  'Zaanstad',
  'Diemen',
  'Hilversum',
  'Almere',
];
