/** A git history in the manner of Open Terms Archive, for where the real ones are absent. */
import { execFileSync } from 'node:child_process';

const SERVICES = 20;
const VERSIONS = 20;

/** Makes a bare repository of invented policies that change, return to older texts, and fail. */
export function makeHistory(repository: string): void {
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
  const stream: string[] = [];
  for (let version = 0; version < VERSIONS; version++) {
    for (let service = 0; service < SERVICES; service++) stream.push(commit(service, version));
  }
  execFileSync('git', ['-C', repository, 'fast-import', '--quiet'], { input: stream.join('') });
}

function commit(service: number, version: number): string {
  const text = version === 7 ? 'Loading' : policy(service, version % 5);
  const at = 1_600_000_000 + version * 86_400 + service;
  const message = `${version === 0 ? 'First record of' : 'Record new changes of'} Pot ${service} Privacy Policy`;
  return (
    `commit refs/heads/main\ncommitter Bot <bot@pots.example> ${at} +0000\n${data(message)}\n` +
    `M 100644 inline "Pot ${service}/Privacy Policy.md"\n${data(text)}\n`
  );
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`;

function policy(service: number, variant: number): string {
  const passages = Array.from({ length: 150 }, (_, index) => {
    const changed = index % 10 === variant ? ' and, since lately, saucers' : '';
    return `Passage ${index} of pot ${service}: we collect cups${changed}, and keep them warm.`;
  });
  return `# Pot ${service} Privacy Policy\n\nLast updated: May ${variant + 1}, 2020\n\n${passages.join('\n\n')}`;
}
