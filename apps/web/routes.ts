import { FILE_FORMS } from './forms/file-forms.js';
import { STEPS_ROUTES } from './forms/step-pages.js';
import { DONE } from './pages/done.js';
import { LOG_IN } from './pages/log-in.js';
import { MY_WORK } from './pages/my-work.js';
import { STUDENTS } from './pages/students.js';
import { TRANSFER } from './pages/transfer.js';
import type { Route } from './web.js';

/** Every address of the pages. */
export const ROUTES: readonly Route[] = [...LOG_IN, ...MY_WORK, ...STUDENTS, ...TRANSFER, ...STEPS_ROUTES, ...FILE_FORMS, ...DONE];
