import type { CheckFinding, Report, Rule } from './check.ts';

/** Collects what the checks report; `findings` gives it in the order in which it was found. */
export function collector(): { reportFor: (rule: Rule) => Report; findings: () => CheckFinding[] } {
  const found = new Map<string, CheckFinding & { last: string }>();
  const reportFor =
    (rule: Rule): Report =>
    (file, args) => {
      const key = JSON.stringify([rule.code, args]);
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { code: rule.code, file, others: 0, args, last: file });
      } else if (known.last !== file) {
        found.set(key, { ...known, others: known.others + 1, last: file });
      }
    };
  return {
    reportFor,
    findings: () =>
      [...found.values()].map(({ code, file, others, args }) => ({ code, file, others, args })),
  };
}

/** The sentence that a person reads: where, what, why, and what to do. */
export function formatCheckFinding(finding: CheckFinding, rules: readonly Rule[]): string {
  const rule = rules.find(({ code }) => code === finding.code);
  if (rule === undefined) throw new Error(`No check has the code “${finding.code}”.`);
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => finding.args[name] ?? '');
  const files = finding.others === 1 ? 'file' : 'files';
  const others = finding.others === 0 ? '' : ` (and in ${finding.others} more ${files})`;
  return `${finding.file}${others}: ${filled(rule.what)} ${rule.why} ${filled(rule.remedy)} [${rule.code}]`;
}
