/** The suite stage: the suite in both extension hosts of a real VS Code, then told to fail, which must be seen to fail. */
import { runSuite } from '../host/run-suite.mjs';

/** Answers { passed, failed, skipped, failures }; the negative control counts as one test. */
export async function runSuiteStage() {
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const kind of ['node', 'web']) {
    console.log(`-- ${kind} extension host`);
    const { ok, why, results } = await runSuite({ kind });
    if (!ok) console.error(`The suite failed: ${why}`);
    const titles = (state) => results.filter((result) => result.state === state).map(({ title }) => title);
    const failed = ok || titles('failed').length > 0 ? titles('failed') : [why]; // no results, or a crash after the last test
    total.passed += titles('passed').length;
    total.failed += failed.length;
    total.skipped += titles('pending').length;
    total.failures.push(...failed.map((title) => `${kind} extension host: ${title}`));
  }
  console.log('-- negative control: the next test must fail');
  const control = await controlFails();
  if (!control) console.error('The negative control did not fail as it must.');
  total[control ? 'passed' : 'failed'] += 1;
  if (!control) total.failures.push('the negative control did not fail');
  return total;
}

/** True when the run failed, and by the one test that was told to. */
async function controlFails() {
  const { ok, results } = await runSuite({ fail: true, grep: 'negative control' });
  return !ok && results.length === 1 && results[0].state === 'failed' && results[0].error.includes('This failure was asked for');
}
