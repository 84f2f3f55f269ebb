/** The suite stage: the suite in a real VS Code, then the same suite told to fail, which must be seen to fail. */
import { runSuite } from '../host/run-suite.mjs';

/** Answers { passed, failed, skipped }; the negative control counts as one test. */
export async function runSuiteStage() {
  const run = await runSuite();
  const count = (state) => run.results.filter((result) => result.state === state).length;
  if (!run.ok) console.error(`The suite failed: ${run.why}`);
  const control = await runControl();
  if (!control) console.error('The negative control did not fail as it must.');
  const failed = count('failed') + (control ? 0 : 1);
  return {
    passed: count('passed') + (control ? 1 : 0),
    failed: run.ok ? failed : Math.max(1, failed), // no results, or a crash after the last test
    skipped: count('pending'),
  };
}

/** True when the run failed, and by the one test that was told to. */
async function runControl() {
  const { ok, results } = await runSuite({ fail: true, grep: 'negative control' });
  return !ok && results.length === 1 && results[0].state === 'failed' && results[0].error.includes('This failure was asked for');
}
