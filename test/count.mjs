// Adds up vitest's JSON reports and prints `N passed, N failed`; after --no-skips a skip counts as a failure.
import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** Passed and failed of one report; a missing report, an empty run or a file that does not load is a failure. */
function tally(file, skipsFail) {
  if (!existsSync(file)) return { passed: 0, failed: 1, why: 'no report was written' }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length
  const skipped = report.numPendingTests + report.numTodoTests
  const failed = report.numFailedTests + unloadable + (skipsFail ? skipped : 0)
  const empty = report.numPassedTests === 0 && failed === 0
  return {
    passed: report.numPassedTests,
    failed: empty ? 1 : failed,
    why: empty ? 'no test ran' : `${unloadable} files did not load, ${skipped} tests were skipped`,
  }
}

const args = process.argv.slice(2)
const strictFrom = args.indexOf('--no-skips')
const results = args.flatMap((file, at) =>
  file === '--no-skips' ? [] : [{ file, ...tally(file, strictFrom >= 0 && at > strictFrom) }],
)
for (const { file, failed, why } of results) if (failed > 0) console.error(`${file}: ${why}`)
const sum = (field) => results.reduce((total, result) => total + result[field], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 && results.length > 0 ? 0 : 1
