// Sends strange requests to every route: npm run fuzz -- --requests 10000 --seed 22
import { parseArgs } from 'node:util';
import { runTests } from './run-tests.mjs';

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '10000' }, seed: { type: 'string', default: '22' } },
});
runTests(['--testPathPatterns', 'integration/(api|web)/fuzz'], {
  FUZZ_REQUESTS: values.requests,
  FUZZ_SEED: values.seed,
});
