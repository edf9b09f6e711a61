/** The name of a document as words: `cookie-policy` is “cookie policy”. */
export const kindInWords = (document: string): string => document.replaceAll('-', ' ');
