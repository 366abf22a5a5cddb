// Writes the examples of the API anew by playing them, and the types of libs/client from the description that the API gives of itself.
import { runTests } from './run-tests.mjs';

runTests(['--selectProjects', 'services', '--testPathPatterns', 'integration/api/(client|examples)'], {
  WRITE_CLIENT: 'yes',
  WRITE_EXAMPLES: 'yes',
});
