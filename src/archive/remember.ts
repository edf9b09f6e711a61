/**
 * A function of a text that computes each answer once. Neighbouring versions of a policy share most
 * of their passages, so that work on a history grows with what changed in it. What is remembered is
 * forgotten when it reaches `characters`, so that memory stays bounded: many times the distinct text of
 * any policy's neighbours, and some 10 MB.
 */
export function remembering<T>(
  compute: (text: string) => T,
  characters = 4_000_000,
): (text: string) => T {
  const answers = new Map<string, T>();
  let held = 0;
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = compute(text);
    held += text.length;
    if (held > characters) {
      answers.clear();
      held = text.length;
    }
    answers.set(text, answer);
    return answer;
  };
}
