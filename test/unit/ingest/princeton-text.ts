/** A text in the Princeton–Leuven format, with what a test wants to be different. */
export function princetonText({
  site = 'example.com',
  date,
  stamp = '20030719163906',
  body = '# Privacy Policy\n\nWe collect names.\n',
}: { site?: string; date?: string; stamp?: string; body?: string } = {}): string {
  const day = date ?? stamp.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  return (
    `> *The following text is extracted and transformed from the ${site} privacy policy that was ` +
    `archived on ${day}. Please check the [original snapshot on the Wayback Machine]` +
    `(https://web.archive.org/web/${stamp}id_/http%3A//${site}/privacy) for the most accurate ` +
    `reproduction.*\n\n${body}`
  );
}
