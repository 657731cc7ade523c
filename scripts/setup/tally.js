import { readFileSync } from 'node:fs'

/** Counts of Vitest's JSON report. A file that could not even be loaded is a failure too, and so is a missing report. */
export function readTally(path, vitestSucceeded) {
  const { testResults, numPassedTests, numFailedTests, numPendingTests } = readReport(path)
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  )
  const failed = numFailedTests + broken.length
  return {
    passed: numPassedTests,
    failed: failed === 0 && !vitestSucceeded ? 1 : failed,
    skipped: numPendingTests,
  }
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { testResults: [], numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 }
  }
}
