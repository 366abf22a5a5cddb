import { FILE_FORMS } from './forms/file-forms.js';
import { STEPS_ROUTES } from './forms/step-pages.js';
import { CASE } from './pages/case-routes.js';
import { DESK } from './pages/desk.js';
import { DOCS } from './pages/docs.js';
import { DONE } from './pages/done.js';
import { DOSSIER } from './pages/dossier.js';
import { IMPORTS } from './pages/imports.js';
import { LOG_IN } from './pages/log-in.js';
import { MY_WORK } from './pages/my-work.js';
import { OFFICE } from './pages/office-routes.js';
import { START } from './pages/start.js';
import { STUDENTS } from './pages/students.js';
import { TAKE_ALONG } from './pages/take-along.js';
import { TRANSFER } from './pages/transfer.js';
import type { Route } from './web.js';

/** Every address of the pages. */
export const ROUTES: readonly Route[] = [
  ...LOG_IN,
  ...MY_WORK,
  ...STUDENTS,
  ...TRANSFER,
  ...STEPS_ROUTES,
  ...FILE_FORMS,
  ...DONE,
  ...DOSSIER,
  ...START,
  ...IMPORTS,
  ...DESK,
  ...CASE,
  ...TAKE_ALONG,
  ...OFFICE,
  ...DOCS,
];
