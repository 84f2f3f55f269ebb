/** Findings as JUnit XML, which most CI systems show as test results: a file is a suite, a finding a failed case. */
import { showControls } from '../../core/text/escape.ts';
import { byFile, type Report, type ReportedFinding } from '../report.ts';

export function junit({ findings }: Report): string {
  const suites = [...byFile(findings)].map(suite);
  const count = `tests="${Math.max(1, findings.length)}" failures="${findings.length}"`;
  // A report without a case counts as a failure of the reporter in some systems.
  const clean = ' <testsuite name="glossator" tests="1" failures="0">\n  <testcase classname="glossator" name="clean"/>\n </testsuite>\n';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="glossator" ${count}>\n${suites.length > 0 ? suites.join('') : clean}</testsuites>\n`;
}

function suite([file, findings]: readonly [string, readonly ReportedFinding[]]): string {
  const cases = findings.map(({ rule, from, severity, message }) => {
    const place = `${from.line + 1}:${from.character + 1}`;
    return `  <testcase classname="${xml(file)}" name="${xml(`${rule} ${place}`)}">\n   <failure type="${severity}" message="${xml(message)}">${xml(`${file}:${place}`)}</failure>\n  </testcase>\n`;
  });
  return ` <testsuite name="${xml(file)}" tests="${findings.length}" failures="${findings.length}">\n${cases.join('')} </testsuite>\n`;
}

/** Some characters may not stand in XML even when escaped; `showControls` has made most of them visible. */
function xml(text: string): string {
  return showControls(text)
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, character => `&#${character.charCodeAt(0)};`);
}
