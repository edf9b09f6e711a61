/** Indonesian and Malay: the detector mixes them up, a few words of every policy do not. */
const INDONESIAN = /\b(?:informasi|pribadi|karena|situs|bisa|perusahaan|layanan)\b/gi;
const MALAY = /\b(?:maklumat|peribadi|kerana|laman|boleh|syarikat|perkhidmatan)\b/gi;

/** `id` or `ms`, or nothing where the words do not say. */
export function indonesianOrMalay(text: string): string | undefined {
  const [indonesian, malay] = [INDONESIAN, MALAY].map((words) => text.match(words)?.length ?? 0);
  if (indonesian === malay) return undefined;
  return (indonesian ?? 0) > (malay ?? 0) ? 'id' : 'ms';
}
