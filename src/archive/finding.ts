/** Problems reported as data, and the one place that puts them into words. */

export interface Place {
  /** The file as the person who ran the command named it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
}

/** `error`: something was set aside. `notice`: it was taken in, and someone should know. */
export type Level = 'error' | 'notice';

/** A problem with what was given. Codes are permanent: reports and curators refer to them. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: Level;
  readonly at: Place;
  readonly args: Readonly<Record<string, string>>;
  /** What was being read: the last part of what was named on the command line. Said of what is read anew each time. */
  readonly from?: string;
}

interface Explanation {
  readonly level: Level;
  /** What happened, with `{name}` where an argument goes. */
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

const explanations = {
  'unknown-format': {
    level: 'error',
    what: 'No format recognises this file.',
    why: 'A Princeton–Leuven text begins with a block quote that names site, date and memento: “> *The following text is extracted …”.',
    remedy: 'Put the quote back as the first line, or leave the file out.',
  },
  'broken-provenance': {
    level: 'error',
    what: 'The first line is a block quote, but not the one that names site, date and memento.',
    why: 'Without it nobody can say what was captured where and when.',
    remedy: 'Compare the line with the example in the guide under “Bring in policies”.',
  },
  'impossible-date': {
    level: 'error',
    what: '“{date}” is no date.',
    why: 'A capture is filed and cited under its instant.',
    remedy: 'Look the capture up at its source and correct the date there.',
  },
  'dates-disagree': {
    level: 'error',
    what: 'The text says that it was archived on {stated}; its memento was captured on {captured}.',
    why: 'One of the two is wrong, and a citation would repeat the mistake.',
    remedy: 'Look the capture up at its source and correct the one that is wrong.',
  },
  'invalid-utf8': {
    level: 'error',
    what: 'Byte {byte} of the file is not UTF-8.',
    why: 'The format is UTF-8; guessing another encoding could change what the policy says.',
    remedy: 'Convert the file from the encoding that it was written in.',
  },
  'not-a-domain': {
    level: 'error',
    what: '“{site}” is no domain name.',
    why: 'A policy is filed under the domain that it was found on, and the name becomes a folder and a URL.',
    remedy: 'Give the registered name, for example “example.com”.',
  },
  'name-too-long': {
    level: 'error',
    what: 'The name “{site}” is too long: it has {length} characters, and at most {most} can be kept.',
    why: 'The name becomes that of a folder and of files, and file systems end names at 255 bytes.',
    remedy: 'File the policy under the registered domain instead, for example “example.com”.',
  },
  'capture-conflict': {
    level: 'error',
    what: 'The record already has a capture of {site} ({document}) at {at} from {source}, with other bytes ({recorded}, now {given}).',
    why: 'One capture has one original; the archive keeps the one that it recorded first.',
    remedy:
      'Find out which file is the capture. If the record is wrong, rule on the capture in content/sites.',
  },
  'empty-capture': {
    level: 'notice',
    what: 'The capture holds no text.',
    why: 'An empty page says nothing about the policy.',
    remedy: 'Nothing to do: it is recorded as a failed capture, and no version is made of it.',
  },
  'text-not-kept': {
    level: 'error',
    what: 'The page would not say what the original says: “{original}” became “{page}”.',
    why: 'Apart from declared repairs, the words on a page are the words of the original.',
    remedy: 'Report it with the file: it is a mistake in Smallprint.',
  },
  'unsafe-output': {
    level: 'error',
    what: 'The text could not be written as plain MDX: {reason}.',
    why: 'Archived text never becomes code or markup.',
    remedy: 'Report it with the file: it is a mistake in Smallprint.',
  },
  'failed-capture': {
    level: 'notice',
    what: 'The capture shows no policy ({status}): “{words}”.',
    why: 'Error pages, captchas and pages still loading say nothing about the policy.',
    remedy:
      'Nothing to do: it is recorded as a failed capture. If it is a policy after all, say so in content/sites.',
  },
  'unnamed-document': {
    level: 'error',
    what: '“{name}” cannot be made a part of an address.',
    why: 'Each document of a site has a URL of its own.',
    remedy: 'Name the document with --document, in Latin letters.',
  },
  'unnamed-site': {
    level: 'error',
    what: 'Nothing says which site this is a policy of.',
    why: 'A policy is filed under its site.',
    remedy: 'Name the site with --site.',
  },
  'unreadable-file': {
    level: 'error',
    what: 'The file could not be read: {reason}.',
    why: 'Nothing is known about a file that cannot be read.',
    remedy: 'Check the path and the permissions.',
  },
  'no-manifest': {
    level: 'error',
    what: 'Nothing says whose policy this is and when it was captured.',
    why: 'A capture is filed under its site and cited under its instant.',
    remedy:
      'List it in a manifest.csv at the top of the folder: `npm run ingest -- FOLDER --init` writes one to fill in.',
  },
  'not-in-manifest': {
    level: 'error',
    what: 'The manifest does not name this file.',
    why: 'Only what the manifest names is taken in, so that nothing is filed under a guess.',
    remedy: 'Add a row for it, or move it out of the folder.',
  },
  'manifest-row': {
    level: 'error',
    what: 'This row of the manifest cannot be used: {problem}.',
    why: 'A row says which file is a capture of which site at which instant.',
    remedy: 'Correct the row and run the same command again; the others are taken in.',
  },
  'missing-file': {
    level: 'error',
    what: 'The manifest names “{path}”, and there is no such file.',
    why: 'A capture without its bytes cannot be kept.',
    remedy: 'Correct the path (it starts at the manifest’s folder), or take the row out.',
  },
  'unsafe-path': {
    level: 'error',
    what: 'The path “{path}” leads out of the source.',
    why: 'A source is read no further than what was named; its paths are not trusted.',
    remedy: 'Give the file a plain path inside the source.',
  },
  'symbolic-link': {
    level: 'error',
    what: 'This is a symbolic link, and links are not followed.',
    why: 'A link can lead anywhere on this machine.',
    remedy: 'Name the file that it leads to, or put a copy in its place.',
  },
  'too-large': {
    level: 'error',
    what: 'It holds {size}, and at most {most} are read.',
    why: 'No policy is that long; a file that is can fill the memory.',
    remedy: 'Look at what it is. If it is a policy, save its text alone.',
  },
  'damaged-archive': {
    level: 'error',
    what: 'The zip file cannot be read here: {reason}.',
    why: 'What cannot be unpacked as it was packed is not what was captured.',
    remedy: 'Get the file again from its source and compare its size.',
  },
  'not-a-page': {
    level: 'error',
    what: 'It is {type}, and neither a page nor text.',
    why: 'Only HTML and Markdown become versions.',
    remedy: 'Save the text of it as a file of its own and take that in with a manifest.',
  },
  'not-a-version': {
    level: 'notice',
    what: 'The commit “{subject}” changes this file, but does not say that it records a version of it.',
    why: 'Its date is then not the instant at which the page was looked at.',
    remedy: 'Nothing to do, unless the text is missed: then look at the commit.',
  },
  'no-captures': {
    level: 'error',
    what: 'The web archive lists no capture of this address.',
    why: 'It was never captured, is written differently there, or is excluded.',
    remedy: 'Look the address up in the web archive’s calendar, with and without “www.”.',
  },
  'not-answered': {
    level: 'error',
    what: 'The web archive did not give {what}: {reason}.',
    why: 'A capture that could not be fetched whole is not recorded.',
    remedy:
      'Run the same command again later: what was fetched is not fetched again. If the archive was not reached at all, look at --endpoint and at your own connection.',
  },
  'no-memento': {
    level: 'error',
    what: '“{address}” is no capture of the Wayback Machine that the calendar has.',
    why: 'The instant and the address of a capture are read out of its memento.',
    remedy: 'Look the capture up at its source: …/web/, 14 digits, and the address.',
  },
  'not-of-the-web': {
    level: 'error',
    what: 'The memento says that “{address}” was captured, which is no address of the web.',
    why: 'Only what was served over http or https was a page.',
    remedy: 'Look the capture up at its source and correct the address.',
  },
  'nothing-taken': {
    level: 'error',
    what: 'No capture was found here.',
    why: 'Nothing in it is what was asked for, or none of it says that it is a capture.',
    remedy:
      'Look at --only and --document. A publisher’s own repository needs `--format markdown-history --site DOMAIN`.',
  },
  'not-text': {
    level: 'notice',
    what: 'The capture is {kind}, and neither a page nor text.',
    why: 'What it says cannot be shown, and no other text may be presumed to have stood then.',
    remedy:
      'Its bytes are kept, and it is recorded as a failed capture. If you have its text, take that in as a file of its own.',
  },
  'other-source': {
    level: 'notice',
    what: '{captures} in the record of {site} already, from the source {recorded} and not {given}: the same document, instant and bytes.',
    why: 'One observation is recorded once: a second line would count it twice.',
    remedy:
      'Nothing to do where the record names the right source: give --source as you did before, or leave it out. The record keeps what it recorded first.',
  },
  'other-site': {
    level: 'notice',
    what: '{captures} in the record already, under {recorded} and not {site}: the same document, instant and bytes.',
    why: 'One observation is recorded once, and a line of the record stays where it is.',
    remedy:
      'Merge the site that has it into the other: `mergedInto: OTHER` in the file of its own in content/sites. The addresses that it has lead there then.',
  },
  'withdrawn-original': {
    level: 'notice',
    what: 'These bytes of {site} were withdrawn on {at}: {reason}',
    why: 'What was taken out of the archive does not come back with a source that still has it.',
    remedy:
      'Nothing to do: the capture is recorded and its bytes are not kept. The guide says how a withdrawal is undone.',
  },
  'in-the-future': {
    level: 'error',
    what: 'It is said to be captured at {at}, which has not come yet.',
    why: 'A line of the record stays for good, and so would this date.',
    remedy: 'Correct the date where the source says it.',
  },
} as const satisfies Record<string, Explanation>;

export type FindingCode = keyof typeof explanations;

/** Every code with its explanation, for the guide and for reports. */
export const findingCodes: Readonly<Record<FindingCode, Explanation>> = explanations;

/** Makes a finding; its level follows from its code. */
export function finding(
  code: FindingCode,
  at: Place,
  args: Readonly<Record<string, string>> = {},
): Finding {
  return { code, level: explanations[code].level, at, args };
}

/** What happened, in words: “2003-02-30” is no date. */
export const whatHappened = ({ code, args }: Pick<Finding, 'code' | 'args'>): string =>
  explanations[code].what.replace(/\{(\w+)\}/g, (_, name: string) => args[name] ?? '');

/** What every finding of this kind says, with an ellipsis for what differs: “…” is no date. */
export const whatHappens = (code: FindingCode): string =>
  explanations[code].what.replace(/\{\w+\}/g, '…');

/** The sentence that a person reads: where, what happened, why, and what to do. */
export function formatFinding({ code, at, args }: Finding): string {
  const { why, remedy } = explanations[code];
  const place = at.line === undefined ? at.file : `${at.file}:${at.line}`;
  return `${place}: ${whatHappened({ code, args })} ${why} ${remedy} [${code}]`;
}
