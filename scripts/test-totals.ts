/** Prints `N passed, N failed` from Vitest's JSON report; exits with 1 if any failed or none ran. */
import { readFileSync } from 'node:fs';

interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: unknown[];
  }[];
}

const report = readReport(process.argv[2] ?? '');
// A file that could not be loaded has failed without any of its tests being counted.
const broken = report.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
).length;
const failed = report.numFailedTests + broken;
if (report.numPassedTests + failed === 0) console.error('No test ran.');
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exitCode = report.success && failed === 0 && report.numPassedTests > 0 ? 0 : 1;

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch (error) {
    console.error(`There is no report of the tests in “${file}”: ${(error as Error).message}`);
    return { success: false, numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}
