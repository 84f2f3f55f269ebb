/** The suite stage: the suite in both extension hosts of a real VS Code, then told to fail, which must be seen to fail. */
import { runSuite } from '../host/run-suite.mjs';

/** Answers { passed, failed, skipped }; the negative control counts as one test. */
export async function runSuiteStage() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const kind of ['node', 'web']) {
    console.log(`-- ${kind} extension host`);
    const { ok, why, results } = await runSuite({ kind });
    if (!ok) console.error(`The suite failed: ${why}`);
    const count = (state) => results.filter((result) => result.state === state).length;
    total.passed += count('passed');
    total.failed += ok ? 0 : Math.max(1, count('failed')); // no results, or a crash after the last test
    total.skipped += count('pending');
  }
  console.log('-- negative control: the next test must fail');
  const control = await controlFails();
  if (!control) console.error('The negative control did not fail as it must.');
  total[control ? 'passed' : 'failed'] += 1;
  return total;
}

/** True when the run failed, and by the one test that was told to. */
async function controlFails() {
  const { ok, results } = await runSuite({ fail: true, grep: 'negative control' });
  return !ok && results.length === 1 && results[0].state === 'failed' && results[0].error.includes('This failure was asked for');
}
